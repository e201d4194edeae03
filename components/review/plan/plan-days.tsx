'use client'

import { useState } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { formatDay } from '@/lib/kernel/instant'
import { type Day, dayText } from '@/lib/review/day'
import type { Plan, PlannedDay } from '@/lib/review/plan'
import { dayTask } from '@/lib/review/plan-words'

/** Days shown before the learner asks for all. */
const first = 14
const weekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const

/** 1970-01-01 was a Thursday. */
const weekday = (day: Day): string => weekdays[(day + 4) % 7] ?? ''

function Row({ one, pace, today }: { one: PlannedDay; pace: number; today: Day }) {
  const count = one.reviews.length + one.fresh.length
  return (
    <tr>
      <th scope="row">
        {one.day === today ? 'Hôm nay' : `${weekday(one.day)} ${formatDay(dayText(one.day).slice(5))}`}
      </th>
      <td>{dayTask(one.reviews.length, one.fresh.length)}</td>
      <td>{count === 0 ? '' : `${Math.max(1, Math.round((count * pace) / 60))} phút`}</td>
    </tr>
  )
}

/** What each day asks for. */
export function PlanDays({ plan, pace, today }: { plan: Plan; pace: number; today: Day }) {
  const [all, setAll] = useState(false)
  const shown = all ? plan.days : plan.days.slice(0, first)
  return (
    <section className="plan-part" aria-labelledby="tung-ngay">
      <h2 id="tung-ngay">Từng ngày</h2>
      <p className="text-muted">
        Khoảng {pace} giây một câu, {plan.capacity} câu một ngày là vừa số phút của bạn. Câu trả lời sai sẽ đổi kế
        hoạch; trang tính lại mỗi khi bạn mở.
      </p>
      <DataTable className="plan-days" heads={['Ngày', 'Số câu', 'Thời gian']}>
        {shown.map(one => (
          <Row key={one.day} one={one} pace={pace} today={today} />
        ))}
      </DataTable>
      <div className="review-starts">
        <a href="/on-tap" className="btn btn-primary">
          Ôn phần hôm nay
        </a>
        {plan.days.length > first && (
          <button type="button" className="btn" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? `Chỉ ${first} ngày đầu` : `Xem đủ ${plan.days.length} ngày`}
          </button>
        )}
      </div>
    </section>
  )
}
