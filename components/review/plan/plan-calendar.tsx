'use client'

import { Icon } from '@/components/ui/icon'
import { instant } from '@/lib/kernel/instant'
import { planCalendar } from '@/lib/review/calendar'
import type { Plan } from '@/lib/review/plan'
import { calendarWords } from '@/lib/review/plan-words'

/** The plan as a file that calendars read. */
export function PlanCalendar({ plan, pace }: { plan: Plan; pace: number }) {
  const save = () => {
    const words = calendarWords(new URL('/on-tap', location.href).href, pace)
    const text = planCalendar(plan, instant(Date.now()), words)
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
    Object.assign(document.createElement('a'), { href: url, download: 'on-tap-ben-container.ics' }).click()
    URL.revokeObjectURL(url)
  }
  return (
    <section className="plan-part" aria-labelledby="mang-lich">
      <h2 id="mang-lich">Mang sang lịch của bạn</h2>
      <p className="text-muted">
        Một tệp .ics, mỗi ngày một sự kiện cả ngày. Google Calendar, Outlook và lịch trên điện thoại đều đọc được; nhập
        lại tệp mới thì sự kiện cũ được thay.
      </p>
      <div className="review-starts">
        <button type="button" className="btn" onClick={save}>
          <Icon name="download" />
          Tải tệp lịch (.ics)
        </button>
      </div>
    </section>
  )
}
