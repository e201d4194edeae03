'use client'

import { useRef, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import type { QuestionPlay } from '@/components/question/use-question'
import type { Venue } from '@/lib/progress/event'
import type { Answer } from '@/lib/question/answer'
import type { BankQuestion } from '@/lib/question/bank'
import type { Confidence } from '@/lib/question/confidence'
import { gradeAnswer, isComplete } from '@/lib/question/grade'

/** Where a card stands: being answered, asked how sure the learner is, judged, or looked at without answering. */
type Phase = 'tra-loi' | 'hoi-chac' | 'da-cham' | 'da-xem'

interface CardPlay {
  readonly phase: Phase
  readonly play: QuestionPlay
  /** Records the answer that waits for it. */
  readonly say: (confidence: Confidence) => void
  /** Judges an open question. */
  readonly rate: (answer: Answer, confidence?: Confidence) => void
}

/** One question in review: nothing is known of it from the lesson, and nothing is kept of it but the answer that is checked. */
export function useCard(question: BankQuestion, venue: Venue, asksConfidence: boolean, onMet: () => void): CardPlay {
  const { id, lesson, key } = question
  const [answer, setAnswer] = useState<Answer>()
  const [phase, setPhase] = useState<Phase>('tra-loi')
  const seenAt = useRef(performance.now())
  const spent = useRef(0)
  const commit = (given: Answer, confidence?: Confidence) => {
    const { correct, score } = gradeAnswer(key, given)
    record({
      type: 'question-answered',
      lesson,
      question: id,
      answer: given,
      correct,
      score,
      venue,
      spent: spent.current,
      ...(confidence && { confidence }),
    })
    setAnswer(given)
    setPhase('da-cham')
    onMet()
  }
  const check = (given = answer) => {
    if (phase !== 'tra-loi' || !isComplete(key, given)) return
    spent.current = Math.round(performance.now() - seenAt.current)
    setAnswer(given)
    if (asksConfidence && key.format !== 'open') setPhase('hoi-chac')
    else commit(given)
  }
  const judged = phase === 'da-cham' && answer !== undefined
  return {
    phase,
    say: confidence => answer && commit(answer, confidence),
    rate: (given, confidence) => {
      spent.current = Math.round(performance.now() - seenAt.current)
      commit(given, confidence)
    },
    play: {
      answer,
      grade: judged ? gradeAnswer(key, answer) : undefined,
      complete: isComplete(key, answer),
      revealed: phase === 'da-xem',
      change: next => {
        setAnswer(next)
        if (phase === 'hoi-chac') setPhase('tra-loi')
      },
      check,
      reveal: () => {
        record({ type: 'question-revealed', lesson, question: id, venue })
        setPhase('da-xem')
        onMet()
      },
      retry: () => undefined,
    },
  }
}
