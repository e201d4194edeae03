'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Attempt } from '@/lib/exam/attempt'
import { clockOf, crossedMilestone, isOver, sayDuration, showClock } from '@/lib/exam/clock'
import { instant } from '@/lib/kernel/instant'

const lowMs = 5 * 60_000

/** The device's time, a second at a time, never going back. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = () => setNow(before => Math.max(before, Date.now()))
    const timer = setInterval(tick, 1_000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return now
}

/** Says the time left aloud when it passes 60, 30, 15, 10, 5, 2 and 1 minutes. */
function useMilestones(leftMs: number | undefined): string {
  const before = useRef(leftMs)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const minutes = leftMs !== undefined && before.current !== undefined && crossedMilestone(before.current, leftMs)
    before.current = leftMs
    if (minutes) setSaid(`Còn ${minutes} phút.`)
  }, [leftMs])
  return said
}

/** Time left, or time taken when there is no limit. `liveMs` is what the question in view has taken beyond what is written down. */
export function ExamClock(props: { attempt: Attempt; liveMs: () => number; onOver: () => void }) {
  const { attempt, liveMs, onOver } = props
  const now = instant(useNow())
  const clock = clockOf(attempt, now)
  const limited = clock.kind === 'dem-nguoc'
  const ms = limited ? clock.leftMs : clock.spentMs + liveMs()
  const said = useMilestones(limited ? clock.leftMs : undefined)
  const over = isOver(attempt, now)
  useEffect(() => {
    if (over) onOver()
  }, [over])
  const shown = limited ? Math.ceil(ms / 1_000) * 1_000 : ms
  return (
    <div className="exam-clock" data-low={limited && ms <= lowMs ? '' : undefined}>
      <p role="timer" data-testid="dong-ho">
        <Icon name="clock" />
        <span aria-hidden="true">{showClock(shown)}</span>
        <span className="visually-hidden">
          {limited ? 'Còn' : 'Đã làm'} {sayDuration(shown)}
        </span>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
