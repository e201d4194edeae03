import type { Instant } from '@/lib/kernel/instant'
import { type Day, day, dayText } from './day'
import type { Plan } from './plan'

const encoder = new TextEncoder()
/** Longest line in bytes, its end apart (RFC 5545, 3.1). */
const lineLength = 75

/** A content line, folded between characters so that no line is longer than 75 bytes. */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const character of line) {
    const bytes = encoder.encode(character).length
    if (size + bytes > lineLength) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += character
    size += bytes
  }
  return [...lines, current].join('\r\n')
}

/** Text of a property: commas, semicolons, backslashes and line ends are escaped (RFC 5545, 3.3.11). */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, mark => `\\${mark}`).replace(/\r?\n/g, '\\n')

const basicDay = (one: Day): string => dayText(one).replaceAll('-', '')
const basicTime = (at: Instant): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

interface Entry {
  readonly uid: string
  readonly day: Day
  readonly summary: string
  readonly description: string
}

const eventLines = ({ uid, day: on, summary, description }: Entry, stamp: Instant): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}@ben-container`,
  `DTSTAMP:${basicTime(stamp)}`,
  `DTSTART;VALUE=DATE:${basicDay(on)}`,
  `DTEND;VALUE=DATE:${basicDay(day(on + 1))}`,
  `SUMMARY:${escapeText(summary)}`,
  `DESCRIPTION:${escapeText(description)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

export interface CalendarWords {
  /** Name of the calendar. */
  readonly name: string
  readonly ofDay: (reviews: number, fresh: number) => { readonly summary: string; readonly description: string }
  readonly ofExam: { readonly summary: string; readonly description: string }
}

/**
 * The plan as an iCalendar file: one all-day event for each day with something to do, and one for the exam. Event names are those of their
 * days, so that importing a newer plan replaces the older one.
 */
export function planCalendar(plan: Plan, stamp: Instant, words: CalendarWords): string {
  const busy = plan.days.filter(({ reviews, fresh }) => reviews.length + fresh.length > 0)
  const entries: Entry[] = [
    ...busy.map(({ day: on, reviews, fresh }) => ({
      uid: `on-tap-${dayText(on)}`,
      day: on,
      ...words.ofDay(reviews.length, fresh.length),
    })),
    { uid: `thi-${dayText(plan.examDay)}`, day: plan.examDay, ...words.ofExam },
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ben Container//On tap//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(words.name)}`,
    ...entries.flatMap(entry => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
