import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { isPlainWords } from '@/lib/content/mdx/plain-words'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Blocks that end a line; inside one, a line's end is a space. */
const blocks: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code'])

function textOf(node: Nodes): string {
  if (node.type === 'code') return `${node.value}\n`
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'break') return ' '
  const inner = 'children' in node ? node.children.map(textOf).join(node.type === 'tableRow' ? ' | ' : '') : ''
  return blocks.has(node.type) ? `${inner.trim()}\n` : inner
}

/** Markdown of the front matter or of a question as plain text for machines: marks go; what is written stays, code too. */
export const plainMarkdown = (markdown: string): string =>
  isPlainWords(markdown) ? markdown.replace(/ +/g, ' ') : textOf(parser.parse(markdown)).trim()
