import { latencyGrace } from './session'
import type { ClassView, RoundView } from './view'

/** What a learner's phone shows: one thing at a time. */
export const learnerPhases = [
  'ended',
  'frozen',
  'voting',
  'closed',
  'discussing',
  'revealed',
  'explained',
  'black',
  'lesson',
  'waiting',
] as const
export type LearnerPhase = (typeof learnerPhases)[number]

function roundPhase({ phase, closesAt }: RoundView, now: number): RoundView['phase'] {
  return phase === 'voting' && closesAt !== null && now > closesAt + latencyGrace ? 'closed' : phase
}

/**
 * What the class is at, for a learner, at the server's time `now` (milliseconds). A question goes before the lesson, and what stops the
 * room goes before both; a vote whose time has run out is closed before the server says so.
 */
export function learnerPhase({ ended, frozen, round, place, lesson }: ClassView, now: number): LearnerPhase {
  if (ended) return 'ended'
  if (frozen) return 'frozen'
  if (round) return roundPhase(round, now)
  if (place.black) return 'black'
  return lesson && place.section !== null ? 'lesson' : 'waiting'
}
