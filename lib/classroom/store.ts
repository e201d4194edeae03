import type { Instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import type { ClassPlan } from './plan'
import type { ClassSession } from './session'
import type { Counted } from './tally'
import type { LearnerId, SessionCode, SessionId } from './words'

/** A class session with what compare-and-set goes by. */
export interface Stored {
  readonly session: ClassSession
  /** Grows by one with each write. */
  readonly version: number
  /** SHA-256 of the secret that leads the class, hex. */
  readonly hostHash: string
}

export interface Learner {
  readonly id: LearnerId
  /** From 1, in the order of coming in. */
  readonly number: number
  readonly name: string
  readonly joinedAt: Instant
  /** When a stream of this learner was last known to be open. */
  readonly seenAt: Instant
  readonly frozen: boolean
  readonly removed: boolean
}

/** A question from the room. */
export interface RoomQuestion {
  readonly id: string
  readonly learner: LearnerId
  readonly text: string
  readonly at: Instant
  readonly hidden: boolean
  readonly answered: boolean
  /** Learners who want it answered too. */
  readonly upvotes: number
}

/** What a learner has sent, as that learner's own devices show it. */
export interface OwnRecord {
  /** The latest answer to each vote asked about. */
  readonly answers: readonly {
    readonly round: number
    readonly vote: 1 | 2
    readonly seq: number
    readonly answer: Answer
  }[]
  readonly ready: readonly number[]
  readonly lost: readonly string[]
  readonly upvotes: readonly string[]
}

export interface NewAnswer {
  readonly session: SessionId
  readonly round: number
  readonly vote: 1 | 2
  readonly learner: LearnerId
  readonly seq: number
  readonly answer: Answer
  /** When the server received it. */
  readonly at: Instant
}

/**
 * accepted: written, and will be counted · repeated: was accepted before, exactly this one · older: one with a higher number was ·
 * conflict: another answer was accepted under this number · closed: the vote took no more answers at the moment of writing.
 */
export type AnswerOutcome = 'accepted' | 'repeated' | 'older' | 'conflict' | 'closed'

export interface NewLearner {
  readonly session: SessionId
  readonly id: LearnerId
  /** SHA-256 of the learner's secret, hex. */
  readonly secretHash: string
  readonly name: string
  readonly at: Instant
}

/**
 * joined: came in now, or had before with the same secret · forged: the id is taken with another secret · full: no room ·
 * gone: there is no such class (any more).
 */
export type JoinOutcome =
  | { readonly outcome: 'joined'; readonly learner: Learner; readonly again: boolean }
  | { readonly outcome: 'forged' | 'full' | 'gone' }

/** Counts of what is under way, for host and screen. */
export interface Counts {
  readonly joined: number
  /** Streams seen open since `since`. */
  readonly online: number
  /** Learners with an accepted answer to the running vote. */
  readonly answered: number
  readonly ready: number
  readonly lost: Readonly<Record<string, number>>
}

/**
 * Where class sessions live. One contract (store.contract.ts) is run over memory, PGlite and PostgreSQL. Every promise resolves only
 * after what it tells of is durable; it rejects with `StoreUnavailable` when the database cannot be reached.
 */
export interface ClassroomStore {
  /** False when the code is in use, or the id is: nothing was written then. */
  readonly create: (session: ClassSession, plan: ClassPlan, hostHash: string, purgeAt: Instant) => Promise<boolean>
  readonly findByCode: (code: SessionCode) => Promise<Stored | null>
  readonly findById: (id: SessionId) => Promise<Stored | null>
  readonly planOf: (id: SessionId) => Promise<ClassPlan | null>
  /** Compare-and-set: writes only over `version`. Ends the acceptance of answers in the same moment as it closes a vote. */
  readonly save: (session: ClassSession, version: number, purgeAt: Instant) => Promise<boolean>
  readonly setHost: (id: SessionId, hostHash: string) => Promise<void>

  /** Adds a learner under `name`, or the first free variation of it (nickname.ts). Two who come at once get two names. */
  readonly join: (learner: NewLearner) => Promise<JoinOutcome>
  readonly findLearner: (
    session: SessionId,
    id: LearnerId,
  ) => Promise<(Learner & { readonly secretHash: string }) | null>
  readonly learnersOf: (session: SessionId) => Promise<readonly Learner[]>
  /** The name that was given (it may have got a suffix); null when there is no such learner. */
  readonly rename: (session: SessionId, id: LearnerId, name: string) => Promise<string | null>
  /** False when there is no such learner. */
  readonly setLearner: (
    session: SessionId,
    id: LearnerId,
    change: { readonly frozen?: boolean; readonly removed?: boolean },
  ) => Promise<boolean>
  /** Marks streams as open at `at`. */
  readonly seen: (session: SessionId, ids: readonly LearnerId[], at: Instant) => Promise<void>

  readonly addAnswer: (answer: NewAnswer) => Promise<AnswerOutcome>
  /** The answers that count in a vote (the highest number of each learner), learners who were removed left out. */
  readonly answersOf: (session: SessionId, round: number, vote: 1 | 2) => Promise<readonly Counted[]>
  readonly ownRecord: (session: SessionId, learner: LearnerId) => Promise<OwnRecord>

  readonly markReady: (session: SessionId, check: number, learner: LearnerId) => Promise<void>
  readonly markLost: (session: SessionId, section: string, learner: LearnerId, on: boolean) => Promise<void>
  /**
   * exists: this very question was written before · many: the learner has asked as often as allowed · gone: there is no such
   * learner (any more).
   */
  readonly addQuestion: (
    session: SessionId,
    question: Pick<RoomQuestion, 'id' | 'learner' | 'text' | 'at'>,
  ) => Promise<'added' | 'exists' | 'many' | 'gone'>
  readonly questionsOf: (session: SessionId) => Promise<readonly RoomQuestion[]>
  /** False when there is no such question. */
  readonly setQuestion: (
    session: SessionId,
    id: string,
    change: { readonly hidden?: boolean; readonly answered?: boolean },
  ) => Promise<boolean>
  readonly upvote: (session: SessionId, question: string, learner: LearnerId, on: boolean) => Promise<boolean>

  /** `round` and `vote` name the running vote; 0 when none runs. */
  readonly counts: (session: SessionId, round: number, vote: number, check: number, since: Instant) => Promise<Counts>

  /** Removes a class with everything in it, now. False when there was none. */
  readonly forget: (id: SessionId) => Promise<boolean>
  /** Removes every class whose time to be kept is over. How many there were. */
  readonly purge: (now: Instant) => Promise<number>
  /** Rejects when the database does not answer. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The database did not answer: nothing is known of what was asked, and asking again is safe. */
export class StoreUnavailable extends Error {}

/** Milliseconds in a day. */
export const day = 86_400_000

/** A class that nobody ended counts as ended this long after it was opened. */
export const longestClass = day

/** Milliseconds between looks for classes whose time to be kept is over: how much longer one may stay. */
export const purgeEvery = 600_000

/** When a class and all in it are removed. */
export function purgeTime({ openedAt, endedAt, settings }: ClassSession): Instant {
  return ((endedAt ?? openedAt + longestClass) + settings.keepDays * day) as Instant
}
