'use client'

import { useEffect, useMemo, useState } from 'react'
import { record, useLearnerView } from '@/components/progress/use-learner'
import { loadQuestions } from '@/components/question/bank.browser'
import { deckEvent, deckEventId } from '@/lib/classroom/deck-event'
import type { MetQuestion } from '@/lib/classroom/notes.browser'
import { givenIn } from '@/lib/classroom/own'
import type { OwnView } from '@/lib/classroom/view'
import { instant } from '@/lib/kernel/instant'
import type { LearnerEvent } from '@/lib/progress/event'
import type { BankQuestion } from '@/lib/question/bank'

/** A question of the class as this device remembers it. */
export interface Remembered {
  readonly round: number
  readonly question: string
  /** Absent: only seen. */
  readonly correct?: boolean
  /** HTML; absent until the bank has been read. */
  readonly prompt?: string
}

type OfQuestion = Extract<LearnerEvent, { type: 'question-answered' | 'question-revealed' }>

const isOf =
  (prefix: string) =>
  (event: LearnerEvent): event is OfQuestion =>
    (event.type === 'question-answered' || event.type === 'question-revealed') && event.id.startsWith(prefix)

const noQuestions: ReadonlyMap<string, BankQuestion> = new Map()

function useBank(
  wanted: readonly { readonly id: string; readonly lesson: string }[],
): ReadonlyMap<string, BankQuestion> {
  const [questions, setQuestions] = useState(noQuestions)
  const key = wanted.map(({ id }) => id).join()
  useEffect(() => {
    let current = true
    loadQuestions(wanted).then(
      found => current && setQuestions(found),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [key])
  return questions
}

/**
 * What was asked in a class and how this device fared. A round that was answered here but shown while the link was down is graded
 * now, from the bank, so that it is not missing in the learner's own log.
 */
export function useSummary(code: string, met: readonly MetQuestion[], own: OwnView | undefined): readonly Remembered[] {
  const { ready, events } = useLearnerView()
  const prefix = deckEventId(code, 0).slice(0, -1)
  const known = useMemo(() => events.filter(isOf(prefix)), [events, prefix])
  const roundOf = ({ id }: LearnerEvent) => Number(id.slice(prefix.length))
  const missing = met.filter(({ round }) => !known.some(event => roundOf(event) === round))
  const bank = useBank([
    ...known.map(({ question, lesson }) => ({ id: question, lesson })),
    ...missing.map(({ question, lesson }) => ({ id: question, lesson })),
  ])
  useEffect(() => {
    if (!ready || !own) return
    for (const { round, question, lesson, at } of missing) {
      const answer = (givenIn(own, round, 2) ?? givenIn(own, round, 1))?.answer
      const key = bank.get(question)?.key
      const event =
        answer && key
          ? deckEvent(code, { number: round, openedAt: instant(at), question: { id: question, lesson }, key }, answer)
          : null
      if (event) record(event)
    }
  }, [ready, own, bank, missing.length])
  return known
    .map(event => {
      const prompt = bank.get(event.question)?.prompt
      return {
        round: roundOf(event),
        question: event.question,
        ...(event.type === 'question-answered' && { correct: event.correct }),
        ...(prompt !== undefined && { prompt }),
      }
    })
    .toSorted((a, b) => a.round - b.round)
}
