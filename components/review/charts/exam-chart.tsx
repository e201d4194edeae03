'use client'

import { useLearnerView } from '@/components/progress/use-learner'
import { DataTable } from '@/components/ui/data-table'
import { formatDay } from '@/lib/kernel/instant'
import { type FinishedExam, finishedExams } from '@/lib/progress/exam-trend'
import type { BankQuestion } from '@/lib/question/bank'
import { gradeAnswer } from '@/lib/question/grade'
import { dayOf, dayText } from '@/lib/review/day'
import { RetryNote } from '../retry-note'
import { useQuestions } from '../use-bank'
import { percent } from './bar'

interface Score {
  readonly exam: FinishedExam
  readonly right: number
  readonly asked: number
}

const [width, height, foot, left] = [320, 150, 20, 34] as const
/** Exams shown at most, the latest ones. */
const most = 12

function scoreOf(exam: FinishedExam, questions: ReadonlyMap<string, BankQuestion>): Score {
  const graded = exam.answers.flatMap(({ question, answer }) => {
    const key = questions.get(question)?.key
    return key ? [answer !== null && gradeAnswer(key, answer).correct] : []
  })
  return { exam, right: graded.filter(Boolean).length, asked: graded.length }
}

/** Share of right answers in each mock exam, over time. Questions that have left the bank are not counted. */
export function ExamChart({ zone }: { zone: number }) {
  const exams = finishedExams(useLearnerView().events).slice(-most)
  const { questions, failed, retry } = useQuestions(exams.flatMap(({ answers }) => answers.map(({ lesson }) => lesson)))
  const scores = exams.map(exam => scoreOf(exam, questions)).filter(({ asked }) => asked > 0)
  const dayWord = ({ at }: FinishedExam) => formatDay(dayText(dayOf(at, zone)).slice(5))
  const step = scores.length > 1 ? (width - left - 24) / (scores.length - 1) : 0
  const point = ({ right, asked }: Score, i: number) =>
    [left + 12 + i * step, 8 + (1 - right / asked) * (height - foot - 8)] as const
  return (
    <figure className="chart">
      <figcaption>
        <h3>Các lượt thi thử</h3>
        <p>
          {exams.length === 0
            ? 'Chưa có lượt thi nào. Điểm từng lượt sẽ hiện ở đây.'
            : `Phần trăm câu đúng của ${exams.length} lượt gần nhất. Các đề khó dễ khác nhau; hãy nhìn xu hướng, đừng nhìn một lượt.`}
        </p>
      </figcaption>
      {failed.size > 0 && <RetryNote onRetry={retry}>Chưa tải được câu hỏi để tính điểm.</RetryNote>}
      {scores.length > 0 && (
        <>
          <svg className="chart-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
            {[0, 0.5, 1].map(mark => (
              <g key={mark}>
                <path className="chart-rule" d={`M${left} ${8 + (1 - mark) * (height - foot - 8)}H${width}`} />
                <text x={left - 4} y={12 + (1 - mark) * (height - foot - 8)} textAnchor="end">
                  {percent(mark)}
                </text>
              </g>
            ))}
            <polyline className="chart-line" points={scores.map((one, i) => point(one, i).join(',')).join(' ')} />
            {scores.map((one, i) => {
              const [x, y] = point(one, i)
              return (
                <g key={one.exam.exam}>
                  <circle className="chart-point" cx={x} cy={y} r="4" />
                  {(scores.length < 7 || i % 2 === 0) && (
                    <text x={x} y={height - 5} textAnchor="middle">
                      {dayWord(one.exam)}
                    </text>
                  )}
                </g>
              )
            })}
          </svg>
          <details>
            <summary>Xem bằng bảng</summary>
            <DataTable heads={['Ngày', 'Đề', 'Đúng']}>
              {scores.map(({ exam, right, asked }) => (
                <tr key={exam.exam}>
                  <th scope="row">{dayWord(exam)}</th>
                  <td>{exam.title}</td>
                  <td>
                    {right}/{asked}
                  </td>
                </tr>
              ))}
            </DataTable>
          </details>
        </>
      )}
    </figure>
  )
}
