import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs'
import { describe, expect, it, test } from 'vitest'
import { instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import type { BankEntry } from '@/lib/question/bank'
import type { Confidence } from '@/lib/question/confidence'
import { type Card, meet } from './card'
import { type Day, day, dayLength, dayOf, dayText, parseDay } from './day'
import { addEvents, deckOf, emptyDeck } from './deck'
import type { Answered, ReviewEvent } from './event'
import { dueDay, type Horizon, isDue } from './horizon'
import { interleave } from './interleave'
import { intervalOf, nextMemory, recallAfter } from './memory'
import { dueByDay, secondsACard, select } from './queue'
import { recallOf } from './recall'
import { calibrationOf, recallByDomain, reviewsPerDay } from './stats'
import { dayWords, dueWords } from './words'

const zone = 420
const start = Date.parse('2026-11-21T01:00:00Z')
const hours = (count: number) => instant(start + count * 3_600_000)
const today = dayOf(instant(start), zone)
const single: Answer = { format: 'single', choice: 'x' as never }
const horizon: Horizon = { today, zone, examDay: null }

let made = 0
function answered(question: string, at: number, correct: boolean, confidence?: Confidence): Answered {
  return {
    type: 'question-answered',
    id: `e${String(++made).padStart(5, '0')}`,
    at: hours(at),
    lesson: 'bai',
    question,
    answer: single,
    correct,
    score: correct ? 1 : 0,
    ...(confidence && { confidence }),
  }
}

const dueIn = (card: Card, from: number): number => (card.dueAt - hours(from)) / dayLength
const cardAfter = (...meetings: Answered[]): Card => meetings.reduce(meet, undefined as Card | undefined) as Card

describe('the table of ratings', () => {
  const judged = (score: number, confidence: Confidence | undefined, answer: Answer = single) =>
    recallOf({ answer, correct: score === 1, score, ...(confidence && { confidence }) })

  test.each([
    [1, 'chac', 'de'],
    [1, 'kha', 'tot'],
    [1, 'doan', 'kho'],
    [1, undefined, 'tot'],
    [0.8, 'chac', 'quen'],
    [0.8, 'kha', 'kho'],
    [0.8, 'doan', 'quen'],
    [0.5, undefined, 'quen'],
    [0, 'doan', 'quen'],
  ] as const)('score %s said with %s is %s', (score, confidence, recall) =>
    expect(judged(score, confidence)).toBe(recall),
  )

  it('takes the learner at their word on open questions', () => {
    const rated = (rating: 'chua' | 'mot-phan' | 'dat', score: number) =>
      judged(score, undefined, { format: 'open', text: '', rating })
    expect([rated('chua', 0), rated('mot-phan', 0.5), rated('dat', 1)]).toEqual(['quen', 'kho', 'tot'])
  })
})

describe('memory', () => {
  it('is what ts-fsrs computes for whole days', () => {
    const whole = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 })
    let card = createEmptyCard(new Date(start))
    let memory = nextMemory(undefined, 0, 'tot')
    card = whole.next(card, new Date(start), Rating.Good).card
    for (const [gap, rating, recall] of [
      [2, Rating.Good, 'tot'],
      [9, Rating.Again, 'quen'],
      [1, Rating.Hard, 'kho'],
      [3, Rating.Easy, 'de'],
    ] as const) {
      const now = new Date((card.last_review?.getTime() ?? 0) + gap * dayLength)
      expect(recallAfter(memory, gap)).toBeCloseTo(whole.get_retrievability(card, now, false), 6)
      card = whole.next(card, now, rating).card
      memory = nextMemory(memory, gap, recall)
      expect(memory.stability).toBeCloseTo(card.stability, 6)
      expect(memory.difficulty).toBeCloseTo(card.difficulty, 6)
      expect(intervalOf(memory)).toBeGreaterThan(0)
    }
    expect(card.state).toBe(State.Review)
  })
})

describe('a card', () => {
  it('returns the day after a miss, and later after each right answer', () => {
    const missed = cardAfter(answered('a', 0, false))
    expect(dueIn(missed, 0)).toBe(1)
    const right = meet(missed, answered('a', 24, true))
    const again = meet(right, answered('a', 24 * 4, true))
    expect(dueIn(again, 24 * 4)).toBeGreaterThan(dueIn(right, 24))
  })

  it('held for sure and wrong returns within a day, and again after six days or more', () => {
    const wrong = cardAfter(answered('a', 0, true), answered('a', 500, false, 'chac'))
    expect(wrong.heed).toBe('cho-gap-lai')
    expect(dueIn(wrong, 500)).toBeLessThanOrEqual(1)
    const corrected = meet(wrong, answered('a', 524, true, 'doan'))
    expect(corrected.heed).toBe('cho-kiem-lai')
    expect(dueIn(corrected, 524)).toBeGreaterThanOrEqual(6)
    const settled = meet(corrected, answered('a', 524 + 24 * 6, true))
    expect(settled.heed).toBe('khong')
  })

  it('asked again within the sitting counts as the same encounter', () => {
    const wrong = cardAfter(answered('a', 0, false, 'chac'))
    const repeated = meet(wrong, answered('a', 1, true, 'chac'))
    expect(repeated.heed).toBe('cho-gap-lai')
    expect(repeated.dueAt).toBe(wrong.dueAt)
  })

  it('practised ahead of its second look keeps that look', () => {
    const corrected = cardAfter(answered('a', 0, false, 'chac'), answered('a', 24, true))
    const ahead = meet(corrected, answered('a', 60, true, 'chac'))
    expect([ahead.heed, ahead.dueAt]).toEqual(['cho-kiem-lai', corrected.dueAt])
  })

  it('looked at without answering returns like a miss and is told apart', () => {
    const seen = meet(undefined, { type: 'question-revealed', id: 'r', at: hours(0), lesson: 'bai', question: 'a' })
    expect(seen).toMatchObject({ outcome: 'xem', answers: 0, misses: 0 })
    expect(dueIn(seen, 0)).toBe(1)
  })
})

const anyMeeting: fc.Arbitrary<ReviewEvent> = fc
  .record({
    id: fc.uuid(),
    at: fc.integer({ min: 0, max: 24 * 40 }),
    question: fc.constantFrom('a', 'b', 'c'),
    score: fc.constantFrom(0, 0.5, 0.8, 1),
    confidence: fc.constantFrom<Confidence | undefined>('chac', 'kha', 'doan', undefined),
    revealed: fc.boolean(),
  })
  .map(({ id, at, question, score, confidence, revealed }) =>
    revealed
      ? { type: 'question-revealed', id, at: hours(at), lesson: 'bai', question }
      : { ...answered(question, at, score === 1, confidence), id, score },
  )

/** Logs in which some answers are taken back, some of them before they arrive. */
const anyLog: fc.Arbitrary<ReviewEvent[]> = fc
  .tuple(fc.uniqueArray(anyMeeting, { selector: ({ id }) => id, maxLength: 25 }), fc.infiniteStream(fc.nat(4)))
  .map(([meetings, die]) =>
    meetings.flatMap((meeting): ReviewEvent[] => {
      const undo: ReviewEvent = { type: 'answer-undone', id: `u-${meeting.id}`, at: meeting.at, target: meeting.id }
      return die.next().value === 0 ? [meeting, undo] : [meeting]
    }),
  )

describe('the deck', () => {
  it('is the same whatever the order and grouping in which events arrive', () => {
    fc.assert(
      fc.property(anyLog, fc.infiniteStream(fc.integer({ min: 1, max: 4 })), fc.boolean(), (log, sizes, reversed) => {
        const whole = deckOf(log)
        let deck = emptyDeck
        const rest = reversed ? [...log].reverse() : [...log]
        while (rest.length > 0) deck = addEvents(deck, rest.splice(0, sizes.next().value ?? 1))
        expect(deck).toEqual(whole)
      }),
    )
  })

  it('of two devices is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(addEvents(deckOf(a), b)).toEqual(addEvents(deckOf(b), a))
        expect(addEvents(addEvents(deckOf(a), b), c)).toEqual(addEvents(deckOf(a), [...b, ...c]))
        expect(addEvents(deckOf(a), a)).toEqual(deckOf(a))
      }),
    )
  })

  it('goes back exactly to what it was when an answer is undone', () => {
    fc.assert(
      fc.property(anyLog, anyMeeting, (log, last) => {
        const before = deckOf(log)
        const undone = addEvents(addEvents(before, [last]), [
          { type: 'answer-undone', id: 'u', at: last.at, target: last.id },
        ])
        expect(undone.cards).toEqual(before.cards)
        expect(undone.meetings).toEqual(before.meetings)
      }),
    )
  })
})

describe('the schedule', () => {
  it('never goes past the exam', () => {
    fc.assert(
      fc.property(anyLog, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 45 }), (log, ahead, passed) => {
        const now = day(today + passed)
        const examDay = day(now + ahead)
        for (const card of deckOf(log).cards.values()) {
          const due = dueDay(card, { today: now, zone, examDay })
          if (due !== null) expect(due < examDay || due === now).toBe(true)
        }
      }),
    )
  })

  it('gives a well-known card a last look in the week before the exam, once', () => {
    const known = cardAfter(answered('a', 0, true, 'chac'), answered('a', 24 * 8, true, 'chac'))
    const examDay = day(today + 40)
    const due = dueDay(known, { today: day(today + 9), zone, examDay }) as Day
    expect(due).toBeGreaterThanOrEqual(examDay - 7)
    const looked = meet(known, answered('a', (due - today) * 24, true, 'chac'))
    expect(dueDay(looked, { today: due, zone, examDay })).toBeNull()
    expect(dueWords(looked, { today: due, zone, examDay })).toContain('không cần gặp lại')
  })

  it('forgets an exam that is over', () => {
    const card = cardAfter(answered('a', 0, true, 'chac'))
    expect(dueDay(card, { today: day(today + 3), zone, examDay: day(today + 2) })).toBe(dayOf(card.dueAt, zone))
  })

  it('says when in words', () => {
    expect([0, 1, 6].map(n => dayWords(day(today + n), today))).toEqual([
      'hôm nay',
      'ngày mai (22/11)',
      'sau 6 ngày (27/11)',
    ])
    expect(dayWords(day(today + 60), today)).toBe('sau 60 ngày (20/01/2027)')
    expect(dueWords(cardAfter(answered('a', 0, false, 'chac')), horizon)).toMatch(/ngày mai .*chắc mà sai/)
    expect(dueWords(cardAfter(answered('a', 0, true)), horizon)).toBe('Gặp lại sau 2 ngày (23/11).')
  })
})

const entry = (id: string, lesson: string, twin?: string): BankEntry => ({
  id,
  lesson,
  format: 'single',
  domain: lesson === 'l1' ? 'ecs' : 'eks',
  level: 'hieu',
  ...(twin && { twin }),
})

describe('a selection', () => {
  const entries = [entry('a', 'l1'), entry('b', 'l2'), entry('c', 'l2'), entry('d', 'l1')]
  const deck = deckOf([answered('a', 0, false), answered('b', 0, true), answered('c', -100, false, 'chac')])
  const at: Horizon = { today: day(today + 1), zone, examDay: null }
  const ids = (selection: Parameters<typeof select>[1]) =>
    select(entries, selection, { deck, marked: { b: true, d: false }, horizon: at }).map(one => one.id)

  test.each([
    [{ scope: 'den-han' }, ['c', 'a']],
    [{ scope: 'tung-sai' }, ['c', 'a']],
    [{ scope: 'chac-ma-sai' }, ['c']],
    [{ scope: 'danh-dau' }, ['b']],
    [{ scope: 'chua-gap' }, ['d']],
    [{ scope: 'da-gap', lesson: 'l2' }, ['c', 'b']],
    [{ scope: 'den-han', domain: 'ecs' }, ['a']],
  ] as const)('%j takes %j', (selection, expected) => expect(ids(selection)).toEqual(expected))

  it('counts what falls due, the overdue with today', () => {
    expect(dueByDay(deck.cards.values(), at, 3)).toEqual([2, 1, 0])
    expect(isDue(deck.cards.get('b') as Card, at)).toBe(false)
  })
})

describe('an interleaved session', () => {
  const anyEntries = fc
    .array(
      fc.record({
        lesson: fc.constantFrom('l1', 'l2', 'l3', 'l4'),
        twin: fc.constantFrom(undefined, undefined, 'a/b', 'c/d'),
      }),
      { maxLength: 40 },
    )
    .map(list => list.map(({ lesson, twin }, i) => entry(`q${i}`, lesson, twin)))

  it('never puts two cards of a lesson side by side outside a twin set when another lesson has one left', () => {
    fc.assert(
      fc.property(anyEntries, entries => {
        const order = interleave(entries, entries.length)
        expect([...order].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
        )
        order.forEach((one, i) => {
          const before = order[i - 1]
          const together = before?.twin !== undefined && before.twin === one.twin
          if (!before || before.lesson !== one.lesson || together) return
          expect(order.slice(i).every(({ lesson }) => lesson === one.lesson)).toBe(true)
        })
      }),
    )
  })

  it('asks the questions of a twin pair together, and no more than asked for', () => {
    const entries = [entry('a', 'l1', 'x/y'), entry('b', 'l2'), entry('c', 'l1', 'x/y'), entry('d', 'l3', 'x/y')]
    const order = interleave(entries, 4).map(({ id }) => id)
    expect(order.indexOf('b') === 0 || order.indexOf('b') === 3).toBe(true)
    expect(interleave(entries, 2)).toHaveLength(2)
  })

  it('puts a lesson that has most of the cards in every second place', () => {
    const entries = [entry('a', 'l1'), entry('b', 'l2'), ...['c', 'd', 'e'].map(id => entry(id, 'l3'))]
    expect(interleave(entries, 5).map(({ lesson }) => lesson)).toEqual(['l3', 'l1', 'l3', 'l2', 'l3'])
  })
})

describe('what was done', () => {
  const log = [
    answered('a', 0, false, 'chac'),
    answered('b', 1, true, 'chac'),
    answered('c', -24, true, 'doan'),
    answered('d', -30, true),
  ]
  const deck = deckOf(log)

  it('is counted by confidence', () =>
    expect(calibrationOf(deck)).toEqual([
      { confidence: 'chac', answers: 2, correct: 1 },
      { confidence: 'kha', answers: 0, correct: 0 },
      { confidence: 'doan', answers: 1, correct: 1 },
    ]))

  it('is counted by day where the learner is', () =>
    expect(reviewsPerDay(deck, horizon, 3).map(({ answers, correct }) => [answers, correct])).toEqual([
      [0, 0],
      [2, 2],
      [2, 1],
    ]))

  it('is counted by domain', () => {
    const [ecs, eks] = recallByDomain([entry('a', 'l1'), entry('z', 'l1'), entry('y', 'l2')], deck, horizon)
    expect(ecs).toMatchObject({ questions: 2, met: 1 })
    expect(eks).toEqual({ domain: 'eks', questions: 1, met: 0, recall: null })
  })

  it('tells the pace once there is enough of it', () => {
    expect(secondsACard(deck)).toBe(40)
    const timed = Array.from({ length: 11 }, (_, i) => ({ ...answered(`q${i}`, i, true), spent: 20_000 }))
    expect(secondsACard(deckOf(timed))).toBe(20)
  })
})

describe('days', () => {
  it('begin at midnight where the learner is', () => {
    expect(dayText(dayOf(instant(Date.parse('2026-11-21T17:30:00Z')), zone))).toBe('2026-11-22')
    expect(dayText(dayOf(instant(Date.parse('2026-11-21T16:30:00Z')), zone))).toBe('2026-11-21')
  })

  it('are read only when they exist', () => {
    expect([parseDay('2026-02-30'), parseDay('21/11/2026'), parseDay('')]).toEqual([undefined, undefined, undefined])
    expect(dayText(parseDay('2028-02-29') as Day)).toBe('2028-02-29')
  })
})
