import MiniSearch from 'minisearch'
import { fold } from '@/lib/vietnamese/fold'
import { normalizeTonePosition } from '@/lib/vietnamese/tone-position'
import type { SearchDocument } from './document'
import { synonymsOf } from './synonyms'

/** The exact form: precomposed, lower case, tones where the newer spelling has them (hòa = hoà). */
const exact = (word: string): string => normalizeTonePosition(word).toLowerCase()

/** Each word is indexed as written and, when that differs, without tones: typing `duong` finds “Đường”. */
function forms(word: string): string[] {
  const [written, bare] = [exact(word), fold(word)]
  return written === bare ? [bare] : [written, bare]
}

const options = {
  idField: 'i',
  fields: ['title', 'text', 'where'],
  storeFields: [],
  tokenize: (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [],
  processTerm: forms,
}

type Indexed = SearchDocument & { i: number }

export interface SearchIndex {
  readonly documents: readonly SearchDocument[]
  readonly engine: MiniSearch<Indexed>
}

/** The documents as a page loads them: the index is made in the browser, which is faster than loading it. */
export const packDocuments = (documents: readonly SearchDocument[]): string =>
  JSON.stringify(documents.map(({ kind, title, text, url, where }) => [kind, title, text, url, where]))

export function openIndex(packed: string): SearchIndex {
  const rows = JSON.parse(packed) as [SearchDocument['kind'], string, string, string, string][]
  return buildIndex(rows.map(([kind, title, text, url, where]) => ({ kind, title, text, url, where })))
}

export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const engine = new MiniSearch<Indexed>(options)
  engine.addAll(documents.map((document, i) => ({ ...document, i })))
  return { documents, engine }
}

export interface Hit extends SearchDocument {
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[]
}

const boost = { title: 4, where: 0.5, text: 1 }

/** Ranks: all words as written, then without tones, then beginnings and slips of the finger, then synonyms. */
export function search(index: SearchIndex, query: string, limit = 30): Hit[] {
  const words = options.tokenize(query)
  if (words.length === 0) return []
  const bare = { processTerm: fold, boost, combineWith: 'AND' as const }
  const scores = new Map<number, number>()
  const add = (weight: number, found: readonly { id: number; score: number }[]) => {
    for (const { id, score } of found) scores.set(id, (scores.get(id) ?? 0) + weight * score)
  }
  const text = words.join(' ')
  add(4, index.engine.search(text, { ...bare, processTerm: exact }))
  add(1, index.engine.search(text, { ...bare, prefix: (_, i, all) => i === all.length - 1 }))
  for (const synonym of synonymsOf(text)) add(0.6, index.engine.search(synonym, bare))
  if (scores.size === 0) add(0.4, index.engine.search(text, { ...bare, combineWith: 'OR', fuzzy: 0.2, prefix: true }))
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit)
  return ranked.flatMap(([id]) => {
    const document = index.documents[id]
    return document ? [{ ...document, excerpt: excerptOf(document.text, words) }] : []
  })
}

/** Characters of context before the first word found. */
const lead = 40
const length = 150

function excerptOf(text: string, words: readonly string[]): Hit['excerpt'] {
  const folded = words.map(fold)
  const tokens = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)]
  const isHit = (token: string) =>
    folded.some(word => fold(token) === word || (word.length > 2 && fold(token).startsWith(word)))
  const first = tokens.find(token => isHit(token[0]))?.index ?? 0
  const from = first <= lead ? 0 : text.indexOf(' ', first - lead) + 1
  const shown = text.slice(from, from + length)
  const parts = shown.split(/([\p{L}\p{N}][\p{L}\p{N}\p{M}]*)/u).filter(part => part !== '')
  const marked = parts.map(part => ({ text: part, marked: isHit(part) }))
  return from > 0 ? [{ text: '…', marked: false }, ...marked] : marked
}
