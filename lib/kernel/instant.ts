import type { Brand } from './brand'

/** A moment as milliseconds since 1970-01-01T00:00Z. Pure code takes it as an argument and never reads a clock. */
export type Instant = Brand<number, 'Instant'>

export const instant = (milliseconds: number): Instant => milliseconds as Instant

/** A calendar day, `YYYY-MM-DD`, as authors write it. */
export const calendarDayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** `2026-11-21` → `21/11/2026`, the order Vietnamese readers expect. */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/')
}
