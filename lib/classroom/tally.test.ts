import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { question } from '@/lib/exam/fixtures/bank'
import type { Answer } from '@/lib/question/answer'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { pointsOf } from './score'
import { type Counted, gainOf, tallyOf } from './tally'
import type { LearnerId } from './words'

const { key } = question(0)
if (key.format !== 'single') throw new Error('the first question is a single choice')
const right = rightAnswer(key)
const wrong: Answer = { format: 'single', choice: key.parts.find(part => part !== key.correct) ?? key.correct }
const from = (answers: readonly boolean[]): Counted[] =>
  answers.map((good, i) => ({ learner: `hoc-${i}` as LearnerId, answer: good ? right : wrong, after: 1000 }))

describe('a tally', () => {
  it('counts every answer once, and the right ones as right', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 60 }), answers => {
        const tally = tallyOf(key, from(answers))
        const chosen = Object.values(tally.parts).map(counts => counts.chon ?? 0)
        expect(chosen.reduce((a, b) => a + b, 0)).toBe(answers.length)
        expect(tally).toMatchObject({ answered: answers.length, correct: answers.filter(Boolean).length })
      }),
    )
  })

  it.each([0, 1, 2, 3, 4, 5])('of a right answer of format %i says that it is right', i => {
    const one = question(i).key
    const tally = tallyOf(one, [{ learner: 'a' as LearnerId, answer: rightAnswer(one), after: 0 }])
    expect(tally).toMatchObject({ answered: 1, correct: 1 })
    expect(Object.keys(tally.parts).length).toBeGreaterThan(0)
  })

  it('does not count an answer of another format', () =>
    expect(tallyOf(key, [{ learner: 'a' as LearnerId, answer: { format: 'open', text: '' }, after: 0 }]).answered).toBe(
      0,
    ))
})

describe('the gain of a discussion', () => {
  it('is the share of those who could learn that did', () => {
    const gain = gainOf(key, from([true, false, false, false]), from([true, true, true, false]))
    expect(gain).toBeCloseTo(2 / 3)
  })

  it('is negative when the room was talked out of the right answer', () =>
    expect(gainOf(key, from([true, true]), from([true, false]))).toBe(-0.5))

  it('is of those who voted twice, and of nobody when nobody did', () => {
    expect(gainOf(key, from([false]), [])).toBeNull()
    expect(gainOf(key, from([true]), from([true]))).toBeNull()
  })

  it('lies between −1 and 1', () => {
    const votes = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(votes, list => {
        const gain = gainOf(key, from(list.map(([a]) => a)), from(list.map(([, b]) => b)))
        if (gain !== null) expect(Math.abs(gain)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('points', () => {
  const quick: Counted = { learner: 'a' as LearnerId, answer: right, after: 1500 }
  const slow: Counted = { ...quick, after: 29_000 }

  it('are for accuracy only, unless speed counts and there is a timer', () => {
    for (const counted of [quick, slow]) {
      expect(pointsOf(key, counted, 30_000, false)).toBe(1000)
      expect(pointsOf(key, counted, null, true)).toBe(1000)
    }
    expect(pointsOf(key, { ...quick, answer: wrong }, 30_000, true)).toBe(0)
  })

  it('fall with time when speed counts, never below half, and not within what a slow link costs', () => {
    expect(pointsOf(key, quick, 30_000, true)).toBe(1000)
    expect(pointsOf(key, slow, 30_000, true)).toBe(550)
    expect(pointsOf(key, { ...slow, after: 999_999 }, 30_000, true)).toBe(500)
  })
})
