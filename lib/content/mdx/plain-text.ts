import type { Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'

/** Elements whose text is not prose. */
const skipped = new Set(['code', 'mdxFlowExpression', 'mdxTextExpression', 'yaml', 'html'])
/** After these a word ends. */
const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'break'])

/** A speaker's notes are not read on the page. */
const isNotes = (node: Nodes): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Notes'

/** The words of a node as a reader sees them, without marks, code fences or comments. */
export function plainText(node: Nodes): string {
  if (skipped.has(node.type) || isNotes(node)) return ''
  if ('value' in node) return node.value
  const inner = 'children' in node ? node.children.map(plainText).join('') : ''
  return blocks.has(node.type) ? `${inner} ` : inner
}

/** Vietnamese is read at about 220 syllables a minute on a screen (the unit between spaces). */
const syllablesPerMinute = 220

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./:-]*/gu)?.length ?? 0

export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / syllablesPerMinute))
