'use client'

import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { bankQuestionNodes } from '@/components/question/bank-question'
import { QuestionView } from '@/components/question/question-island'
import { Icon } from '@/components/ui/icon'
import type { Venue } from '@/lib/progress/event'
import type { BankQuestion } from '@/lib/question/bank'
import type { Confidence } from '@/lib/question/confidence'
import { ratingWord, type SelfRating, SelfRatingButtons, selfRatings } from './self-rating'
import { useSessionKeys } from './session-keys'
import { useCard } from './use-card'

const confidenceWords: readonly (readonly [Confidence, string])[] = [
  ['chac', 'Chắc'],
  ['kha', 'Khá chắc'],
  ['doan', 'Đoán'],
]

export interface SessionCardProps {
  readonly question: BankQuestion
  readonly number: number
  readonly venue: Venue
  readonly asksConfidence: boolean
  /** When the card is met again, in words; known once it is judged. */
  readonly due: string | undefined
  /** Shown once the card is judged. */
  readonly after?: ReactNode
  readonly nextWord: string
  readonly onMet: () => void
  readonly onNext: () => void
}

/** One card: answer, then how sure, then verdict and reasons, then when it returns, then the next. */
export function SessionCard({ question, number, venue, asksConfidence, onMet, onNext, ...rest }: SessionCardProps) {
  const nodes = useMemo(() => bankQuestionNodes(question, number), [question, number])
  const { phase, play, say, rate } = useCard(question, venue, asksConfidence, onMet)
  const root = useRef<HTMLDivElement>(null)
  const asking = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const over = phase === 'da-cham' || phase === 'da-xem'
  useEffect(() => root.current?.querySelector<HTMLElement>('.question')?.focus(), [])
  useEffect(() => {
    if (phase === 'hoi-chac') asking.current?.focus({ preventScroll: true })
    if (phase === 'da-cham') next.current?.focus({ preventScroll: true })
  }, [phase])
  const text = play.answer?.format === 'open' ? play.answer.text : ''
  const judge = ({ rating, confidence }: SelfRating) => rate({ format: 'open', text, rating }, confidence)
  // The model answer is open: the digits judge.
  const judging = question.key.format === 'open' && !over
  const isOpened = () => root.current?.querySelector('.question-answer[open]') !== null
  const ask = (i: number) => {
    const choice = confidenceWords[i]
    const own = selfRatings[i]
    if (phase === 'hoi-chac' && choice) return () => say(choice[0])
    if (judging && own) return () => isOpened() && judge(own)
    return undefined
  }
  useSessionKeys({ 1: ask(0), 2: ask(1), 3: ask(2), 4: ask(3), next: over ? onNext : undefined })
  return (
    <div ref={root} className="session-card">
      <QuestionView
        nodes={nodes}
        play={play}
        actions={
          phase === 'hoi-chac' ? (
            <div ref={asking} className="confidence" role="group" aria-label="Bạn chắc đến đâu?" tabIndex={-1}>
              <p>Bạn chắc đến đâu?</p>
              {confidenceWords.map(([confidence, word], i) => (
                <button key={confidence} type="button" className="btn" onClick={() => say(confidence)}>
                  {word}{' '}
                  <span className="key" aria-hidden="true">
                    {i + 1}
                  </span>
                </button>
              ))}
            </div>
          ) : (
            over && (
              <button ref={next} type="button" className="btn btn-primary" onClick={onNext}>
                {rest.nextWord}
                <Icon name="arrow-right" />
              </button>
            )
          )
        }
        rate={
          over ? <p className="rate">Bạn tự chấm: {ratingWord(play.answer)}.</p> : <SelfRatingButtons onRate={judge} />
        }
      />
      {over && (
        <div className="session-after">
          {rest.due && (
            <p className="session-due">
              <Icon name="clock" />
              {rest.due}
            </p>
          )}
          {rest.after}
        </div>
      )}
    </div>
  )
}
