'use client'

import { Icon } from '@/components/ui/icon'
import { type Attempt, sheetOf } from '@/lib/exam/attempt'
import type { BankQuestion } from '@/lib/question/bank'
import { isComplete } from '@/lib/question/grade'

export type Filled = 'xong' | 'do-dang' | 'trong'

const words: Record<Filled, string> = { xong: 'đã trả lời', 'do-dang': 'làm dở', trong: 'chưa trả lời' }

/** How far each question of an attempt is answered, in the order asked. */
export const filledOf = (attempt: Attempt, questions: ReadonlyMap<string, BankQuestion>): Filled[] =>
  attempt.paper.questions.map(({ id }) => {
    const { answer } = sheetOf(attempt, id)
    const question = questions.get(id)
    if (!answer) return 'trong'
    return question && !isComplete(question.key, answer) ? 'do-dang' : 'xong'
  })

/** The grid of numbers: where one is, what is answered, what is flagged. Beside the question on a wide screen, a layer on a phone. */
export function Navigator(props: {
  attempt: Attempt
  filled: readonly Filled[]
  at: number
  onGo: (place: number) => void
}) {
  const { attempt, filled, at, onGo } = props
  const left = filled.filter(one => one !== 'xong').length
  return (
    <nav id="danh-sach-cau" popover="auto" className="exam-list" aria-label="Danh sách câu">
      <p className="exam-list-head">
        <b>Danh sách câu</b>
        <span>{left === 0 ? 'đã trả lời hết' : `còn ${left} câu`}</span>
      </p>
      <ol>
        {attempt.paper.questions.map(({ id }, i) => {
          const { flagged } = sheetOf(attempt, id)
          const state = filled[i] ?? 'trong'
          return (
            <li key={id}>
              <button
                type="button"
                data-filled={state}
                aria-current={i === at ? 'step' : undefined}
                aria-label={`Câu ${i + 1}, ${words[state]}${flagged ? ', đánh dấu' : ''}`}
                onClick={() => onGo(i)}
              >
                {i + 1}
                {flagged && <Icon name="flag" />}
              </button>
            </li>
          )
        })}
      </ol>
      <ul className="exam-legend" aria-hidden="true">
        {(['xong', 'do-dang', 'trong'] as const).map(state => (
          <li key={state}>
            <i data-filled={state} />
            {words[state]}
          </li>
        ))}
        <li>
          <Icon name="flag" /> đánh dấu
        </li>
      </ul>
      <dl className="exam-keys">
        <dt>1–6, A–E</dt>
        <dd>chọn</dd>
        <dt>Shift + số, chữ</dt>
        <dd>gạch bỏ</dd>
        <dt>N, P hoặc →, ←</dt>
        <dd>câu sau, câu trước</dd>
        <dt>F · G</dt>
        <dd>đánh dấu · đoán</dd>
      </dl>
    </nav>
  )
}
