import { describe, expect, it } from 'vitest'
import { question } from '@/lib/exam/fixtures/bank'
import type { Answer } from '@/lib/question/answer'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import type { PartId } from '@/lib/question/part'
import { admit, fits } from './admit'
import { later, noon, play } from './fixtures/sample'
import type { LearnerAction } from './protocol'

const inside = { frozen: false, removed: false }
const answer = (round: number, vote: 1 | 2 = 1): LearnerAction => ({
  type: 'answer',
  round,
  vote,
  seq: 1,
  answer: { format: 'open', text: 'x' },
})
const ask = { type: 'ask', item: 0, seconds: 10 } as const

describe('an answer', () => {
  it('is taken while its vote is open', () => expect(admit(play([ask]), inside, answer(1), later(9000))).toBeNull())

  it('is refused after the bell, and when another vote or round runs', () => {
    expect(admit(play([ask]), inside, answer(1), later(20_000))).toBe('answer/closed')
    expect(admit(play([ask, { type: 'close', round: 1 }]), inside, answer(1), noon)).toBe('answer/closed')
    expect(admit(play([ask]), inside, answer(1, 2), noon)).toBe('round/unknown')
    expect(admit(play([ask]), inside, answer(2), noon)).toBe('round/unknown')
    expect(admit(play([]), inside, answer(1), noon)).toBe('answer/closed')
    const again = play([ask, { type: 'discuss', round: 1 }, { type: 'vote-again', round: 1, seconds: null }])
    expect(admit(again, inside, answer(1), noon)).toBe('answer/closed')
    expect(admit(again, inside, answer(1, 2), noon)).toBeNull()
  })

  it('is refused from one who was frozen or shown out, in a frozen class and in one that has ended', () => {
    expect(admit(play([ask]), { frozen: true, removed: false }, answer(1), noon)).toBe('learner/frozen')
    expect(admit(play([ask]), { frozen: false, removed: true }, answer(1), noon)).toBe('learner/removed')
    expect(admit(play([ask, { type: 'freeze', frozen: true }]), inside, answer(1), noon)).toBe('class/frozen')
    expect(admit(play([ask, { type: 'end' }]), inside, answer(1), noon)).toBe('class/ended')
  })
})

describe('other actions', () => {
  it('ask only of what there is', () => {
    expect(admit(play([]), inside, { type: 'ready', number: 1 }, noon)).toBe('ready/closed')
    expect(admit(play([{ type: 'ready-ask' }]), inside, { type: 'ready', number: 1 }, noon)).toBeNull()
    expect(admit(play([]), inside, { type: 'lost', section: 'khac', on: true }, noon)).toBe('section/unknown')
    const say = (text: string) => admit(play([]), inside, { type: 'question', id: 'x'.repeat(16), text }, noon)
    expect([say('  '), say('x'.repeat(301)), say('Vì sao?')]).toEqual(['question/empty', 'question/long', null])
  })
})

describe('an answer fits its question', () => {
  const known = (i: number) => {
    const { parts, rights, pieces } = question(i)
    return new Set([...parts, ...rights].map(({ id }) => id).concat(pieces.flatMap(({ blank }) => blank ?? [])))
  }

  it.each([0, 1, 2, 3, 4, 5, 6])('when it is whole and names what format %i has', i => {
    const { key } = question(i)
    expect(fits(key, rightAnswer(key), known(i))).toBe(true)
  })

  it('and not when it names a stranger, repeats itself, is half or of another format', () => {
    const bad: readonly (readonly [number, Answer])[] = [
      [0, { format: 'single', choice: '__proto__' as PartId }],
      [1, { format: 'multiple', choices: [] }],
      [1, { format: 'multiple', choices: [question(1).parts[0]?.id as PartId, question(1).parts[0]?.id as PartId] }],
      [2, { format: 'true-false', values: {} }],
      [4, { format: 'order', order: question(4).parts.map(() => question(4).parts[0]?.id as PartId) }],
      [5, { format: 'cloze', blanks: { la: 'x' } }],
      [6, { format: 'single', choice: 'x' as PartId }],
    ]
    for (const [i, given] of bad) expect(fits(question(i).key, given, known(i))).toBe(false)
  })
})
