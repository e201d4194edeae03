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

/** A question of the class as this device remembers it. unjudged: answered, and nobody has said whether it is right. */
export interface Remembered {
  readonly round: number
  readonly question: string
  readonly fate: 'right' | 'wrong' | 'seen' | 'unjudged'
  /** HTML; absent until the bank has been read. */
  readonly prompt?: string
}

type OfQuestion = Extract<LearnerEvent, { type: 'question-answered' | 'question-revealed' }>

const isOf =
  (prefix: string) =>
  (event: LearnerEvent): event is OfQuestion =>
    (event.type === 'question-answered' || event.type === 'question-revealed') && event.id.startsWith(prefix)

const fateOf = (event: OfQuestion): Remembered['fate'] =>
  event.type === 'question-revealed' ? 'seen' : event.correct ? 'right' : 'wrong'

type Bank = ReadonlyMap<string, BankQuestion>

/** The questions of the bank by id; undefined until they are here or known not to come. */
function useBank(wanted: readonly { readonly id: string; readonly lesson: string }[]): Bank | undefined {
  const [bank, setBank] = useState<{ readonly key: string; readonly questions: Bank }>()
  const key = wanted
    .map(({ id }) => id)
    .toSorted()
    .join()
  useEffect(() => {
    let current = true
    const take = (questions: Bank) => current && setBank({ key, questions })
    loadQuestions(wanted).then(take, () => take(new Map()))
    return () => {
      current = false
    }
  }, [key])
  return bank?.key === key ? bank.questions : undefined
}

/**
 * What was asked in a class and how this device fared. A round that was answered here but shown while the link was down is graded
 * now, from the bank, so that it is not missing in the learner's own log. Undefined while log or bank are being read.
 */
export function useSummary(
  code: string,
  met: readonly MetQuestion[],
  own: OwnView | undefined,
): readonly Remembered[] | undefined {
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
    if (!ready || !own || !bank) return
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
  if (!ready || !bank) return undefined
  const remembered = (round: number, question: string, fate: Remembered['fate']): Remembered => {
    const prompt = bank.get(question)?.prompt
    return { round, question, fate, ...(prompt !== undefined && { prompt }) }
  }
  return [
    ...known.map(event => remembered(roundOf(event), event.question, fateOf(event))),
    ...missing.map(({ round, question }) => remembered(round, question, 'unjudged')),
  ].toSorted((a, b) => a.round - b.round)
}
