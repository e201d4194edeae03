import type { FeedStatus } from '@/lib/classroom/feed.browser'
import type { Notes } from '@/lib/classroom/notes.browser'
import type { Outbox, OutboxState } from '@/lib/classroom/outbox.browser'
import type { LearnerAction } from '@/lib/classroom/protocol'
import type { ClassView, OwnView, QuestionView, RoundView } from '@/lib/classroom/view'

/** What a learner sees from where they sit, and what they can do from there. */
export interface Seat {
  readonly code: string
  readonly view: ClassView
  /** With what the learner did and the server has not acknowledged yet, answers apart. */
  readonly own: OwnView
  /** From the room, hidden ones left out. */
  readonly questions: readonly QuestionView[]
  readonly status: FeedStatus
  readonly box: OutboxState
  /** The actions of `box.waiting`. */
  readonly waiting: readonly LearnerAction[]
  readonly outbox: Outbox
  readonly notes: Notes
  /** The section that the learner chose to read; null: the host's. */
  readonly reading: string | null
  readonly read: (section: string | null) => void
  /** The server's time, milliseconds. Moves while a timer runs, else with the class. */
  readonly now: number
}

/** A seat while a question is before the room. */
export type RoundSeat = Seat & { readonly view: ClassView & { readonly round: RoundView } }

/** What every phase is drawn from. */
export interface PhaseProps {
  readonly seat: Seat
}
