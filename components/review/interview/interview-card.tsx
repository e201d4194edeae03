'use client'

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useDraft } from '@/components/progress/use-learner'
import { bankQuestionNodes } from '@/components/question/bank-question'
import { QuestionTools } from '@/components/question/question-tools'
import type { QuestionNodes } from '@/components/question/types'
import { Icon } from '@/components/ui/icon'
import { ratingWord, type SelfRating, SelfRatingButtons, selfRatings } from '../self-rating'
import type { SessionCardProps } from '../session-card'
import { useSessionKeys } from '../session-keys'
import { useCard } from '../use-card'
import { AnswerRecorder } from './recorder'

/** What a good answer says, in two languages, and point by point. */
function ModelAnswer({
  nodes,
  headingRef,
}: {
  nodes: QuestionNodes
  headingRef: RefObject<HTMLHeadingElement | null>
}) {
  return (
    <>
      <h2 ref={headingRef} tabIndex={-1}>
        Đáp án mẫu
      </h2>
      <div className="interview-pair">
        <div>{nodes.answer}</div>
        {nodes.english && <div lang="en">{nodes.english.answer}</div>}
      </div>
      <h3>Một câu trả lời tốt có</h3>
      <ul className="interview-points">
        {nodes.parts.map(part => (
          <li key={part.id}>
            <b>{part.text}</b>
            <div>{part.reason}</div>
          </li>
        ))}
      </ul>
      {nodes.footer}
    </>
  )
}

/** An interview question: say or write your own answer, then the model answer in two languages, then judge yourself. */
export function InterviewCard({ question, number, venue, due, nextWord, onMet, onNext }: SessionCardProps) {
  const nodes = useMemo(() => bankQuestionNodes(question, number), [question, number])
  const { phase, play, rate } = useCard(question, venue, false, onMet)
  const [draft, setDraft] = useDraft(`phong-van/${question.id}`)
  const [opened, setOpened] = useState(false)
  const root = useRef<HTMLElement>(null)
  const model = useRef<HTMLHeadingElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const over = phase === 'da-cham'
  const text = draft?.format === 'open' ? draft.text : ''
  useEffect(() => root.current?.focus(), [])
  useEffect(() => {
    if (over) next.current?.focus({ preventScroll: true })
    else if (opened) model.current?.focus({ preventScroll: true })
  }, [opened, over])
  const judge = ({ rating, confidence }: SelfRating) => {
    rate({ format: 'open', text, rating }, confidence)
    setDraft(undefined)
  }
  const ask = (i: number) => {
    const choice = selfRatings[i]
    return opened && !over && choice ? () => judge(choice) : undefined
  }
  useSessionKeys({ 1: ask(0), 2: ask(1), 3: ask(2), 4: ask(3), next: over ? onNext : undefined })
  return (
    <article ref={root} tabIndex={-1} className="interview" aria-label={`Câu ${number}`}>
      <div className="interview-pair">
        <div className="interview-asked">{nodes.prompt}</div>
        {nodes.english && (
          <div lang="en" className="interview-asked">
            {nodes.english.prompt}
          </div>
        )}
      </div>
      <label htmlFor={`viet-${question.id}`}>Câu trả lời của bạn</label>
      <textarea
        id={`viet-${question.id}`}
        className="field open-text"
        rows={5}
        placeholder="Nói thành tiếng, hoặc viết vài ý ở đây rồi mở đáp án mẫu."
        value={over && play.answer?.format === 'open' ? play.answer.text : text}
        readOnly={over}
        onChange={event => setDraft({ format: 'open', text: event.target.value })}
      />
      <AnswerRecorder />
      {!opened && (
        <button type="button" className="btn btn-primary" onClick={() => setOpened(true)}>
          Xem đáp án mẫu
        </button>
      )}
      {opened && (
        <>
          <ModelAnswer nodes={nodes} headingRef={model} />
          {over ? (
            <p className="rate">Bạn tự chấm: {ratingWord(play.answer)}.</p>
          ) : (
            <SelfRatingButtons onRate={judge} />
          )}
        </>
      )}
      {over && (
        <div className="session-after">
          {due && (
            <p className="session-due" role="status">
              <Icon name="clock" />
              {due}
            </p>
          )}
          <button ref={next} type="button" className="btn btn-primary" onClick={onNext}>
            {nextWord}
            <Icon name="arrow-right" />
          </button>
        </div>
      )}
      <QuestionTools nodes={nodes} />
    </article>
  )
}
