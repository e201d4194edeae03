import type { Instant } from '@/lib/kernel/instant'
import type { Judged } from './recall'

interface Stamped {
  /** Unique for ever. */
  readonly id: string
  readonly at: Instant
}

interface OfQuestion extends Stamped {
  readonly lesson: string
  readonly question: string
}

export type Answered = OfQuestion & Judged & { readonly type: 'question-answered'; readonly spent?: number }
/** The answer was looked at without answering. */
type Revealed = OfQuestion & { readonly type: 'question-revealed' }
/** Takes back the answer whose id is `target`. */
type Undone = Stamped & { readonly type: 'answer-undone'; readonly target: string }

/** What a card is made from: the events of the learner's log that review reads. */
export type Meeting = Answered | Revealed
export type ReviewEvent = Meeting | Undone

/** Whether `a` came before `b`: by time, then by id, so that every device sees one order. */
export const comesBefore = (a: Stamped, b: Stamped): boolean => a.at < b.at || (a.at === b.at && a.id < b.id)
