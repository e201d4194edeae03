import type { Element, ElementContent, Root } from 'hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { SKIP, visit } from 'unist-util-visit'
import { formatDay } from '@/lib/kernel/instant'
import { confidenceNames } from '../ledger'
import type { Site } from '../model'
import type { Fact, Term } from '../schema'
import { markdownNodes } from './markdown-html.server'

type Jsx = (MdxJsxFlowElement | MdxJsxTextElement) & { children: ElementContent[] }
export type Mentionable = Pick<Site, 'facts' | 'terms'>

const h = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const words = (value: string): ElementContent => ({ type: 'text', value })
const line = (...children: ElementContent[]) => h('span', { className: ['block'] }, children)
const link = (href: string, text: string) =>
  h('a', href.startsWith('https:') ? { href, rel: ['noreferrer'] } : { href }, [words(text)])

/** A sentence in which words between backticks are code. */
const codeSpans = (text: string): ElementContent[] =>
  text.split('`').map((part, i) => (i % 2 === 1 ? h('code', {}, [words(part)]) : words(part)))

function factLayer(fact: Fact): ElementContent[] {
  return [
    h('b', {}, [words(fact.title)]),
    ...(fact.belief ? [line(words('Nhiều nơi còn viết: '), ...codeSpans(fact.belief))] : []),
    ...(fact.note ? [line(...codeSpans(fact.note))] : []),
    line(words('Nguồn: '), link(fact.source.url, fact.source.title)),
    h('small', {}, [words(`Kiểm ngày ${formatDay(fact.checkedOn)} · ${confidenceNames[fact.confidence]}`)]),
  ]
}

async function termLayer(term: Term): Promise<ElementContent[]> {
  return [
    h('b', {}, [words(term.vi ? `${term.term} · ${term.vi}` : term.term)]),
    line(...((await markdownNodes(term.definition, true)) as ElementContent[])),
    h('small', {}, [link(`/thuat-ngu#${term.id}`, 'Xem trong bảng thuật ngữ')]),
  ]
}

/** A word in the text that opens a small layer: the browser's own popover, so it works before and without our scripts. */
const mention = (id: string, name: string, shown: ElementContent[], layer: ElementContent[]): ElementContent[] => [
  h('button', { type: 'button', className: ['mention'], popoverTarget: id }, shown),
  h('span', { id, popover: 'auto', role: 'note', ariaLabel: name, className: ['mention-layer'] }, layer),
]

async function drawn(jsx: Jsx, { facts, terms }: Mentionable, number: number): Promise<ElementContent[]> {
  if (jsx.name === 'Fact') {
    const fact = named(jsx, facts)
    return mention(`du-kien-${number}`, fact.title, [words(fact.value)], factLayer(fact))
  }
  const term = named(jsx, terms)
  const shown = jsx.children.length > 0 ? jsx.children : [words(term.term)]
  return mention(`thuat-ngu-${number}`, term.term, shown, await termLayer(term))
}

/** What an element names by its `id`, which the content check has already found to exist. */
function named<T>(jsx: Jsx, things: Readonly<Record<string, T>>): T {
  const id = jsx.attributes.find(one => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value
  const thing = typeof id === 'string' ? things[id] : undefined
  if (thing === undefined) throw new Error(`unchecked content: no \`${id}\``)
  return thing
}

const isMention = (node: { type: string }): node is Jsx =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
  ['Fact', 'Term'].includes((node as Jsx).name ?? '')

/**
 * `<Term id>` becomes a term where it first stands, with its definition; `<Fact id>` the value of a fact as it stands in the ledger,
 * with its source and the day it was checked. Plain elements, so that the text around them can be carried as HTML.
 */
export function rehypeMentions(site: Mentionable) {
  return async (tree: Root): Promise<void> => {
    const found: Jsx[] = []
    visit(tree, node => {
      if (isMention(node)) found.push(node)
    })
    const replacements = new Map(
      await Promise.all(found.map(async (jsx, i) => [jsx, await drawn(jsx, site, i + 1)] as const)),
    )
    visit(tree, (node, index, parent) => {
      const nodes = isMention(node) ? replacements.get(node) : undefined
      if (!nodes || !parent || index === undefined) return
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    })
  }
}
