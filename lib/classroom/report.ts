import type { Instant } from '@/lib/kernel/instant'
import type { PlanItem } from './plan'
import type { Round } from './session'
import type { RoomQuestion } from './store'
import type { Counted } from './tally'
import type { LearnerId } from './words'

/** Everything that a report is made of, for the host alone: the questions that the room has seen the answers of, and who said what. */
export interface ReportData {
  readonly title: string
  readonly code: string
  readonly openedAt: Instant
  readonly endedAt: Instant | null
  /** When the class and all in it are removed. */
  readonly purgeAt: Instant
  readonly anonymous: boolean
  readonly speedPoints: boolean
  readonly learners: readonly ReportLearner[]
  readonly rounds: readonly ReportRound[]
  /** Learners who said “chưa hiểu”, by section. */
  readonly lost: Readonly<Record<string, number>>
  readonly sections: readonly { readonly id: string; readonly title: string; readonly url: string }[]
  readonly questions: readonly RoomQuestion[]
}

/** Someone who was in the class, by the name they had in it. */
export interface ReportLearner {
  readonly id: LearnerId
  readonly number: number
  readonly name: string
  readonly joinedAt: Instant
  /** When their device was last known to be there. */
  readonly seenAt: Instant
}

export interface ReportRound {
  readonly round: Round
  readonly item: PlanItem
  /** The answers that count, by vote. */
  readonly votes: readonly (readonly Counted[])[]
}
