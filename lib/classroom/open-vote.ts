import type { Instant } from '@/lib/kernel/instant'
import { type ClassSession, lastVote, latencyGrace } from './session'

/** The vote that takes answers, as a store needs it to decide in the moment of writing. */
export interface OpenVote {
  readonly round: number
  readonly vote: 1 | 2
  readonly since: Instant
  /** Last moment in which an answer counts, `latencyGrace` included; null: until it is closed. */
  readonly until: Instant | null
}

/** The vote that a session takes answers for; null when it takes none: nothing is asked, or the class is frozen or has ended. */
export function openVote({ round, frozen, endedAt }: ClassSession): OpenVote | null {
  if (round?.phase !== 'voting' || frozen || endedAt !== null) return null
  const { openedAt, closesAt } = lastVote(round)
  const until = closesAt === null ? null : ((closesAt + latencyGrace) as Instant)
  return { round: round.number, vote: round.votes.length, since: openedAt, until }
}
