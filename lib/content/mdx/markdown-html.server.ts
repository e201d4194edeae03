import type { Element, Root, RootContent, Text } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { compactHtml } from './html'
import { isPlainWords } from './plain-words'
import { rehypeCode } from './rehype-code.server'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { tableCellAlignToStyle: false } as object)
  .use(rehypeCode)
  .freeze()

const words = (value: string): RootContent => ({ type: 'text', value })

/** Markdown as the elements that it has on a lesson page. `inline` drops the paragraph around a single one. Authors' HTML is not let through. */
export async function markdownNodes(text: string, inline: boolean): Promise<RootContent[]> {
  if (isPlainWords(text)) {
    const only = words(text)
    return inline ? [only] : [{ type: 'element', tagName: 'p', properties: {}, children: [only as Text] }]
  }
  const tree = (await processor.run(processor.parse(text))) as Root
  const children = tree.children.map(child => (child.type === 'element' ? dress(child) : child))
  const only = children.length === 1 ? children[0] : undefined
  return inline && only?.type === 'element' && only.tagName === 'p' ? only.children : children
}

/** Markdown of a question as HTML, coloured and classed as on a lesson page. */
export const markdownHtml = async (text: string, inline: boolean): Promise<string> =>
  compactHtml(await markdownNodes(text, inline))

/** What components/mdx/elements.tsx does with React on a lesson page. */
function dress(node: Element): Element {
  const children = node.children.map(child => (child.type === 'element' ? dress(child) : child))
  const properties = { ...node.properties }
  if (node.tagName === 'figure' && 'dataCode' in properties) properties.className = ['code']
  if (node.tagName === 'a' && String(properties.href).startsWith('https:')) properties.rel = ['noreferrer']
  const dressed = { ...node, properties, children }
  return node.tagName === 'table' ? scroller(dressed) : dressed
}

const scroller = (table: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['table-scroll'], role: 'group', ariaLabel: 'Bảng', tabIndex: 0 },
  children: [table],
})
