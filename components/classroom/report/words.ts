import type { Instant } from '@/lib/kernel/instant'

const moment = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const hour = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' })

/** `10:05 21/11/2026`, in the reader's own time zone. */
export const momentWords = (at: Instant | number): string => `${hour.format(at)} ngày ${day.format(at)}`
export const hourWords = (at: Instant | number): string => hour.format(at)
export const dayWords = (at: Instant | number): string => day.format(at)

/** How spreadsheets take a moment: `2026-11-21 10:05`, in the reader's own time zone. */
export function sheetTime(at: Instant): string {
  const parts = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}

export const percentWords = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`)
