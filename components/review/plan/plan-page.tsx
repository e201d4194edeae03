'use client'

import { useLearnerView } from '@/components/progress/use-learner'
import { RetryNote } from '../retry-note'
import { type Bank, useBank } from '../use-bank'
import { useHorizon } from '../use-horizon'
import { usePlan, usualMinutes } from '../use-plan'
import { PlanCalendar } from './plan-calendar'
import { PlanDays } from './plan-days'
import { PlanDropped } from './plan-dropped'
import { PlanForm } from './plan-form'
import { PlanRecall } from './plan-recall'

/** The plan to the exam: the day and minutes, then what follows from them. */
export function PlanPage() {
  const [bank, retry] = useBank()
  const { state, ready } = useLearnerView()
  return (
    <>
      {ready ? (
        <PlanForm
          key={`${state.plan?.examDay} ${state.plan?.minutesADay}`}
          plan={state.plan ?? { examDay: null, minutesADay: usualMinutes }}
        />
      ) : (
        <p className="plan-form text-muted">Đang đọc các thẻ của bạn…</p>
      )}
      {bank.state === 'failed' && (
        <RetryNote onRetry={retry} className="mt-6">
          Không tải được danh sách câu hỏi.
        </RetryNote>
      )}
      {ready && bank.state === 'ready' && <Planned bank={bank.value} />}
    </>
  )
}

function Planned({ bank }: { bank: Bank }) {
  const horizon = useHorizon()
  const { plan, pace, minutesADay } = usePlan(bank)
  if (!plan)
    return (
      <p className="plan-none">
        {horizon.examDay === null
          ? 'Chưa có ngày thi. Các thẻ vẫn quay lại theo lịch nhắc của chúng ở trang ôn tập.'
          : 'Ngày thi đã qua. Đặt ngày mới, hoặc bỏ ngày thi để ôn theo lịch nhắc.'}
      </p>
    )
  return (
    <>
      <PlanRecall plan={plan} bank={bank} today={horizon.today} />
      <PlanDays plan={plan} pace={pace} today={horizon.today} />
      <PlanDropped plan={plan} bank={bank} minutesADay={minutesADay} pace={pace} />
      <PlanCalendar plan={plan} pace={pace} />
    </>
  )
}
