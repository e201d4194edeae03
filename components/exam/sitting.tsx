'use client'

import { useEffect, useMemo, useState } from 'react'
import { record, useLearnerView } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import { findAttempt } from '@/lib/exam/attempt'
import { isOver } from '@/lib/exam/clock'
import { courseOf } from '@/lib/exam/history'
import { finishEvents, isMarked, marksOf } from '@/lib/exam/result'
import { instant } from '@/lib/kernel/instant'
import type { BankIndex, BankQuestion } from '@/lib/question/bank'
import { ExamClock } from './exam-clock'
import { LoadingNote } from './loading-note'
import { currentAttempt } from './pen.browser'
import { Result } from './result'
import { Room } from './room'
import { useQuestions } from './use-questions'

const noQuestions: ReadonlyMap<string, BankQuestion> = new Map()

/** Hands in, or adds marks that were missed because the page was closed or the questions were not here. */
function handIn(exam: string, questions: ReadonlyMap<string, BankQuestion>): void {
  const attempt = currentAttempt(exam)
  if (attempt) record(...finishEvents(attempt, questions, instant(Date.now())))
}

/** One attempt: its room while it is open, its result afterwards. */
export function Sitting({ exam, courses }: { exam: string; courses: readonly BankIndex[] }) {
  const { events, ready, trouble } = useLearnerView()
  const attempt = useMemo(() => findAttempt(events, exam), [events, exam])
  const marks = useMemo(() => marksOf(events).get(exam) ?? new Map(), [events, exam])
  const loading = useQuestions(attempt?.paper.questions ?? [])
  const questions = loading.kind === 'xong' ? loading.questions : noQuestions
  const [rang, setRang] = useState(false)
  const finished = attempt !== undefined && attempt.finishedAt !== null
  useEffect(() => {
    if (attempt && finished && !isMarked(attempt, marks, id => questions.has(id))) handIn(exam, questions)
  }, [finished, questions])
  if (!ready) return <p className="exam-note">Đang mở bài thi…</p>
  if (!attempt) return <NoAttempt />
  const finish = () => {
    setRang(isOver(attempt, instant(Date.now())))
    handIn(exam, questions)
  }
  const index = courseOf(attempt, courses)
  return (
    <>
      {trouble && (
        <p role="alert" className="exam-note text-bad">
          {trouble}
        </p>
      )}
      {finished && index ? (
        <Result attempt={attempt} marks={marks} index={index} questions={questions} loading={loading} rang={rang} />
      ) : loading.kind === 'xong' ? (
        <Room attempt={attempt} questions={questions} onFinish={finish} />
      ) : (
        <LoadingNote loading={loading}>
          <ExamClock attempt={attempt} liveMs={() => 0} onOver={finish} />
        </LoadingNote>
      )}
    </>
  )
}

function NoAttempt() {
  return (
    <div className="exam-note">
      <p>
        Máy này không có lượt thi đó. Bài làm chỉ nằm trên máy đã thi; muốn xem ở đây, hãy xuất tiến độ ở máy kia rồi
        nhập vào <a href="/tien-do">trang Tiến độ</a>.
      </p>
      <a href="/thi-thu" className="btn">
        <Icon name="arrow-left" />
        Về trang Thi thử
      </a>
    </div>
  )
}
