import type { Instant } from '@/lib/kernel/instant'
import type { SessionCode, SessionId } from './words'

export interface ClassSettings {
  /** Learners get a number instead of a name. */
  readonly anonymous: boolean
  readonly leaderboard: boolean
  /** Faster right answers earn more. Off: accuracy only. */
  readonly speedPoints: boolean
  /** Seconds to answer; null: until the host closes. */
  readonly seconds: number | null
  /** Days that names and answers stay after the end. */
  readonly keepDays: number
}

export const defaultSettings: ClassSettings = {
  anonymous: false,
  leaderboard: false,
  speedPoints: false,
  seconds: null,
  keepDays: 7,
}

/** Where the host stands in the lesson; phones and screen follow. */
export interface Place {
  /** Id of a section of the plan's lesson; null: before the first. */
  readonly section: string | null
  readonly slide: number
  /** Step of the slide, 0: as it first comes up. */
  readonly step: number
  readonly black: boolean
}

/** A first or second vote on one question. Answers are accepted from opening until closing. */
export interface Vote {
  readonly openedAt: Instant
  /** When time runs out; null without a timer. Answers on their way are accepted for `latencyGrace` longer. */
  readonly closesAt: Instant | null
  readonly closedAt: Instant | null
}

/**
 * voting: answers come in · closed: they no longer do, nothing is shown · discussing: the room talks before a second vote ·
 * revealed: key and counts are shown · explained: reasons too.
 */
export const roundPhases = ['voting', 'closed', 'discussing', 'revealed', 'explained'] as const
export type RoundPhase = (typeof roundPhases)[number]

/** One question put to the room. */
export interface Round {
  /** From 1, in the order asked. */
  readonly number: number
  /** Index into the plan's items. */
  readonly item: number
  readonly phase: RoundPhase
  /** One, or two when the room discussed and voted again. */
  readonly votes: readonly [Vote] | readonly [Vote, Vote]
  /** The host lets the screen draw the counts as bars. */
  readonly bars: boolean
}

export interface ReadyCheck {
  readonly number: number
  readonly open: boolean
}

/** All that host commands change, as one value with one version. What learners send stands in rows of its own. */
export interface ClassSession {
  readonly id: SessionId
  readonly code: SessionCode
  readonly title: string
  /** Items in the plan, so that the machine needs no plan. */
  readonly items: number
  readonly sections: readonly string[]
  readonly openedAt: Instant
  readonly endedAt: Instant | null
  readonly settings: ClassSettings
  readonly place: Place
  /** The question before the room; null: none, the lesson is. */
  readonly round: Round | null
  /** Questions that are done, oldest first. Those given up without a reveal are not among them. */
  readonly past: readonly Round[]
  /** Number of the latest round ever opened. */
  readonly rounds: number
  readonly ready: ReadyCheck | null
  /** Phones show “look up”, and send nothing. */
  readonly frozen: boolean
  /** No one new comes in. */
  readonly locked: boolean
  /** Ids of the latest host commands carried out: a repeated delivery is acknowledged and does nothing. */
  readonly done: readonly string[]
}

/** Milliseconds after a timer's end in which an answer sent in time may still arrive. */
export const latencyGrace = 1500

/** The vote that runs or ran last. */
export const lastVote = (round: Round): Vote => round.votes[round.votes.length - 1] as Vote

/** Whether an answer that arrives at `now` counts. */
export function takesAnswers(round: Round, now: Instant): boolean {
  const { closesAt } = lastVote(round)
  return round.phase === 'voting' && (closesAt === null || now <= closesAt + latencyGrace)
}

/** The phase with the timer taken into account: a vote whose time has run out is closed, though nobody has said so. */
export function phaseAt(round: Round, now: Instant): RoundPhase {
  return round.phase === 'voting' && !takesAnswers(round, now) ? 'closed' : round.phase
}

export function openSession(
  given: Pick<ClassSession, 'id' | 'code' | 'title' | 'items' | 'sections' | 'settings'>,
  now: Instant,
): ClassSession {
  return {
    ...given,
    openedAt: now,
    endedAt: null,
    place: { section: null, slide: 0, step: 0, black: false },
    round: null,
    past: [],
    rounds: 0,
    ready: null,
    frozen: false,
    locked: false,
    done: [],
  }
}

/** When the running vote's timer ends, for who must look again then; null when nothing runs by the clock. */
export const nextDeadline = ({ round }: ClassSession): Instant | null =>
  round?.phase === 'voting' ? lastVote(round).closesAt : null
