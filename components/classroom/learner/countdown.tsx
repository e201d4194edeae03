'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { sayDuration, showClock } from '@/lib/exam/clock'

/** Seconds left at which the time is said aloud. */
const spoken = [60, 30, 10]

/** Time left in a vote, whole seconds. */
export function Countdown({ leftMs }: { leftMs: number }) {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (spoken.includes(seconds)) setSaid(`Còn ${seconds} giây.`)
    if (seconds === 0) setSaid('Hết giờ.')
  }, [seconds])
  return (
    <div className="class-countdown" data-low={seconds <= 10 ? '' : undefined}>
      <p role="timer">
        <Icon name="clock" />
        <span aria-hidden="true">{showClock(seconds * 1000)}</span>
        <span className="visually-hidden">Còn {sayDuration(seconds * 1000)}</span>
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}
