'use client'

import { type ComponentType, type ReactNode, useRef } from 'react'
import { controls } from '@/components/question/controls'
import { Drawn } from '@/components/question/drawn'
import { pickByKey } from '@/components/question/pick-by-key'
import type { AskedNodes, ControlProps } from '@/components/question/types'
import type { RoundView } from '@/lib/classroom/view'
import type { Answer } from '@/lib/question/answer'
import type { Grade } from '@/lib/question/grade'

/** What each format asks of the hand. */
const hints: Partial<Record<Answer['format'], string>> = {
  multiple: 'Chọn mọi đáp án đúng.',
  'true-false': 'Mỗi câu chọn Đúng hoặc Sai.',
  match: 'Ghép mỗi vế trái với một vế phải.',
  order: 'Sắp lại cho đúng thứ tự.',
  cloze: 'Điền vào chỗ trống.',
  open: 'Viết vài ý ngắn.',
}

const nothing = () => undefined

interface Face {
  readonly round: RoundView
  readonly nodes: AskedNodes
  readonly answer: Answer | undefined
  /** Present: nothing can be changed any more, and parts carry their verdicts. */
  readonly grade?: Grade
  readonly onChange?: (answer: Answer) => void
  /** Shows reasons and solutions. */
  readonly opened?: boolean
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** The question of a round: its text, what it is answered with, and what stands below. */
export function QuestionFace(props: Face) {
  const { round, nodes, answer, grade, onChange = nothing, opened, aside, children } = props
  const { question, number, vote } = round
  const card = useRef<HTMLDivElement>(null)
  const Control = controls[question.format] as ComponentType<ControlProps>
  return (
    <div
      ref={card}
      className="question class-question"
      role="group"
      data-question={question.id}
      data-format={question.format}
      data-opened={opened ? '' : undefined}
      aria-label={`Câu ${number}`}
      tabIndex={-1}
      onKeyDown={event => card.current && pickByKey(card.current, event)}
    >
      <div className="class-question-head">
        <p>
          Câu {number}
          {vote === 2 && ' · trả lời lần hai'}
        </p>
        {aside}
      </div>
      <fieldset className="question-body">
        <legend className="question-prompt">
          <Drawn html={question.prompt} block />
          {!grade && hints[question.format] && <span className="class-hint">{hints[question.format]}</span>}
        </legend>
        <Control
          nodes={nodes}
          answer={answer}
          grade={grade}
          onChange={onChange}
          placeholder={grade ? 'Bạn không trả lời.' : 'Ý của bạn'}
        />
      </fieldset>
      {children}
    </div>
  )
}
