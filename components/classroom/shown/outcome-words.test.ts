import { expect, it } from 'vitest'
import { gainSentence, outcomeFigures, outcomeSentences } from './outcome-words'

const tally = (answered: number, correct: number) => ({ answered, correct, parts: {} })

it('says how each vote went', () => {
  expect(outcomeSentences({ tallies: [tally(30, 12)], gain: null })).toEqual(['12/30 người trả lời đúng (40%)'])
  expect(outcomeSentences({ tallies: [tally(30, 12), tally(28, 21)], gain: 0.6 })).toEqual([
    'Lần 1: 12/30 người trả lời đúng (40%)',
    'Lần 2: 21/28 người trả lời đúng (75%)',
  ])
  expect(outcomeSentences({ tallies: [tally(0, 0)], gain: null })).toEqual(['không ai trả lời'])
})

it('says what the discussion gained or lost, with its sign', () => {
  const said = (gain: number | null) => gainSentence({ tallies: [], gain })
  expect([said(0.583), said(-0.25), said(0), said(null)]).toEqual([
    'Tiến bộ sau thảo luận: +0,58',
    'Tiến bộ sau thảo luận: −0,25',
    'Tiến bộ sau thảo luận: 0,00',
    null,
  ])
})

it('puts the same into figures', () => {
  const figures = (...given: Parameters<typeof outcomeFigures>) =>
    outcomeFigures(...given).map(({ name, value }) => `${name} ${value}`)
  expect(figures({ tallies: [tally(30, 12)], gain: null })).toEqual(['Đúng 12/30 40%'])
  expect(figures({ tallies: [tally(30, 12), tally(28, 21)], gain: 0.6 })).toEqual([
    'Đúng lần 1 40%',
    'Đúng lần 2 75%',
    'Tiến bộ +0,60',
  ])
})
