'use client'

import { type ComponentType, type FormEvent, useMemo, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import { bankQuestionNodes } from '@/components/question/bank-question'
import { controls } from '@/components/question/controls'
import type { ControlProps } from '@/components/question/types'
import { Icon, type IconName } from '@/components/ui/icon'
import { arrangeQuestion } from '@/lib/exam/arrange'
import type { Sheet } from '@/lib/exam/attempt'
import { sayDuration } from '@/lib/exam/clock'
import { lookBack } from '@/lib/exam/look-back'
import type { Outcome, QuestionResult } from '@/lib/exam/result'
import type { Answer } from '@/lib/question/answer'
import type { BankLesson, BankQuestion } from '@/lib/question/bank'
import { type Grade, gradeAnswer, isComplete } from '@/lib/question/grade'

export const outcomes: Record<Outcome, { icon: IconName; word: string }> = {
  dung: { icon: 'check', word: 'Đúng' },
  sai: { icon: 'cross', word: 'Sai' },
  'bo-trong': { icon: 'dash', word: 'Bỏ trống' },
  'da-go': { icon: 'info', word: 'Đã gỡ, không tính' },
}

const startOf = (question: BankQuestion): Answer | undefined =>
  question.key.format === 'order' ? { format: 'order', order: question.parts.map(part => part.id as never) } : undefined

/** Answering a question of a finished exam again: it goes to the practice log and leaves the result alone. */
function usePractice(question: BankQuestion) {
  const [answer, setAnswer] = useState<Answer | undefined>(() => startOf(question))
  const [grade, setGrade] = useState<Grade>()
  const check = () => {
    if (!isComplete(question.key, answer)) return
    const made = gradeAnswer(question.key, answer)
    const { correct, score } = made
    const { id, lesson } = question
    record({ type: 'question-answered', lesson, question: id, answer, correct, score, venue: 'thi-thu' })
    setGrade(made)
  }
  const again = () => {
    setAnswer(startOf(question))
    setGrade(undefined)
  }
  return { answer, setAnswer, grade, check, again, ready: isComplete(question.key, answer) }
}

function Marks({ result }: { result: QuestionResult }) {
  const { outcome, flagged, guessed, slow, spent, score } = result
  const { icon, word } = outcomes[outcome]
  return (
    <p className="review-marks">
      <span className="review-outcome" data-outcome={outcome}>
        <Icon name={icon} />
        {word}
        {outcome === 'sai' && score > 0 && `, ${Math.round(score * 100)}% số ý đúng`}
      </span>
      {flagged && <span>đánh dấu</span>}
      {guessed && <span>đoán</span>}
      {spent > 0 && (
        <span>
          {sayDuration(spent)}
          {slow && ', lâu hơn hai lần mức thường'}
        </span>
      )}
    </p>
  )
}

/** Checks what was answered, or clears it once it has been graded. */
function PracticeButton({ practice }: { practice: ReturnType<typeof usePractice> }) {
  // Two elements, not one that changes: a click on a button that becomes one of submitting would submit.
  return (
    <>
      {!practice.grade && (
        <button type="submit" className="btn btn-primary" disabled={!practice.ready}>
          Kiểm tra
        </button>
      )}
      {practice.grade && (
        <button type="button" className="btn" onClick={practice.again}>
          <Icon name="undo" />
          Làm lại lần nữa
        </button>
      )}
    </>
  )
}

function ReadAgain({ lesson }: { lesson: BankLesson }) {
  return (
    <p className="question-sources">
      Đọc lại:{' '}
      <a href={lesson.url}>
        bài {lesson.number}. {lesson.title}
      </a>
    </p>
  )
}

/** A question of a finished exam with the learner's answer and every reason; or, in practice, open once more. */
export function ReviewCard(props: {
  question: BankQuestion
  seed: string
  sheet: Sheet
  result: QuestionResult
  lesson: BankLesson | undefined
  practising: boolean
  onPractise: (on: boolean) => void
}) {
  const { seed, sheet, result, lesson, practising, onPractise } = props
  const question = useMemo(() => arrangeQuestion(props.question, seed), [props.question, seed])
  const practice = usePractice(question)
  const nodes = bankQuestionNodes(question, result.number)
  const Control = controls[question.format] as ComponentType<ControlProps>
  const given = practising ? practice.answer : (sheet.answer ?? undefined)
  const grade = practising ? practice.grade : lookBack(question.key, sheet.answer)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    practice.check()
  }
  return (
    <div
      className="question review-card"
      id={`cau-${result.number}`}
      role="group"
      aria-label={`Câu ${result.number}`}
      tabIndex={-1}
      data-result={grade ? (grade.correct ? 'right' : 'wrong') : undefined}
    >
      <form onSubmit={submit}>
        <fieldset className="question-body">
          <legend className="question-prompt">
            <span className="question-number">Câu {result.number}</span>
            {nodes.prompt}
          </legend>
          {practising ? (
            <p className="review-marks">Làm lại để luyện; kết quả bài thi giữ nguyên.</p>
          ) : (
            <Marks result={result} />
          )}
          <Control nodes={nodes} answer={given} grade={grade} onChange={practice.setAnswer} />
        </fieldset>
        <div className="question-actions">
          {practising && <PracticeButton practice={practice} />}
          <button type="button" className="btn no-print" onClick={() => onPractise(!practising)}>
            {practising ? 'Xem bài đã nộp' : 'Làm lại câu này'}
          </button>
          <p role="status" className="question-verdict" data-correct={practice.grade?.correct}>
            {practising && practice.grade && (
              <>
                <Icon name={practice.grade.correct ? 'check' : 'info'} />
                {practice.grade.correct ? 'Đúng.' : 'Chưa đúng. Đọc lý do ở từng chỗ.'}
              </>
            )}
          </p>
        </div>
      </form>
      {grade && (
        <details className="question-answer" open>
          <summary>Giải thích</summary>
          <div className="question-explanation">{nodes.answer}</div>
          {nodes.footer}
          {lesson && <ReadAgain lesson={lesson} />}
        </details>
      )}
    </div>
  )
}
