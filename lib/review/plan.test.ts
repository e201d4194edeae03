import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '@/lib/kernel/instant'
import type { BankEntry } from '@/lib/question/bank'
import { escapeText, foldLine, planCalendar } from './calendar'
import { type Day, day, dayOf } from './day'
import { deckOf } from './deck'
import type { Answered } from './event'
import { type PlanInput, planToExam } from './plan'

const zone = 420
const start = Date.parse('2026-11-21T01:00:00Z')
const today = dayOf(instant(start), zone)
const entries: BankEntry[] = Array.from({ length: 30 }, (_, i) => ({
  id: `q${i}`,
  lesson: `l${i % 4}`,
  format: 'single',
  domain: `d${i % 3}`,
  level: 'hieu',
}))
const answered = (n: number, daysAgo: number, correct: boolean): Answered => ({
  type: 'question-answered',
  id: `e${n}-${daysAgo}`,
  at: instant(start - daysAgo * 86_400_000),
  lesson: `l${n % 4}`,
  question: `q${n}`,
  answer: { format: 'single', choice: 'x' as never },
  correct,
  score: correct ? 1 : 0,
})
const anyLog = fc.uniqueArray(
  fc
    .tuple(fc.nat(29), fc.integer({ min: 0, max: 40 }), fc.boolean())
    .map(([n, daysAgo, correct]) => answered(n, daysAgo, correct)),
  { maxLength: 60, selector: ({ id }) => id },
)
const input = (log: readonly Answered[], ahead: number | null, minutesADay = 10): PlanInput => ({
  deck: deckOf(log),
  entries,
  horizon: { today, zone, examDay: ahead === null ? null : day(today + ahead) },
  minutesADay,
  pace: 60,
  doneToday: 0,
})

describe('a plan', () => {
  it('has no day past the exam, and no day over the minutes asked for', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }), (log, ahead, minutes) => {
        const plan = planToExam(input(log, ahead, minutes))
        expect(plan?.days.length).toBe(Math.max(1, ahead))
        for (const one of plan?.days ?? []) {
          expect(one.day < today + ahead || one.day === today).toBe(true)
          expect(one.reviews.length + one.fresh.length).toBeLessThanOrEqual(minutes)
          expect(new Set([...one.reviews, ...one.fresh]).size).toBe(one.reviews.length + one.fresh.length)
        }
      }),
    )
  })

  it('is the same for the same log', () => {
    fc.assert(
      fc.property(anyLog, log => {
        expect(planToExam(input([...log].reverse(), 20))).toEqual(planToExam(input(log, 20)))
      }),
    )
  })

  it('meets every question once when there is time, and says what it leaves out when there is none', () => {
    const roomy = planToExam(input([], 30, 30))
    expect(roomy?.days.flatMap(({ fresh }) => fresh).toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
    expect(roomy?.dropped).toEqual([])
    const short = planToExam(input([], 3, 5))
    const met = short?.days.flatMap(({ fresh }) => fresh) ?? []
    const unmet = short?.dropped.filter(({ why }) => why === 'khong-kip-gap').map(({ question }) => question) ?? []
    expect([...met, ...unmet].toSorted()).toEqual(entries.map(({ id }) => id).toSorted())
    expect(unmet.length).toBeGreaterThan(0)
  })

  it('leaves out first what would still be known', () => {
    const log = entries.flatMap((_, i) =>
      i < 15 ? [answered(i, 30, true), answered(i, 20, true)] : [answered(i, 1, false)],
    )
    const plan = planToExam(input(log, 8, 5))
    const recalls = plan?.dropped.map(({ recall }) => recall) ?? []
    expect(recalls).toEqual([...recalls].sort((a, b) => b - a))
    const first = new Set(plan?.days[0]?.reviews)
    expect([...first].every(id => Number(id.slice(1)) >= 15)).toBe(true)
  })

  it('foresees more recall with more minutes', () => {
    const log = entries.map((_, i) => answered(i, 3, i % 2 === 0))
    const sum = (minutes: number) =>
      planToExam(input(log, 14, minutes))?.domains.reduce((total, one) => total + (one.onExamDay ?? 0), 0) ?? 0
    expect(sum(20)).toBeGreaterThan(sum(3))
    expect(sum(3)).toBeGreaterThan(sum(0))
  })

  it('leaves today only the room that is left of it', () => {
    const [first, second] = planToExam({ ...input([], 9, 10), doneToday: 7 })?.days ?? []
    expect(first?.fresh).toHaveLength(3)
    expect((second?.fresh.length ?? 0) + (second?.reviews.length ?? 0)).toBe(10)
    expect(planToExam({ ...input([], 9, 10), doneToday: 40 })?.days[0]).toMatchObject({ reviews: [], fresh: [] })
  })

  it('is none without an exam ahead', () => {
    expect(planToExam(input([], null))).toBeUndefined()
    expect(planToExam(input([], -1))).toBeUndefined()
  })
})

describe('the calendar file', () => {
  const words = {
    name: 'Ôn tập, Bến Container',
    ofDay: (reviews: number, fresh: number) => ({
      summary: `Ôn ${reviews} câu, gặp mới ${fresh} câu`,
      description:
        'Mở trang ôn tập;\nlàm hết số câu của hôm nay rồi nghỉ. Mỗi ngày một ít, đều đặn thì nhớ lâu hơn học dồn.',
    }),
    ofExam: { summary: 'Ngày thi', description: 'Chúc bạn bình tĩnh.' },
  }
  const plan = planToExam(input([], 5, 10))
  if (!plan) throw new Error('no plan')
  const text = planCalendar(plan, instant(start), words)
  const lines = text.split('\r\n')

  it('has one event a day, and one for the exam', () => {
    const busy = plan.days.filter(({ reviews, fresh }) => reviews.length + fresh.length > 0)
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(busy.length + 1)
    expect(new Set(lines.filter(line => line.startsWith('UID:'))).size).toBe(busy.length + 1)
    expect(text).toContain('DTSTART;VALUE=DATE:20261121\r\nDTEND;VALUE=DATE:20261122\r\n')
    expect(text).toContain('UID:thi-2026-11-26@ben-container')
    expect(text).toContain('DTSTAMP:20261121T010000Z')
  })

  it('ends lines with CRLF, folds them at 75 bytes, and reads back whole', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(
      'làm hết số câu của hôm nay rồi nghỉ. Mỗi ngày một ít\\, đều đặn thì nhớ lâu',
    )
  })

  it('folds and escapes any text so that it reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), value => {
        const folded = foldLine(`SUMMARY:${escapeText(value)}`)
        for (const line of folded.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const back = folded
          .replaceAll('\r\n ', '')
          .slice('SUMMARY:'.length)
          .replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
        expect(back).toBe(value.replaceAll('\r\n', '\n'))
      }),
    )
  })

  it('names days of the plan only', () => {
    const days = plan.days.map(one => one.day)
    expect(days.every((one: Day) => one < plan.examDay)).toBe(true)
  })
})
