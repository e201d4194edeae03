import type { Element, ElementContent, Root as HastRoot, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, Parents, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { simplePieces } from './simple-markdown'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()
const toHast = unified()
  // Authors' HTML is shown as they typed it, never let through.
  .use(remarkRehype, {
    handlers: { html: (_: unknown, node: { value: string }) => ({ type: 'text', value: node.value }) },
  })
  .freeze()

/** What every target can hold, among them the XHTML that QTI 2.1 allows. Other elements give way to their content. */
const kept = new Set(
  'p br hr pre code em strong a ul ol li blockquote table thead tbody tr th td h1 h2 h3 h4 h5 h6'.split(' '),
)

/** Children of a tree that hold only what is kept, and only links that leave for the web. */
function clean(nodes: readonly (ElementContent | HastRoot['children'][number])[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    const children = clean(node.children)
    return keeps(node) ? [{ type: 'element', tagName: node.tagName, properties: attributes(node), children }] : children
  })
}

const keeps = (node: Element): boolean => kept.has(node.tagName) && (node.tagName !== 'a' || webLink(node))
const webLink = (node: Element): boolean => /^https?:\/\//.test(String(node.properties.href ?? ''))
const attributes = (node: Element): Properties => (node.tagName === 'a' ? { href: String(node.properties.href) } : {})

const isBreak = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === ''

/** Markdown as safe HTML, read by the full parser. */
export function parsedHtml(markdown: string, inline: boolean): string {
  const tree = toHast.runSync(parser.parse(markdown)) as HastRoot
  const nodes = clean(tree.children).filter(node => !isBreak(node))
  const only = nodes.length === 1 ? nodes[0] : undefined
  const shown = inline && only?.type === 'element' && only.tagName === 'p' ? only.children : nodes
  return toHtml({ type: 'root', children: shown }, { closeSelfClosing: true }).replaceAll(']]>', ']]&#x3E;')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll(']]>', ']]&#x3E;')

/**
 * Markdown as safe HTML that is also well-formed XML. `inline` drops the paragraph around a single one: what stands in a list of
 * choices.
 */
export function htmlOf(markdown: string, inline = false): string {
  const pieces = simplePieces(markdown)
  if (!pieces) return parsedHtml(markdown, inline)
  const html = pieces.map(({ code, text }) => (code ? `<code>${escaped(text)}</code>` : escaped(text))).join('')
  return inline ? html : `<p>${html}</p>`
}

/** Children as lines, between blocks an empty one. */
const blocks = (node: Parents, separator = '\n\n'): string => node.children.map(plain).filter(Boolean).join(separator)
const inlines = (node: Parents): string => node.children.map(plain).join('')
const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

/** The words of a node without marks. Lists keep a sign that is no letter and no bare number: `1.` and `A.` begin questions elsewhere. */
function plain(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value
    case 'break':
      return '\n'
    case 'link': {
      const words = inlines(node)
      return words === node.url ? words : `${words} (${node.url})`
    }
    case 'list':
      return node.children
        .map((item, i) => `${node.ordered ? `(${(node.start ?? 1) + i})` : '-'} ${indent(blocks(item, '\n'), '  ')}`)
        .join('\n')
    case 'table':
      return node.children.map(plain).join('\n')
    case 'tableRow':
      return node.children.map(inlines).join(' | ')
    case 'thematicBreak':
      return ''
    case 'root':
    case 'blockquote':
    case 'listItem':
      return blocks(node)
    default:
      return 'children' in node ? inlines(node as Parents) : ''
  }
}

/** Markdown as plain text, read by the full parser. */
export const parsedPlain = (markdown: string): string =>
  plain(parser.parse(markdown) as Root)
    .replace(/[ \t]+$/gm, '')
    .trim()

/** Markdown as plain text: code, bold and links without their marks, a link's address in brackets after it. */
export const plainOf = (markdown: string): string =>
  simplePieces(markdown)
    ?.map(piece => piece.text)
    .join('')
    .trim() ?? parsedPlain(markdown)

/** Plain text on one line. */
export const lineOf = (markdown: string): string => plainOf(markdown).replace(/\s+/g, ' ')
