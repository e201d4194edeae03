'use client'

import { useMemo } from 'react'
import { useLearnerView } from '@/components/progress/use-learner'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { Attempt } from '@/lib/exam/attempt'
import { clockOf, sayDuration } from '@/lib/exam/clock'
import { historyOf } from '@/lib/exam/history'
import { instant } from '@/lib/kernel/instant'
import type { BankIndex } from '@/lib/question/bank'
import { percent, sayMoment } from './result'
import { Trend } from './trend'
import { go } from './use-address'

const address = (exam: string): string => `/thi-thu/lam?luot=${exam}`

/** Exams that were begun: those still open first to hand, then what was handed in. */
export function useHistory(courses: readonly BankIndex[]) {
  const { events, ready } = useLearnerView()
  const history = useMemo(() => historyOf(events, courses), [events, courses])
  return { ready, ...history }
}

type History = ReturnType<typeof useHistory>

function OpenExam({ attempt }: { attempt: Attempt }) {
  const clock = clockOf(attempt, instant(Date.now()))
  const left = clock.kind === 'dem-nguoc' ? clock.leftMs : null
  return (
    <div className="exam-open">
      <p>
        <b>{left === 0 ? 'Bài đã hết giờ' : 'Bạn đang làm dở'}</b>: {attempt.paper.title}
        {left !== null && left > 0 && `, còn ${sayDuration(left)}`}.
      </p>
      <button type="button" className="btn btn-primary" onClick={() => go(address(attempt.id))}>
        {left === 0 ? 'Xem kết quả' : 'Làm tiếp'}
        <Icon name="arrow-right" />
      </button>
    </div>
  )
}

/** Exams that can be gone on with: the latest stays in view, the others stand over it at the end of the page. */
export function OpenExams({ open }: Pick<History, 'open'>) {
  const [latest, ...others] = open
  if (!latest) return null
  return (
    <>
      {others.length > 0 && (
        <section className="exam-past" aria-labelledby="con-do">
          <h2 id="con-do">Bài dở khác</h2>
          {others.map(attempt => (
            <OpenExam key={attempt.id} attempt={attempt} />
          ))}
        </section>
      )}
      <div className="exam-open-latest">
        <OpenExam attempt={latest} />
      </div>
    </>
  )
}

/** What was handed in, the latest first, over the line of results. */
export function PastExams({ past }: Pick<History, 'past'>) {
  if (past.length === 0) return null
  return (
    <section className="exam-past" aria-labelledby="da-thi">
      <h2 id="da-thi">Các bài đã thi</h2>
      <Trend exams={past} />
      <DataTable className="exam-table past-table" heads={['Ngày', 'Đề', 'Đúng', 'Thời gian']}>
        {past.toReversed().map(({ id, title, finishedAt, correct, total, usedMs, minutes }) => (
          <tr key={id}>
            <td>{sayMoment(finishedAt)}</td>
            <th scope="row">
              <button type="button" className="link" onClick={() => go(address(id))}>
                {title}
              </button>
            </th>
            <td>{correct === null ? 'chưa chấm' : `${correct}/${total} (${percent(correct / Math.max(1, total))})`}</td>
            <td>
              {sayDuration(usedMs)}
              {minutes !== null && ` / ${minutes} phút`}
            </td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
