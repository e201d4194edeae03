import { randomFrom } from '@/lib/kernel/random'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import type { ExamFormat, Selection } from './settings'

/** Place of a question under a seed, in [0, 1): a question that joins the bank moves no other. */
const rank = (seed: string, id: string): number => randomFrom(`${seed}:${id}`)()

const inOrder = (entries: readonly BankEntry[], seed: string): BankEntry[] =>
  entries.toSorted((a, b) => rank(seed, a.id) - rank(seed, b.id) || (a.id < b.id ? -1 : 1))

const allows = <T>(list: readonly T[], one: T): boolean => list.length === 0 || list.includes(one)

/** Questions that fit a selection, in the bank's order. Open ones never do. */
export function eligible(index: BankIndex, selection: Selection): BankEntry[] {
  const { domains, lessons, levels, formats, without } = selection
  return index.questions.filter(
    entry =>
      entry.format !== 'open' &&
      allows(domains, entry.domain) &&
      allows(lessons, entry.lesson) &&
      allows(levels, entry.level) &&
      allows<ExamFormat>(formats, entry.format) &&
      !without.includes(entry.id),
  )
}

/**
 * How many to take from each of several piles so that the whole is `count`, in proportion to their sizes: largest remainder,
 * the earlier pile first among equals. `count` is at most the sum of the sizes.
 */
export function shares(sizes: readonly number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (total === 0) return sizes.map(() => 0)
  const exact = sizes.map(size => (size * count) / total)
  const taken = exact.map(Math.floor)
  const left = count - taken.reduce((sum, one) => sum + one, 0)
  const byRemainder = exact.map((share, i) => ({ i, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest)
  for (const { i } of byRemainder.slice(0, left)) taken[i] = (taken[i] ?? 0) + 1
  return taken
}

/** Takes `count` of a pool, from each domain in proportion to what it holds. */
function spread(pool: readonly BankEntry[], domains: readonly string[], count: number, seed: string): BankEntry[] {
  const piles = domains.map(domain =>
    inOrder(
      pool.filter(entry => entry.domain === domain),
      seed,
    ),
  )
  const counts = shares(
    piles.map(pile => pile.length),
    Math.min(count, pool.length),
  )
  return piles.flatMap((pile, i) => pile.slice(0, counts[i]))
}

/** Lower comes first. */
export type Tier = (question: string) => number

/**
 * The questions of a paper in the order asked. Fewer than `count` when fewer fit. `tier` says which to prefer: one tier is used up
 * before the next is touched, and each is spread over the domains.
 */
export function chooseQuestions(index: BankIndex, selection: Selection, tier: Tier = () => 0): BankEntry[] {
  if (selection.only) return exactly(index, selection.only)
  const pool = eligible(index, selection)
  const domains = index.domains.map(domain => domain.id)
  const chosen: BankEntry[] = []
  for (const level of [...new Set(pool.map(entry => tier(entry.id)))].sort((a, b) => a - b)) {
    const same = pool.filter(entry => tier(entry.id) === level)
    chosen.push(...spread(same, domains, selection.count - chosen.length, selection.seed))
  }
  return inOrder(chosen, `${selection.seed}:thu-tu`)
}

function exactly(index: BankIndex, ids: readonly string[]): BankEntry[] {
  const known = new Map(index.questions.map(entry => [entry.id, entry]))
  return ids.flatMap(id => known.get(id) ?? [])
}
