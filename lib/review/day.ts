import type { Brand } from '@/lib/kernel/brand'
import { calendarDayPattern, type Instant } from '@/lib/kernel/instant'

/** A calendar day where the learner is, counted from 1970-01-01. */
export type Day = Brand<number, 'Day'>

/** Milliseconds in a day. */
export const dayLength = 86_400_000

export const day = (count: number): Day => count as Day

/** The learner's day at a moment. `zone`: minutes east of UTC (Vietnam: 420), as `-date.getTimezoneOffset()` tells it. */
export const dayOf = (at: Instant, zone: number): Day => day(Math.floor((at + zone * 60_000) / dayLength))

/** `2026-11-21`. */
export const dayText = (one: Day): string => new Date(one * dayLength).toISOString().slice(0, 10)

/** Reads `2026-11-21`; undefined when there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!calendarDayPattern.test(text)) return undefined
  const found = day(Math.floor(Date.parse(`${text}T00:00Z`) / dayLength))
  return Number.isFinite(found) && dayText(found) === text ? found : undefined
}
