import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visitParents } from 'unist-util-visit-parents'
import { componentProps, type MdxComponentName, requiredParent } from '../component-props'
import { type Rule, type RuleContext, startOf } from './context'

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const isKnown = (name: string | null): name is MdxComponentName => name !== null && name in componentProps

/** Components and attributes are those of component-props.ts; JavaScript in a lesson is not. */
export const componentsRule: Rule = context => {
  visitParents(context.tree, (node, ancestors) => {
    if (node.type === 'mdxjsEsm')
      context.report(
        startOf(node),
        'no-script',
        'a lesson has no `import` or `export`',
        'use the components of docs/authoring.md',
      )
    if (
      (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
      !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)
    )
      context.report(
        startOf(node),
        'no-script',
        'a lesson has no `{expression}`',
        'write the text itself, or `\\{` for a brace',
      )
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      checkElement(context, node, ancestors.at(-1))
  })
}

function checkElement(context: RuleContext, node: Jsx, parent: { type: string; name?: string | null } | undefined) {
  if (!isKnown(node.name)) {
    const known = Object.keys(componentProps).join(', ')
    context.report(
      startOf(node),
      'unknown-component',
      `there is no component <${node.name ?? ''}>`,
      `use one of ${known}, or Markdown`,
    )
    return
  }
  const wanted = requiredParent[node.name]
  if (wanted && parent?.name !== wanted)
    context.report(
      startOf(node),
      'component-parent',
      `<${node.name}> stands outside <${wanted}>`,
      `put it directly inside <${wanted}>`,
    )
  checkProps(context, node, node.name)
}

function checkProps(context: RuleContext, node: Jsx, name: MdxComponentName) {
  const props: Record<string, unknown> = {}
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      props[attribute.name] = attribute.value
    else context.report(startOf(node), 'component-prop', `<${name}> takes text attributes only`, 'write name="value"')
  }
  for (const issue of componentProps[name].safeParse(props).error?.issues ?? []) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const key of keys) {
      const place = startOf(node.attributes.find((a): a is MdxJsxAttribute => 'name' in a && a.name === key) ?? node)
      const allowed = Object.keys(componentProps[name].shape).join(', ') || 'none'
      if (issue.code === 'unrecognized_keys')
        context.report(
          place,
          'component-prop',
          `<${name}> has no attribute \`${key}\``,
          `its attributes are: ${allowed}`,
        )
      else
        context.report(
          place,
          'component-prop',
          `<${name}> \`${key}\`: ${issue.message}`,
          `give \`${key}\` a right value`,
        )
    }
  }
}
