'use client'

import { useMemo } from 'react'
import { useLearnerState } from '@/components/progress/use-learner'
import { type Plan, planToExam } from '@/lib/review/plan'
import { secondsACard } from '@/lib/review/queue'
import { reviewsPerDay } from '@/lib/review/stats'
import type { Bank } from './use-bank'
import { useDeck } from './use-deck'
import { useHorizon } from './use-horizon'

/** Minutes a day until the learner says otherwise. */
export const usualMinutes = 20

interface Planning {
  /** Absent when no exam is ahead. */
  readonly plan: Plan | undefined
  /** Seconds a card. */
  readonly pace: number
  readonly minutesADay: number
}

/** The plan to the exam, made anew when the log, the day or the wishes change. */
export function usePlan({ entries }: Bank): Planning {
  const deck = useDeck()
  const horizon = useHorizon()
  const minutesADay = useLearnerState().plan?.minutesADay ?? usualMinutes
  return useMemo(() => {
    const pace = secondsACard(deck)
    const doneToday = reviewsPerDay(deck, horizon, 1)[0]?.answers ?? 0
    return { plan: planToExam({ deck, entries, horizon, minutesADay, pace, doneToday }), pace, minutesADay }
  }, [deck, entries, horizon, minutesADay])
}
