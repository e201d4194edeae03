import type { Heading, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { readScript, sessionScript } from '@/lib/aws/cli/script'
import type { Section } from '../model'
import { readHeading } from './heading-id'
import { countWords, plainText } from './plain-text'

const tools = new Set(['aws', 'docker', 'kubectl', 'eksctl', 'helm'])

/** Splits a lesson at its level-two headings, and counts its prose. */
export function readSections(tree: Root): { sections: Section[]; anchors: string[]; words: number } {
  const sections: Section[] = []
  let words = 0
  for (const part of splitAtHeadings(tree.children)) {
    const text = part.nodes.map(plainText).join(' ').replace(/\s+/g, ' ').trim()
    words += countWords(text) + (part.heading ? countWords(readHeading(part.heading).title) : 0)
    if (!part.heading) continue
    const { id = '', title } = readHeading(part.heading)
    sections.push({ id, title, text, commands: commandsIn(part.nodes) })
  }
  return { sections, anchors: anchorsOf(tree), words }
}

/** The nodes before the first level-two heading, then each such heading with what follows it. */
export function splitAtHeadings<T extends RootContent>(nodes: readonly T[]): { heading?: Heading; nodes: T[] }[] {
  const parts: { heading?: Heading; nodes: T[] }[] = [{ nodes: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ heading: node, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

function anchorsOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'heading', node => {
    const { id } = readHeading(node)
    if (id) found.push(id)
  })
  return found
}

/** Commands of the tools that the course teaches, one line each, for search. */
function commandsIn(nodes: readonly RootContent[]): string[] {
  const found: string[] = []
  for (const node of nodes) {
    visit(node, 'code', code => {
      if (code.lang !== 'bash' && code.lang !== 'console') return
      const script = code.lang === 'console' ? sessionScript(code.value) : code.value
      for (const { words } of readScript(script).commands) if (tools.has(words[0] ?? '')) found.push(words.join(' '))
    })
  }
  return found
}
