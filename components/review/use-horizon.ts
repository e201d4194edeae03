'use client'

import { useEffect, useMemo, useState } from 'react'
import { useLearnerState } from '@/components/progress/use-learner'
import { instant } from '@/lib/kernel/instant'
import type { LearnerState } from '@/lib/progress/reduce'
import { type Day, dayOf, parseDay } from '@/lib/review/day'
import type { Horizon } from '@/lib/review/horizon'

/** Minutes east of UTC, here and now. */
const zoneHere = (): number => -new Date().getTimezoneOffset()
export const todayHere = (): Day => dayOf(instant(Date.now()), zoneHere())

/** What bounds the schedule, as of a day. */
export const horizonOf = (plan: LearnerState['plan'], today: Day): Horizon => ({
  today,
  zone: zoneHere(),
  examDay: plan?.examDay ? (parseDay(plan.examDay) ?? null) : null,
})

/** The schedule's bounds; a page left open overnight moves on to the new day when it is looked at again. */
export function useHorizon(): Horizon {
  const { plan } = useLearnerState()
  const [today, setToday] = useState(todayHere)
  useEffect(() => {
    const look = () => setToday(todayHere())
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return useMemo(() => horizonOf(plan, today), [plan, today])
}
