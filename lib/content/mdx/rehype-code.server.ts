import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { readMeta } from './fence-meta'
import { highlight } from './highlight.server'

/** Output longer than this many lines is folded. */
const foldAfter = 12

/**
 * Every fence becomes `<figure data-code data-lang data-title>`: highlighted at build, its lines marked, and in a `console`
 * session commands apart from output, so that copying takes commands only (`data-copy`).
 */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const fences: { node: Element; parent: Root | Element; index: number }[] = []
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'pre' && parent && index !== undefined && parent.type !== 'mdxJsxFlowElement')
        fences.push({ node, parent: parent as Root | Element, index })
      else if (node.tagName === 'pre' && parent && index !== undefined)
        fences.push({ node, parent: parent as never, index })
    })
    for (const { node, parent, index } of fences) parent.children[index] = await figure(node)
  }
}

async function figure(pre: Element): Promise<Element> {
  const code = pre.children[0] as Element
  const lang = String((code.properties.className as string[] | undefined)?.[0] ?? 'language-text').slice(
    'language-'.length,
  )
  const meta = readMeta((code.data as { meta?: string } | undefined)?.meta ?? '')
  const text = textOf(code).replace(/\n$/, '')
  const children =
    lang === 'console'
      ? await session(text)
      : [{ ...(await highlight(text, lang, meta.marked)), properties: { dataCopy: '', tabIndex: 0 } }]
  return {
    type: 'element',
    tagName: 'figure',
    properties: { dataCode: '', dataLang: lang, ...(meta.title !== undefined && { dataTitle: meta.title }) },
    children,
  }
}

const textOf = (node: Element): string =>
  node.children
    .map(child => (child.type === 'text' ? child.value : 'children' in child ? textOf(child as Element) : ''))
    .join('')

/** Splits a recorded session into commands (continued lines and here-documents included) and what they printed. */
export function splitSession(text: string): { kind: 'command' | 'output'; text: string }[] {
  const parts: { kind: 'command' | 'output'; text: string }[] = []
  let open = false
  let heredoc: string | undefined
  for (const line of text.split('\n')) {
    const starts = line.startsWith('$ ')
    const isCommand = starts || open || heredoc !== undefined
    const shown = starts ? line.slice(2) : line
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) heredoc = undefined
    } else if (isCommand) {
      heredoc = /<<-?\s*['"]?(\w+)['"]?/.exec(shown)?.[1]
      open = shown.endsWith('\\')
    }
    const last = parts.at(-1)
    const kind = isCommand ? 'command' : 'output'
    if (last?.kind === kind && !starts) last.text += `\n${shown}`
    else parts.push({ kind, text: shown })
  }
  return parts
}

async function session(text: string): Promise<ElementContent[]> {
  const blocks: ElementContent[] = []
  for (const part of splitSession(text)) {
    if (part.kind === 'command') {
      const pre = await highlight(part.text, 'bash', [])
      blocks.push({ ...pre, properties: { dataCopy: '', dataPrompt: '', tabIndex: 0 } })
    } else if (part.text.trim() !== '') blocks.push(output(part.text.replace(/^\n+|\n+$/g, '')))
  }
  return blocks
}

function output(text: string): Element {
  const pre: Element = {
    type: 'element',
    tagName: 'pre',
    properties: { dataOutput: '', tabIndex: 0 },
    children: [{ type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: text }] }],
  }
  const lines = text.split('\n').length
  if (lines <= foldAfter) return pre
  const label = { type: 'text' as const, value: `Kết quả (${lines} dòng)` }
  const summary: Element = { type: 'element', tagName: 'summary', properties: {}, children: [label] }
  return { type: 'element', tagName: 'details', properties: { dataFold: '' }, children: [summary, pre] }
}
