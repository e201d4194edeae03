import { visit } from 'unist-util-visit'
import { operationOf } from '@/lib/aws/cli/face'
import { readScript, sessionScript } from '@/lib/aws/cli/script'
import { type CostResource, parseResources } from '../component-props'
import { placeInFence, type Rule, type RuleContext, startOf } from './context'

interface Operation {
  /** `aws ecs create-service`. */
  readonly name: string
  readonly order: number
  readonly place: { line: number; column: number }
}

/** Commands that leave something behind which may cost money or clutter an account. */
const creates = /^aws \S+ (create|run|register|put|allocate|request|import)-/
/** …except those that only configure, or whose things go with their parent or by themselves. */
const leavesNothing =
  /^aws \S+ (put-(cluster-capacity-providers|lifecycle-policy|retention-policy|role-policy|scaling-policy|registry-scanning-configuration)|create-tags|register-targets)$/

/** On a lesson with a `<CostCard>`, what is created is listed, and what is listed is deleted afterwards. */
export const costCardRule: Rule = context => {
  visit(context.tree, 'mdxJsxFlowElement', node => {
    if (node.name !== 'CostCard') return
    const attribute = node.attributes.find(a => a.type === 'mdxJsxAttribute' && a.name === 'resources')
    const resources = parseResources(typeof attribute?.value === 'string' ? attribute.value : '')
    if (resources) checkCard(context, startOf(node), resources)
  })
}

function checkCard(context: RuleContext, card: { line: number; column: number }, resources: readonly CostResource[]) {
  const operations = operationsOf(context)
  const last = (name: string) => operations.findLast(operation => operation.name === name)
  for (const { name, create, delete: remove } of resources) {
    const [made, gone] = [last(create), last(remove)]
    if (!made)
      context.report(card, 'cost-card', `"${name}": no \`${create}\` in the lesson`, 'name the command that creates it')
    if (!gone)
      context.report(card, 'cost-card', `"${name}": no \`${remove}\` in the lesson`, 'add the clean-up command')
    if (made && gone && gone.order < made.order)
      context.report(
        gone.place,
        'cost-card',
        `"${name}" is deleted before it is created`,
        'move the clean-up to the end',
      )
  }
  for (const operation of operations) {
    if (!creates.test(operation.name) || leavesNothing.test(operation.name)) continue
    if (!resources.some(resource => resource.create === operation.name))
      context.report(
        operation.place,
        'cost-card',
        `\`${operation.name}\` is not on the cost card`,
        'list it with the command that deletes it',
      )
  }
}

function operationsOf(context: RuleContext): Operation[] {
  const found: Operation[] = []
  visit(context.tree, 'code', node => {
    if (node.lang !== 'bash' && node.lang !== 'console') return
    const script = node.lang === 'console' ? sessionScript(node.value) : node.value
    for (const command of readScript(script).commands) {
      const named = operationOf(command)
      if (!named) continue
      const place = placeInFence(startOf(node), script, command.offset)
      found.push({ name: `aws ${named.service} ${named.operation}`, order: found.length, place })
    }
  })
  return found
}
