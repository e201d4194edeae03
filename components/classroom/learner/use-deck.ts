'use client'

import { useEffect } from 'react'
import { record, useLearnerView } from '@/components/progress/use-learner'
import { type DeckRound, deckEvent, deckEventId } from '@/lib/classroom/deck-event'
import { givenIn, waitingIn } from '@/lib/classroom/own'
import type { RoundView } from '@/lib/classroom/view'
import type { LearnerEvent } from '@/lib/progress/event'
import type { Answer, AnswerOf, Rating } from '@/lib/question/answer'
import type { Seat } from './seat'

type Shown = Extract<RoundView, { phase: 'revealed' | 'explained' }>

const isShown = (round: RoundView | null): round is Shown => round?.phase === 'revealed' || round?.phase === 'explained'

/** What this device's log says of a round of the class. */
export function useRoundEvent(code: string, round: number): LearnerEvent | undefined {
  const id = deckEventId(code, round)
  return useLearnerView().events.find(event => event.id === id)
}

/** The answer to a round that counts for its learner: the last one given. */
const lastGiven = ({ own }: Seat, { number, vote }: RoundView): Answer | undefined =>
  (givenIn(own, number, vote) ?? givenIn(own, number, 1))?.answer

/** Records a round that is shown in the learner's own log, once: a missed question comes up in their own review. */
export function useDeck(seat: Seat): void {
  const { code, view, waiting } = seat
  const { ready, events } = useLearnerView()
  const round = isShown(view.round) ? view.round : undefined
  // Until the server has taken or refused the answer, it is not known which one counts.
  const isKnown = round !== undefined && !waitingIn(waiting, round.number, round.vote)
  useEffect(() => {
    if (!ready || !round || !isKnown || events.some(({ id }) => id === deckEventId(code, round.number))) return
    const event = deckEvent(code, round, lastGiven(seat, round))
    if (event) record(event)
  }, [ready, isKnown, round?.number])
}

/** Records how the learner judges an answer of their own to an open question. */
export function recordRating(code: string, round: DeckRound, answer: AnswerOf<'open'>, rating: Rating): void {
  const event = deckEvent(code, round, { ...answer, rating })
  if (event) record(event)
}
