'use client'

import { type ComponentType, type FormEvent, type ReactNode, type ToggleEvent, useMemo, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Answer, Rating } from '@/lib/question/answer'
import type { DrawnQuestion } from '@/lib/question/draw'
import type { Grade } from '@/lib/question/grade'
import { bankQuestionNodes } from './bank-question'
import { controls } from './controls'
import { RateYourself } from './open'
import { pickByKey } from './pick-by-key'
import { QuestionTools } from './question-tools'
import type { ControlProps, QuestionNodes } from './types'
import { type QuestionPlay, useQuestion } from './use-question'

function focusNext(card: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.question')]
  cards[cards.indexOf(card) + 1]?.focus()
}

const verdictOf = (grade: Grade, format: Answer['format']): string => {
  if (format === 'open') return 'Đã ghi điểm bạn tự chấm.'
  if (grade.correct) return 'Đúng.'
  const right = Object.values(grade.parts).filter(part => part === 'right').length
  return right > 0 && format !== 'single'
    ? `Chưa đúng hết: ${Math.round(grade.score * 100)}% đúng. Đọc lý do ở từng chỗ.`
    : 'Chưa đúng. Đọc lý do ở từng chỗ.'
}

/** A question in its lesson. */
export function QuestionIsland({ question, number }: { question: DrawnQuestion<string>; number: number | undefined }) {
  const nodes = useMemo(() => bankQuestionNodes(question, number), [question, number])
  return <QuestionView nodes={nodes} play={useQuestion(nodes.lesson, nodes.id, nodes.key)} />
}

export interface QuestionViewProps {
  readonly nodes: QuestionNodes
  readonly play: QuestionPlay
  /** Instead of the buttons that a lesson has: review asks for confidence, then goes on to its next card. */
  readonly actions?: ReactNode
  /** Instead of the lesson's way of judging oneself. */
  readonly rate?: ReactNode
}

/** What happens on a question card: pick, check, reasons, again. Everything it shows is in the page without it. */
export function QuestionView({ nodes, play, actions, rate: rating }: QuestionViewProps) {
  const { id, key } = nodes
  const [opened, setOpened] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const { grade, answer } = play
  const Control = controls[key.format] as ComponentType<ControlProps>
  const isOpen = key.format === 'open'
  const check = (given?: Answer) => {
    play.check(given)
    setOpened(false)
    requestAnimationFrame(() => next.current?.focus({ preventScroll: true }))
  }
  const retry = () => {
    play.retry()
    setOpened(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOpen) setOpened(true)
    else if (play.complete && !grade) check()
  }
  const onToggle = (event: ToggleEvent<HTMLDetailsElement>) => {
    const now = event.currentTarget.open
    setOpened(now)
    if (now && !grade && !isOpen && !play.revealed) play.reveal()
  }
  const rate = (rating: Rating) => check({ format: 'open', text: answer?.format === 'open' ? answer.text : '', rating })
  // An order question is answerable as it stands.
  const startOrder = key.format === 'order' && !(answer?.format === 'order' && answer.order.length > 0)
  const ready = play.complete || startOrder
  return (
    <div
      ref={card}
      role="group"
      id={`cau-${id}`}
      className="question"
      data-question={id}
      data-format={key.format}
      data-result={grade ? (grade.correct ? 'right' : 'wrong') : undefined}
      aria-label={nodes.number === undefined ? 'Câu hỏi' : `Câu ${nodes.number}`}
      tabIndex={-1}
      onKeyDown={event => card.current && pickByKey(card.current, event)}
    >
      <form onSubmit={submit}>
        <fieldset className="question-body">
          <legend className="question-prompt">
            <span className="question-number">{nodes.number === undefined ? 'Câu hỏi' : `Câu ${nodes.number}`}</span>
            {nodes.prompt}
          </legend>
          <Control nodes={nodes} answer={answer} grade={grade} onChange={play.change} />
        </fieldset>
        <div className="question-actions">
          {actions}
          {!actions && !grade && !isOpen && (
            <button
              type="submit"
              className="btn btn-primary"
              disabled={!ready}
              onClick={event => {
                if (!startOrder) return
                event.preventDefault()
                check({ format: 'order', order: nodes.parts.map(part => part.id) as never })
              }}
            >
              Kiểm tra
            </button>
          )}
          {!grade && isOpen && !opened && (
            <button type="submit" className="btn btn-primary">
              Xem đáp án mẫu
            </button>
          )}
          {!actions && grade && (
            <>
              <button type="button" className="btn" data-retry="" onClick={retry}>
                <Icon name="undo" />
                Làm lại
              </button>
              <button type="button" className="btn" ref={next} onClick={() => card.current && focusNext(card.current)}>
                Câu tiếp
                <Icon name="arrow-right" />
              </button>
            </>
          )}
          <p role="status" className="question-verdict" data-correct={grade?.correct}>
            {grade && (
              <>
                <Icon name={grade.correct ? 'check' : 'info'} />
                {verdictOf(grade, key.format)}
              </>
            )}
          </p>
        </div>
      </form>
      <details className="question-answer" open={grade !== undefined || opened} onToggle={onToggle}>
        <summary>{grade ? 'Giải thích' : 'Xem đáp án'}</summary>
        <div className="question-explanation">{nodes.answer}</div>
        {nodes.english && (
          <div lang="en" className="question-explanation question-english">
            {nodes.english.prompt}
            {nodes.english.answer}
          </div>
        )}
        {isOpen &&
          (rating ?? <RateYourself rating={answer?.format === 'open' ? answer.rating : undefined} onRate={rate} />)}
        {nodes.footer}
      </details>
      <QuestionTools nodes={nodes} />
    </div>
  )
}
