import type { BankEntry } from '@/lib/question/bank'
import type { Card } from './card'
import { dayOf } from './day'
import type { Deck } from './deck'
import { dueDay, type Horizon, isDue } from './horizon'
import { recallAfter } from './memory'

/** Which questions a session takes. */
export const scopes = ['den-han', 'tung-sai', 'chac-ma-sai', 'danh-dau', 'chua-gap', 'da-gap'] as const
export type Scope = (typeof scopes)[number]

export interface Selection {
  readonly scope: Scope
  readonly domain?: string
  readonly lesson?: string
}

/** What is known of the learner when questions are chosen. */
export interface Standing {
  readonly deck: Deck
  readonly marked: Readonly<Record<string, boolean>>
  readonly horizon: Horizon
}

/** Whether the last answer was not right: what "từng sai" lists. */
export const isMissed = (card: Card): boolean => card.outcome === 'sai' || card.outcome === 'mot-phan'

type Belongs = (entry: BankEntry, card: Card | undefined, standing: Standing) => boolean

const belongs: Record<Scope, Belongs> = {
  'den-han': (_, card, { horizon }) => card !== undefined && isDue(card, horizon),
  'tung-sai': (_, card) => card !== undefined && isMissed(card),
  'chac-ma-sai': (_, card) => card !== undefined && card.heed !== 'khong',
  'danh-dau': (entry, _, { marked }) => marked[entry.id] === true,
  'chua-gap': (_, card) => card === undefined,
  'da-gap': (_, card) => card !== undefined,
}

function chosenFrom(entries: readonly BankEntry[], selection: Selection, standing: Standing): BankEntry[] {
  const { scope, domain, lesson } = selection
  return entries.filter(
    entry =>
      (domain === undefined || entry.domain === domain) &&
      (lesson === undefined || entry.lesson === lesson) &&
      belongs[scope](entry, standing.deck.cards.get(entry.id), standing),
  )
}

/** How many questions a selection has. */
export const countIn = (entries: readonly BankEntry[], selection: Selection, standing: Standing): number =>
  chosenFrom(entries, selection, standing).length

/** Questions of a selection, the most pressing first. Cards whose question has left the bank are passed over. */
export function select(entries: readonly BankEntry[], selection: Selection, standing: Standing): BankEntry[] {
  const chosen = chosenFrom(entries, selection, standing)
  const urgency = new Map(chosen.map(({ id }) => [id, urgencyOf(standing.deck.cards.get(id), standing.horizon)]))
  // Sorting is stable: questions never met keep the order of the course.
  return chosen.sort((a, b) => (urgency.get(b.id) ?? 0) - (urgency.get(a.id) ?? 0))
}

/** Errors held for sure before all; then what is most likely forgotten today. Never met: after those. */
function urgencyOf(card: Card | undefined, horizon: Horizon): number {
  if (card === undefined) return 0
  const heeded = card.heed !== 'khong' && isDue(card, horizon) ? 2 : 0
  return heeded + 1 - recallAfter(card.memory, horizon.today - dayOf(card.lastAt, horizon.zone))
}

/** How many cards fall due on each of the coming days, from today on; what is overdue counts for today. */
export function dueByDay(cards: Iterable<Card>, horizon: Horizon, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const card of cards) {
    const due = dueDay(card, horizon)
    if (due === null) continue
    const at = Math.max(0, due - horizon.today)
    if (at < days) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

/** Seconds that the learner takes for a card: the middle of each card's last time; 40 until there are enough. */
export function secondsACard(deck: Deck): number {
  const spans: number[] = []
  for (const meetings of deck.meetings.values()) {
    const last = meetings.at(-1)
    if (last?.type === 'question-answered' && last.spent !== undefined) spans.push(last.spent / 1000)
  }
  if (spans.length < 10) return 40
  const middle = spans.sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 40
  return Math.round(Math.min(180, Math.max(10, middle)))
}
