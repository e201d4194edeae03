'use client'

import { useEffect, useState } from 'react'
import { givenIn, saysSame, waitingIn } from '@/lib/classroom/own'
import { isTooLong, isWhole } from '@/lib/classroom/whole'
import type { Answer, AnswerOf } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import type { RoundSeat } from './seat'

/**
 * empty: nothing chosen · partial: not all of it · unsent: whole, and not sent as it is now · long: more than the server takes ·
 * sending: on its way · stuck: waits for the network · sent: the server has it.
 */
export type VoteState = 'empty' | 'partial' | 'unsent' | 'long' | 'sending' | 'stuck' | 'sent'

export interface Vote {
  readonly answer: Answer | undefined
  readonly state: VoteState
  /** Neither choosing nor sending: time is up, or the host has stopped this learner. */
  readonly locked: boolean
  readonly change: (answer: Answer) => void
  readonly send: () => void
}

/** An answer still in the making is sent so many milliseconds before the time is up. */
const lastMoment = 400

/** A single choice is whole with one tap. */
const sendsOnTap = (format: Answer['format']): boolean => format === 'single'

/** What stands in the form when nothing was chosen: an order is answerable as it lies there. */
const asItLies = ({ view }: RoundSeat): Answer | undefined =>
  view.round.question.format === 'order'
    ? ({ format: 'order', order: view.round.question.parts.map(({ id }) => id as PartId) } satisfies AnswerOf<'order'>)
    : undefined

/** A second vote begins with the first answer, unsent, where putting it together takes more than a tap. */
function startOf({ notes, own, view }: RoundSeat): Answer | undefined {
  const { number, vote, question } = view.round
  const draft = notes.draft(number, vote)
  if (draft || vote === 1 || sendsOnTap(question.format)) return draft
  return givenIn(own, number, vote) ? undefined : givenIn(own, number, 1)?.answer
}

/** A learner's answer to the running vote: being made, on its way, or with the server. */
export function useVote(seat: RoundSeat): Vote {
  const { own, outbox, notes, waiting, box, status, now } = seat
  const { number, vote, question, closesAt } = seat.view.round
  const [draft, setDraft] = useState(() => startOf(seat))
  const given = givenIn(own, number, vote)
  const pending = waitingIn(waiting, number, vote)
  const known = pending?.answer ?? given?.answer
  const changed = draft !== undefined && !saysSame(draft, known)
  const answer = changed ? draft : known
  const toSend = answer ?? asItLies(seat)
  const locked = own.frozen || (closesAt !== null && now >= closesAt)
  const put = (next: Answer) => {
    notes.meet({ round: number, lesson: question.lesson, question: question.id, at: Math.round(now) })
    notes.writeDraft(number, vote, undefined)
    setDraft(undefined)
    outbox.answer(number, vote, next, given?.seq ?? 0)
  }
  const change = (next: Answer) => {
    if (locked) return
    if (sendsOnTap(question.format)) return put(next)
    setDraft(next)
    notes.writeDraft(number, vote, next)
  }
  const isReady = changed && isWhole(question, draft) && !isTooLong(draft)
  const atLast = closesAt !== null && now >= closesAt - lastMoment
  useEffect(() => {
    if (atLast && isReady && !own.frozen) put(draft)
  }, [atLast])
  const state = ((): VoteState => {
    if (changed) return !isWhole(question, draft) ? 'partial' : isTooLong(draft) ? 'long' : 'unsent'
    if (pending) return box.stuck || status !== 'open' ? 'stuck' : 'sending'
    return given ? 'sent' : question.format === 'order' ? 'unsent' : 'empty'
  })()
  return {
    answer,
    state,
    locked,
    change,
    send: () => {
      if (!locked && isWhole(question, toSend) && !isTooLong(toSend)) put(toSend)
    },
  }
}
