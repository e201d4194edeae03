import { type Instant, instant } from '@/lib/kernel/instant'
import { type Attempt, deadlineOf } from './attempt'

/** The time that an attempt goes by: the device's, but never before what has already happened in the attempt. */
const examTime = (attempt: Attempt, now: Instant): Instant => instant(Math.max(now, attempt.seenAt))

/** When the next event of an attempt happens: after all others, so that their order holds even if the device's clock is set back. */
export const nextMoment = (attempt: Attempt, now: Instant): Instant => instant(Math.max(now, attempt.seenAt + 1))

type Clock =
  | { readonly kind: 'dem-nguoc'; readonly leftMs: number; readonly allowedMs: number }
  /** Without a limit: time with a question in view. */
  | { readonly kind: 'dem-xuoi'; readonly spentMs: number }

const spentOf = (attempt: Attempt): number => Object.values(attempt.sheets).reduce((sum, sheet) => sum + sheet.spent, 0)

/** What the clock of an attempt shows. A limited one runs on in wall time, open page or not. */
export function clockOf(attempt: Attempt, now: Instant): Clock {
  const deadline = deadlineOf(attempt)
  if (deadline === null) return { kind: 'dem-xuoi', spentMs: spentOf(attempt) }
  const leftMs = Math.max(0, deadline - examTime(attempt, attempt.finishedAt ?? now))
  return { kind: 'dem-nguoc', leftMs, allowedMs: deadline - attempt.startedAt }
}

/** Whether the bell has rung. */
export function isOver(attempt: Attempt, now: Instant): boolean {
  const deadline = deadlineOf(attempt)
  return deadline !== null && examTime(attempt, now) >= deadline
}

/** How long a finished attempt took, in milliseconds: until it was handed in, or with questions in view when there was no clock. */
export function usedMs(attempt: Attempt): number {
  const clock = clockOf(attempt, attempt.finishedAt ?? attempt.seenAt)
  return clock.kind === 'dem-nguoc' ? clock.allowedMs - clock.leftMs : clock.spentMs
}

/** Minutes left at which the clock is said aloud. */
const milestones = [60, 30, 15, 10, 5, 2, 1]

/** The milestone, in minutes left, that lies between two readings of a clock (milliseconds left); null when none does. */
export function crossedMilestone(beforeMs: number, afterMs: number): number | null {
  const passed = milestones.filter(minutes => beforeMs > minutes * 60_000 && afterMs <= minutes * 60_000)
  return passed.at(-1) ?? null
}

const two = (value: number): string => String(value).padStart(2, '0')

function parts(ms: number): readonly [hours: number, minutes: number, seconds: number] {
  const all = Math.floor(ms / 1000)
  return [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
}

/** `1:05:09`, `29:45`. */
export function showClock(ms: number): string {
  const [hours, minutes, seconds] = parts(ms)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}

/** `1 giờ 5 phút`, `29 phút 45 giây`, `8 giây`. */
export function sayDuration(ms: number): string {
  const [hours, minutes, seconds] = parts(ms)
  if (hours > 0) return minutes > 0 ? `${hours} giờ ${minutes} phút` : `${hours} giờ`
  if (minutes > 0) return seconds > 0 ? `${minutes} phút ${seconds} giây` : `${minutes} phút`
  return `${seconds} giây`
}
