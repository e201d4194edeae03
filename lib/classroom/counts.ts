import type { ClassSession } from './session'
import type { Counts } from './store'

/** The vote and the ready check that are under way, by number; 0 where there is none. */
export interface Running {
  readonly round: number
  readonly vote: number
  readonly check: number
}

/** What a class view says of them. */
interface Shown {
  readonly round: { readonly number: number; readonly vote: number } | null
  readonly ready: { readonly number: number } | null
}

/** What host and screen are sent as people answer, and what it counts. */
export interface CountsView extends Counts {
  readonly of: Running
}

export const runningIn = ({ round, ready }: ClassSession): Running => ({
  round: round?.number ?? 0,
  vote: round?.votes.length ?? 0,
  check: ready?.number ?? 0,
})

/**
 * The counts for what a class view shows: nobody has answered, or is ready, as long as the counts that came are of another vote or
 * check. The stream sends a new vote first and its counts a moment later.
 */
export function countsFor({ round, ready }: Shown, counts: CountsView): CountsView {
  const isOfVote = counts.of.round === (round?.number ?? 0) && counts.of.vote === (round?.vote ?? 0)
  const isOfCheck = counts.of.check === (ready?.number ?? 0)
  return { ...counts, answered: isOfVote ? counts.answered : 0, ready: isOfCheck ? counts.ready : 0 }
}
