import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { instant } from '@/lib/kernel/instant'
import type { LearnerEvent } from '@/lib/progress/event'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import type { Key } from '@/lib/question/grade'
import { type Attempt, emptySheet, findAttempt } from './attempt'
import { clockOf, crossedMilestone, isOver, nextMoment, sayDuration, showClock, usedMs } from './clock'
import { bank, indexOf, log, question, questions } from './fixtures/bank'
import { historyOf } from './history'
import { lookBack } from './look-back'
import { filterQuestions, finishEvents, isMarked, marksOf, resultOf } from './result'

const ids = (list: readonly { id: string }[]) => list.map(one => one.id)

const paper = (list: readonly { id: string; lesson: string }[], minutes: number | null) => ({
  title: 'Thử',
  seed: 'hat',
  questions: list.map(({ id, lesson }) => ({ id, lesson })),
  minutes,
})
const asked = questions(12, 6)
const start = (minutes: number | null, at = 1000) =>
  log([], { type: 'exam-started', exam: 'luot', paper: paper(asked, minutes), at: instant(at) })
const attemptOf = (events: readonly LearnerEvent[]): Attempt => {
  const attempt = findAttempt(events, 'luot')
  if (!attempt) throw new Error('no attempt')
  return attempt
}

/** What a page does: it reads the attempt from the log, changes one sheet, and writes it at the next moment. */
const anyDeed = fc.record({
  question: fc.constantFrom(...asked),
  wrong: fc.boolean(),
  flagged: fc.boolean(),
  guessed: fc.boolean(),
  spent: fc.nat(60_000),
  // The device's clock is set back and forth.
  now: fc.integer({ min: 0, max: 500_000 }),
})

describe('an attempt', () => {
  it('resumes as it was left, whatever the clock of the device did', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), deeds => {
        let events = start(null)
        const sheets: Record<string, unknown> = {}
        for (const { question: one, wrong, flagged, guessed, spent, now } of deeds) {
          const answer = wrong ? null : rightAnswer(one.key)
          const at = nextMoment(attemptOf(events), instant(now))
          const sheet = { answer, flagged, guessed, spent, struck: [] }
          events = log(events, { type: 'exam-answered', exam: 'luot', question: one.id, ...sheet, at })
          sheets[one.id] = sheet
        }
        expect(attemptOf(events).sheets).toEqual(sheets)
        expect(attemptOf(events.toReversed().toSorted((a, b) => a.at - b.at)).sheets).toEqual(sheets)
      }),
    )
  })

  it('has a clock that never runs backwards', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 30 }), deeds => {
        let events = start(5)
        let left = Number.POSITIVE_INFINITY
        for (const { question: one, spent, now } of deeds) {
          const attempt = attemptOf(events)
          const at = nextMoment(attempt, instant(now))
          events = log(events, { ...emptySheet, type: 'exam-answered', exam: 'luot', question: one.id, spent, at })
          const clock = clockOf(attemptOf(events), instant(now))
          if (clock.kind !== 'dem-nguoc') throw new Error('no limit')
          expect(clock.leftMs).toBeLessThanOrEqual(left)
          left = clock.leftMs
        }
      }),
    )
  })

  it('with a limit runs on while the page is closed, and is over at the bell', () => {
    const attempt = attemptOf(start(10))
    expect(clockOf(attempt, instant(1000 + 4 * 60_000))).toMatchObject({ leftMs: 6 * 60_000 })
    expect([isOver(attempt, instant(600_999)), isOver(attempt, instant(601_000))]).toEqual([false, true])
  })

  it('takes nothing after the bell but what was on its way', () => {
    const sheet = { ...emptySheet, type: 'exam-answered', exam: 'luot', flagged: true } as const
    const events = log(
      start(1),
      { ...sheet, question: 'cau-0', at: instant(62_000) },
      { ...sheet, question: 'cau-1', at: instant(70_000) },
    )
    expect(Object.keys(attemptOf(events).sheets)).toEqual(['cau-0'])
  })

  it('can be paused without a limit only', () => {
    const pause = { type: 'exam-paused', exam: 'luot', at: instant(2000) } as const
    expect(attemptOf(log(start(null), pause)).paused).toBe(true)
    expect(attemptOf(log(start(10), pause)).paused).toBe(false)
    expect(attemptOf(log(start(null), pause, { ...pause, type: 'exam-resumed', at: instant(3000) })).paused).toBe(false)
  })

  it('without a limit counts the time with questions in view', () => {
    const sheet = { ...emptySheet, type: 'exam-answered', exam: 'luot' } as const
    const events = log(
      start(null),
      { ...sheet, question: 'cau-0', spent: 5000, at: instant(9000) },
      { ...sheet, question: 'cau-1', spent: 7000, at: instant(90_000_000) },
    )
    expect(clockOf(attemptOf(events), instant(99_000_000))).toEqual({ kind: 'dem-xuoi', spentMs: 12_000 })
  })
})

const keyAt = (i: number): Key => {
  const one = asked[i]
  if (!one) throw new Error(`no question ${i}`)
  return one.key
}

/** Answers the first `right` questions rightly and the next `wrong` with the answer to another, then stops. */
function sit(right: number, wrong: number, minutes: number | null = null) {
  let events = start(minutes)
  for (let i = 0; i < right + wrong; i++) {
    // Question i + 6 has the same format and other parts.
    const answer = rightAnswer(keyAt(i < right ? i : (i + 6) % 12))
    const sheet = { ...emptySheet, answer, spent: i < right ? 1000 : 9000, guessed: i >= right && i % 2 === 0 }
    const at = nextMoment(attemptOf(events), instant(2000 + i))
    events = log(events, { type: 'exam-answered', exam: 'luot', question: `cau-${i}`, ...sheet, at })
  }
  return events
}
const handIn = (events: readonly LearnerEvent[], now = 60_000) =>
  log(events, ...finishEvents(attemptOf(events), bank(asked), instant(now)))
const result = (events: readonly LearnerEvent[]) =>
  resultOf(attemptOf(events), marksOf(events).get('luot') ?? new Map(), indexOf(asked))

describe('a result', () => {
  it('counts right, wrong and unanswered, and adds up over the domains', () => {
    const found = result(handIn(sit(7, 3)))
    expect(found).toMatchObject({ total: 12, correct: 7, unanswered: 2 })
    expect(found.domains.reduce((sum, domain) => sum + domain.correct, 0)).toBe(7)
    expect(found.domains.reduce((sum, domain) => sum + domain.total, 0)).toBe(12)
    expect(found.questions.map(one => one.number)).toEqual(asked.map((_, i) => i + 1))
  })

  it('is all or nothing for a multiple response, with what was right of it shown apart', () => {
    const [, multiple] = asked
    if (multiple?.key.format !== 'multiple') throw new Error('not a multiple response')
    const half = { format: 'multiple' as const, choices: multiple.key.correct.slice(0, 1) }
    const events = log(start(null), {
      ...emptySheet,
      type: 'exam-answered',
      exam: 'luot',
      question: multiple.id,
      answer: half,
      at: instant(5000),
    })
    const found = result(handIn(events))
    expect(found.correct).toBe(0)
    expect(found.questions[1]).toMatchObject({ outcome: 'sai', score: 0.8 })
    expect(found.partial).toBeCloseTo(0.8 / 12)
  })

  it('logs each answered question once, however often it is handed in', () => {
    const once = handIn(sit(7, 3))
    const again = log(once, ...finishEvents(attemptOf(once), bank(asked), instant(90_000)))
    expect(again).toEqual(once)
    expect(once.filter(event => event.type === 'question-answered')).toHaveLength(10)
    expect(once.find(event => event.id === 'luot:cau-8')).toMatchObject({ venue: 'thi-thu', confidence: 'doan' })
  })

  it('is not touched by practice afterwards', () => {
    const events = handIn(sit(7, 3))
    const practised = log(events, {
      type: 'question-answered',
      lesson: 'bai-0',
      question: 'cau-8',
      answer: rightAnswer(keyAt(8)),
      correct: true,
      score: 1,
      venue: 'thi-thu',
      at: instant(99_000),
    })
    expect(result(practised)).toEqual(result(events))
  })

  it('lists the wrong, the flagged, the guessed and the slow', () => {
    const found = result(handIn(sit(7, 3)))
    expect(ids(filterQuestions(found, 'sai'))).toEqual(['cau-7', 'cau-8', 'cau-9', 'cau-10', 'cau-11'])
    expect(ids(filterQuestions(found, 'doan'))).toEqual(['cau-8'])
    expect(ids(filterQuestions(found, 'cham'))).toEqual(['cau-7', 'cau-8', 'cau-9'])
    expect(filterQuestions(found, 'danh-dau')).toEqual([])
    expect(filterQuestions(found, 'tat-ca')).toHaveLength(12)
  })

  it('leaves out a question that the bank no longer holds', () => {
    const events = sit(2, 0)
    const rest = asked.slice(1)
    const done = log(events, ...finishEvents(attemptOf(events), bank(rest), instant(60_000)))
    const marks = marksOf(done).get('luot') ?? new Map()
    expect(resultOf(attemptOf(done), marks, indexOf(rest))).toMatchObject({ total: 11, correct: 1 })
    expect(isMarked(attemptOf(done), marks, id => id !== 'cau-0')).toBe(true)
    expect(isMarked(attemptOf(done), marks, () => true)).toBe(false)
  })

  it('of an exam that ran out ends at the bell, however late the page is opened again', () => {
    const done = handIn(sit(2, 0, 10), 99_000_000)
    expect(attemptOf(done).finishedAt).toBe(1000 + 600_000)
    expect(usedMs(attemptOf(done))).toBe(600_000)
  })
})

describe('the history', () => {
  it('keeps what was handed in apart from what is still open', () => {
    const events = handIn(sit(7, 3))
    expect(historyOf(sit(1, 0), [indexOf(asked)])).toMatchObject({ past: [], open: [{ id: 'luot' }] })
    expect(historyOf(events, [indexOf(asked)])).toMatchObject({ open: [], past: [{ total: 12, correct: 7 }] })
  })

  it('says nothing of a score before it is known', () => {
    const events = log(sit(2, 0), { type: 'exam-finished', exam: 'luot', at: instant(70_000) })
    expect(historyOf(events, [indexOf(asked)]).past[0]?.correct).toBeNull()
  })
})

describe('the words of a clock', () => {
  test.each([
    [0, '00:00', '0 giây'],
    [61_900, '01:01', '1 phút 1 giây'],
    [3_600_000, '1:00:00', '1 giờ'],
    [3_909_000, '1:05:09', '1 giờ 5 phút'],
    [120_000, '02:00', '2 phút'],
  ])('%i ms is %s, said “%s”', (ms, shown, said) => expect([showClock(ms), sayDuration(ms)]).toEqual([shown, said]))

  test.each([
    [301_000, 300_000, 5],
    [300_000, 299_000, null],
    [20 * 60_000, 4 * 60_000, 5],
  ])('between %i and %i ms left the milestone is %s', (before, after, minutes) =>
    expect(crossedMilestone(before, after)).toBe(minutes),
  )
})

describe('looking back at an answer', () => {
  it('says nothing of statements that were left alone, and everything of choices', () => {
    const statements = question(2)
    const [first] = statements.parts
    const half = { format: 'true-false' as const, values: { [first?.id ?? '']: true } }
    expect(Object.keys(lookBack(statements.key, half).parts)).toEqual([first?.id])
    expect(lookBack(statements.key, null).parts).toEqual({})
    const choices = question(1)
    expect(Object.keys(lookBack(choices.key, { format: 'multiple', choices: [] }).parts)).toHaveLength(5)
  })
})
