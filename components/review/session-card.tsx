'use client'

import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { bankQuestionNodes } from '@/components/question/bank-question'
import { QuestionView } from '@/components/question/question-island'
import { Icon } from '@/components/ui/icon'
import type { Venue } from '@/lib/progress/event'
import type { Answer } from '@/lib/question/answer'
import type { BankQuestion } from '@/lib/question/bank'
import type { Confidence } from '@/lib/question/confidence'
import { useSessionKeys } from './session-keys'
import { useCard } from './use-card'

const confidenceWords: readonly (readonly [Confidence, string])[] = [
  ['chac', 'Chắc'],
  ['kha', 'Khá chắc'],
  ['doan', 'Đoán'],
]

/** How an open answer is judged by its author: four grades of recall. */
const selfRatings = [
  { rating: 'chua', word: 'Chưa được' },
  { rating: 'mot-phan', word: 'Được một phần' },
  { rating: 'dat', word: 'Đạt' },
  { rating: 'dat', word: 'Đạt, trôi chảy', confidence: 'chac' },
] as const

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
  const judge = (choice: (typeof selfRatings)[number]) => {
    const answer: Answer = { format: 'open', text, rating: choice.rating }
    rate(answer, 'confidence' in choice ? choice.confidence : undefined)
  }
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
          over ? (
            <p className="rate">Bạn tự chấm: {selfWord(play.answer)}.</p>
          ) : (
            <div className="rate" role="group" aria-label="Tự chấm câu trả lời của bạn">
              <span>Tự chấm:</span>
              {selfRatings.map((choice, i) => (
                <button key={choice.word} type="button" className="btn" onClick={() => judge(choice)}>
                  {choice.word}{' '}
                  <span className="key" aria-hidden="true">
                    {i + 1}
                  </span>
                </button>
              ))}
            </div>
          )
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

const selfWord = (answer: Answer | undefined): string =>
  (answer?.format === 'open' && selfRatings.find(({ rating }) => rating === answer.rating)?.word) || 'chưa chấm'
