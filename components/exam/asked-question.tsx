'use client'

import { type ComponentType, type ReactNode, type Ref, useState } from 'react'
import { bankQuestionNodes } from '@/components/question/bank-question'
import { controls } from '@/components/question/controls'
import type { ControlProps } from '@/components/question/types'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Sheet } from '@/lib/exam/attempt'
import type { Answer } from '@/lib/question/answer'
import type { BankQuestion } from '@/lib/question/bank'
import type { Pen } from './pen.browser'

/** Formats of which every keystroke or pixel is a change. */
const restless: readonly Answer['format'][] = ['cloze', 'order']

/** What each format asks of the hand, said before the question. */
const hints: Partial<Record<Answer['format'], string>> = {
  multiple: 'Chọn nhiều đáp án. Chọn đủ và không thừa mới được tính điểm.',
  'true-false': 'Mỗi câu chọn Đúng hoặc Sai.',
  match: 'Ghép mỗi vế trái với một vế phải.',
  order: 'Sắp lại cho đúng thứ tự.',
  cloze: 'Điền vào chỗ trống.',
}

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter(one => one !== id) : [...list, id]

interface MarkProps {
  readonly icon: IconName
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
}

function Mark({ icon, on, onChange, children }: MarkProps) {
  return (
    <button type="button" className="btn" aria-pressed={on} onClick={() => onChange(!on)}>
      <Icon name={icon} />
      {children}
    </button>
  )
}

/** One question of an exam: no verdict, only what the learner puts down. */
export function AskedQuestion(props: {
  question: BankQuestion
  number: number
  total: number
  sheet: Sheet
  pen: Pen
  cardRef: Ref<HTMLDivElement>
}) {
  const { question, number, total, sheet, pen } = props
  const [typed, setTyped] = useState<Answer>()
  const nodes = bankQuestionNodes(question, number)
  const { format } = question
  const Control = controls[format] as ComponentType<ControlProps>
  const canStrike = format === 'single' || format === 'multiple'
  const change = (answer: Answer) => {
    if (!restless.includes(format)) return pen.write({ answer })
    setTyped(answer)
    pen.type(answer, () => setTyped(undefined))
  }
  return (
    <div
      ref={props.cardRef}
      className="question"
      role="group"
      data-question={question.id}
      data-format={format}
      aria-label={`Câu ${number} trên ${total}${sheet.flagged ? ', đang đánh dấu' : ''}`}
      tabIndex={-1}
    >
      <fieldset className="question-body">
        <legend className="question-prompt">
          <span className="question-number">Câu {number}</span>
          {nodes.prompt}
          {hints[format] && <span className="exam-hint">{hints[format]}</span>}
        </legend>
        <Control
          nodes={nodes}
          answer={typed ?? sheet.answer ?? undefined}
          grade={undefined}
          onChange={change}
          strike={
            canStrike
              ? { struck: sheet.struck, toggle: id => pen.write({ struck: toggled(sheet.struck, id) }) }
              : undefined
          }
        />
      </fieldset>
      <div className="exam-marks">
        <Mark icon="flag" on={sheet.flagged} onChange={flagged => pen.write({ flagged })}>
          Đánh dấu xem lại
        </Mark>
        <Mark icon="info" on={sheet.guessed} onChange={guessed => pen.write({ guessed })}>
          Tôi đoán câu này
        </Mark>
      </div>
    </div>
  )
}
