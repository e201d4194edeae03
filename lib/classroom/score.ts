import { gradeAnswer, type Key } from '@/lib/question/grade'
import { lastVote, type Round } from './session'
import type { Counted } from './tally'
import type { LearnerId } from './words'

/** Points of a fully right answer. */
export const fullPoints = 1000

/** Share of the points that only speed earns, when speed counts at all. */
const speedShare = 0.5

/** Milliseconds within which every answer is equally fast: what a slow link may cost. */
const speedGrace = 2000

/**
 * Points of an answer: accuracy only, or, with `speed`, half for accuracy and half less for every part of the time that went by.
 * `limit` is the time allowed in milliseconds; without one speed cannot count.
 */
export function pointsOf(key: Key, { answer, after }: Counted, limit: number | null, speed: boolean): number {
  const accuracy = gradeAnswer(key, answer).score * fullPoints
  if (!speed || limit === null) return Math.round(accuracy)
  const late = Math.min(Math.max(after - speedGrace, 0) / limit, 1)
  return Math.round(accuracy * (1 - speedShare * late))
}

export interface Standing {
  readonly learner: LearnerId
  readonly points: number
  readonly right: number
}

/** A round with what is needed to score it: its key and the answers that count in its last vote. */
export interface ScoredRound {
  readonly round: Round
  readonly key: Key
  readonly answers: readonly Counted[]
}

/** Milliseconds that the last vote of a round allowed; null without a timer. */
export function timeAllowed(round: Round): number | null {
  const { openedAt, closesAt } = lastVote(round)
  return closesAt === null ? null : closesAt - openedAt
}

/** All learners who answered anything, best first; equals in the order of their ids, so that every process lists them alike. */
export function standings(rounds: readonly ScoredRound[], speed: boolean): Standing[] {
  const found = new Map<LearnerId, Standing>()
  for (const { round, key, answers } of rounds)
    for (const counted of answers) {
      const { learner } = counted
      const before = found.get(learner) ?? { learner, points: 0, right: 0 }
      found.set(learner, {
        learner,
        points: before.points + pointsOf(key, counted, timeAllowed(round), speed),
        right: before.right + (gradeAnswer(key, counted.answer).correct ? 1 : 0),
      })
    }
  return [...found.values()].sort((a, b) => b.points - a.points || (a.learner < b.learner ? -1 : 1))
}
