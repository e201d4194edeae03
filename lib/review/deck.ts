import { type Card, meet } from './card'
import { comesBefore, type Meeting, type ReviewEvent } from './event'

/** Every question met, as cards. A function of the set of events alone: their order of arrival does not matter. */
export interface Deck {
  readonly cards: ReadonlyMap<string, Card>
  /** Meetings of each question that were not taken back, in order of time. */
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>
  /** Ids of answers taken back, also of answers that have not arrived yet. */
  readonly undone: ReadonlySet<string>
}

export const emptyDeck: Deck = { cards: new Map(), meetings: new Map(), undone: new Set() }

/**
 * The deck with more events. Costs what the questions concerned cost, not what the log does: an event that comes last is one step,
 * one that comes late or takes an answer back replays the meetings of its own question.
 */
export function addEvents(deck: Deck, events: readonly ReviewEvent[]): Deck {
  const undone = new Set(deck.undone)
  const fresh = new Map<string, Meeting[]>()
  for (const event of events) {
    if (event.type === 'answer-undone') undone.add(event.target)
    else push(fresh, event)
  }
  const hit = undone.size > deck.undone.size ? questionsOf(deck, undone) : []
  const touched = new Set([...fresh.keys(), ...hit])
  const cards = new Map(deck.cards)
  const meetings = new Map(deck.meetings)
  for (const question of touched) {
    const before = deck.meetings.get(question) ?? []
    const kept = withoutUndone(before, undone)
    const added = withoutUndone(fresh.get(question) ?? [], undone)
    const all = inOrder(kept, added)
    // When the meetings known before stand first and unchanged, only what follows them is new to the card.
    const known = kept === before && all.length >= before.length && all[before.length - 1] === before.at(-1)
    const card = (known ? all.slice(before.length) : all).reduce(meet, known ? deck.cards.get(question) : undefined)
    if (card === undefined) {
      cards.delete(question)
      meetings.delete(question)
    } else {
      cards.set(question, card)
      meetings.set(question, all)
    }
  }
  return { cards, meetings, undone }
}

export const deckOf = (events: readonly ReviewEvent[]): Deck => addEvents(emptyDeck, events)

function push(groups: Map<string, Meeting[]>, meeting: Meeting): void {
  const group = groups.get(meeting.question)
  if (group) group.push(meeting)
  else groups.set(meeting.question, [meeting])
}

const withoutUndone = (meetings: readonly Meeting[], undone: ReadonlySet<string>): readonly Meeting[] =>
  undone.size > 0 && meetings.some(({ id }) => undone.has(id)) ? meetings.filter(({ id }) => !undone.has(id)) : meetings

const questionsOf = (deck: Deck, ids: ReadonlySet<string>): string[] =>
  [...deck.meetings].filter(([, meetings]) => meetings.some(({ id }) => ids.has(id))).map(([question]) => question)

const isSorted = (meetings: readonly Meeting[]): boolean =>
  meetings.every((meeting, i) => i === 0 || comesBefore(meetings[i - 1] as Meeting, meeting))

/** Both as one list in order of time, each meeting once. */
function inOrder(before: readonly Meeting[], added: readonly Meeting[]): readonly Meeting[] {
  if (added.length === 0) return before
  const all = [...before, ...added]
  if (isSorted(all)) return all
  return [...new Map(all.map(meeting => [meeting.id, meeting])).values()].sort((a, b) => (comesBefore(a, b) ? -1 : 1))
}
