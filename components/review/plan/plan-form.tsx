'use client'

import { type FormEvent, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import { dayText, parseDay } from '@/lib/review/day'
import { todayHere } from '../use-horizon'

const [fewest, most] = [5, 240] as const

interface Asked {
  readonly examDay: string | null
  readonly minutesADay: number
}

/** What is wrong with the form's fields, in words; all of it at once. */
function faultsOf(examDay: string, minutes: string): { day?: string; minutes?: string } {
  const count = Number(minutes)
  const read = parseDay(examDay)
  return {
    ...(examDay !== '' &&
      read === undefined && { day: 'Không có ngày này. Hãy chọn ngày trên lịch, ví dụ 15/12/2026.' }),
    ...(read !== undefined && read < todayHere() && { day: 'Ngày này đã qua. Hãy chọn hôm nay hoặc một ngày sau đó.' }),
    ...((!Number.isInteger(count) || count < fewest || count > most) && {
      minutes: `Hãy nhập một số phút từ ${fewest} đến ${most}.`,
    }),
  }
}

/** Day of the exam and minutes a day. Saved when asked for, and kept in the log like everything else. */
export function PlanForm({ plan }: { plan: Asked }) {
  const [examDay, setExamDay] = useState(plan.examDay ?? '')
  const [minutes, setMinutes] = useState(String(plan.minutesADay))
  const [tried, setTried] = useState(false)
  const faults = tried ? faultsOf(examDay, minutes) : {}
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faultsOf(examDay, minutes)).length > 0) return
    record({ type: 'plan-set', examDay: examDay === '' ? null : examDay, minutesADay: Number(minutes) })
  }
  const clear = () => record({ type: 'plan-set', examDay: null, minutesADay: plan.minutesADay })
  return (
    <form className="plan-form" onSubmit={submit} noValidate>
      <label>
        Ngày thi
        <input
          type="date"
          className="field"
          min={dayText(todayHere())}
          value={examDay}
          aria-invalid={faults.day !== undefined}
          aria-describedby="loi-ngay"
          onChange={event => setExamDay(event.target.value)}
        />
      </label>
      <label>
        Phút mỗi ngày
        <input
          type="number"
          className="field"
          inputMode="numeric"
          min={fewest}
          max={most}
          value={minutes}
          aria-invalid={faults.minutes !== undefined}
          aria-describedby="loi-phut"
          onChange={event => setMinutes(event.target.value)}
        />
      </label>
      <div className="plan-buttons">
        <button type="submit" className="btn btn-primary">
          {plan.examDay === null ? 'Lập kế hoạch' : 'Tính lại'}
        </button>
        {plan.examDay !== null && (
          <button type="button" className="btn" onClick={clear}>
            Bỏ ngày thi
          </button>
        )}
      </div>
      <p className="plan-faults" role="alert">
        <span id="loi-ngay">{faults.day}</span> <span id="loi-phut">{faults.minutes}</span>
      </p>
    </form>
  )
}
