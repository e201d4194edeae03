import type { Code, Heading, PhrasingContent, Root, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import { readHeading } from './heading-id'
import { splitAtHeadings } from './sections'

interface LessonTransform {
  /** Turns an address as the author wrote it into one the browser understands. */
  readonly resolveLink: (url: string) => string
}

/** Prepares a checked lesson for compiling: ids on headings, a `LessonSection` per level-two heading and a `LessonOpening` before them, diagrams, links. */
export function remarkLesson({ resolveLink }: LessonTransform) {
  return (tree: Root): void => {
    visit(tree, node => {
      if (node.type === 'link' || node.type === 'definition') node.url = resolveLink(node.url)
    })
    visit(tree, 'code', (node, index, parent) => {
      if (node.lang === 'mermaid' && parent && index !== undefined) parent.children[index] = diagram(node) as never
    })
    tree.children = splitAtHeadings(tree.children).flatMap(part =>
      part.heading
        ? [
            section(
              part.heading,
              part.nodes.filter(node => !isQuiz(node)),
            ),
            ...part.nodes.filter(isQuiz),
          ]
        : opening(part.nodes),
    )
    visit(tree, 'heading', node => identify(node))
  }
}

const attribute = (name: string, value: string): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name, value })

function diagram(node: Code): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name: 'Diagram', attributes: [attribute('source', node.value)], children: [] }
}

function section(heading: Heading, nodes: RootContent[]): MdxJsxFlowElement {
  const { id = '' } = readHeading(heading)
  const children = [heading, ...nodes] as MdxJsxFlowElement['children']
  return { type: 'mdxJsxFlowElement', name: 'LessonSection', attributes: [attribute('id', id)], children }
}

/** The review quiz belongs to the lesson, not to its last section. */
const isQuiz = (node: RootContent): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'ReviewQuiz'

/** What stands before the first heading. */
function opening(nodes: RootContent[]): RootContent[] {
  const isShown = (node: RootContent) => node.type !== 'yaml' && node.type !== 'mdxjsEsm'
  const children = nodes.filter(isShown) as MdxJsxFlowElement['children']
  const rest = nodes.filter(node => !isShown(node))
  return children.length === 0
    ? rest
    : [...rest, { type: 'mdxJsxFlowElement', name: 'LessonOpening', attributes: [], children }]
}

/** Moves the id from the comment to the element. */
function identify(heading: Heading): void {
  const { id } = readHeading(heading)
  if (id === undefined) return
  const children: PhrasingContent[] = heading.children.slice(0, -1)
  const last = children.at(-1)
  if (last?.type === 'text') last.value = last.value.trimEnd()
  heading.children = children
  heading.data = { ...heading.data, hProperties: { id } }
}
