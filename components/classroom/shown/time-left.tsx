'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'

const two = (value: number): string => String(value).padStart(2, '0')
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`

/** Seconds at which the end is near. */
const nearEnd = 10

/** Time until a vote closes, by the server's clock. */
export function TimeLeft({ closesAt, serverNow }: { closesAt: number; serverNow: () => number }) {
  const left = () => Math.max(0, Math.ceil((closesAt - serverNow()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    const tick = setInterval(() => setSeconds(left()), 250)
    return () => clearInterval(tick)
  }, [closesAt])
  return (
    <span
      className="time-left"
      role="timer"
      aria-label="Thời gian còn lại"
      data-near={seconds <= nearEnd ? '' : undefined}
    >
      <Icon name="clock" />
      {clock(seconds)}
    </span>
  )
}
