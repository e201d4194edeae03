'use client'

import { type ReactNode, useRef } from 'react'
import { useLearnerState } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'

/** The quiz at the end of a lesson: how far, what is wrong, and those again. Its cards come from the server. */
export function ReviewQuiz({ ids, children }: { ids: readonly string[]; children?: ReactNode }) {
  const { questions } = useLearnerState()
  const root = useRef<HTMLElement>(null)
  const answered = ids.filter(id => questions[id]?.lastAnswer)
  const wrong = answered.filter(id => !questions[id]?.lastCorrect)
  const finished = answered.length === ids.length
  // Each card knows how to open itself again; the quiz only asks those that are wrong.
  const again = () => {
    const cards = [...(root.current?.querySelectorAll<HTMLElement>('.question[data-result="wrong"]') ?? [])]
    for (const card of cards) card.querySelector<HTMLButtonElement>('[data-retry]')?.click()
    cards[0]?.focus()
  }
  return (
    <section ref={root} className="quiz" aria-labelledby="on-tap-cuoi-bai" data-section="on-tap-cuoi-bai">
      <h2 id="on-tap-cuoi-bai">Câu hỏi ôn tập</h2>
      <div className="quiz-state">
        <progress className="course-bar" max={ids.length} value={answered.length} aria-label="Số câu đã trả lời" />
        <p role="status">
          {answered.length}/{ids.length} câu đã trả lời · {answered.length - wrong.length} đúng
        </p>
      </div>
      {children}
      <div className="quiz-end no-print">
        <p>
          {!finished
            ? `Còn ${ids.length - answered.length} câu.`
            : wrong.length === 0
              ? 'Bạn đã trả lời đúng hết. Đọc lại “Điều cần nhớ” rồi học tiếp.'
              : `Còn ${wrong.length} câu chưa đúng. Đọc lý do, rồi làm lại riêng các câu đó.`}
        </p>
        {wrong.length > 0 && (
          <button type="button" className="btn" onClick={again}>
            <Icon name="undo" />
            Làm lại câu sai
          </button>
        )}
      </div>
    </section>
  )
}
