import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'
import type { Place } from '@/lib/kernel/finding'
import { startOf } from '../rules/context'
import { readHeading } from './heading-id'
import { splitAtHeadings } from './sections'

interface Reference {
  readonly id: string
  readonly place: Place
}

export interface References {
  readonly facts: readonly Reference[]
  readonly terms: readonly Reference[]
  readonly questions: readonly (Reference & { readonly section?: string })[]
  /** Every link, its address as written. */
  readonly links: readonly { readonly url: string; readonly place: Place }[]
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

const idOf = (node: Jsx): string => {
  const value = node.attributes.find(a => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value
  return typeof value === 'string' ? value : ''
}

/** What a lesson points at: facts, terms, questions and links, each with its place. */
export function readReferences(tree: Root): References {
  const facts: Reference[] = []
  const terms: Reference[] = []
  const questions: (Reference & { section?: string })[] = []
  const links: { url: string; place: Place }[] = []
  const collect = (node: RootContent, section: string | undefined) =>
    visit(node, child => {
      if (child.type === 'link' || child.type === 'definition') links.push({ url: child.url, place: startOf(child) })
      if (child.type !== 'mdxJsxFlowElement' && child.type !== 'mdxJsxTextElement') return
      const reference = { id: idOf(child), place: startOf(child) }
      if (child.name === 'Fact') facts.push(reference)
      if (child.name === 'Term') terms.push(reference)
      if (child.name === 'Question') questions.push(section === undefined ? reference : { ...reference, section })
    })
  for (const part of splitAtHeadings(tree.children)) {
    const section = part.heading && readHeading(part.heading).id
    for (const node of part.nodes) collect(node, section)
  }
  return { facts, terms, questions, links }
}
