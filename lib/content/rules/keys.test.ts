import { describe, expect, it } from 'vitest'
import type { Question } from '@/lib/question/schema'
import { keyFaults, keyStatistics } from './keys'

const question = (i: number, texts: readonly string[], right: number): Question =>
  ({
    id: `cau-${i}`,
    format: 'single',
    prompt: 'Hỏi gì?',
    answer: 'Đáp.',
    domain: 'ecs',
    level: 'hieu',
    sources: [{ title: 'x', url: 'https://docs.aws.amazon.com/' }],
    checkedOn: '2026-11-21',
    choices: texts.map((text, at) => ({ text, correct: at === right, reason: 'Vì.' })),
  }) as Question
const many = (texts: readonly string[], right: (i: number) => number) =>
  Array.from({ length: 80 }, (_, i) => question(i, texts, right(i)))

describe('keys of a course', () => {
  it('show no pattern when lengths are mixed and places are shuffled', () => {
    const fair = many(['ngắn', 'dài hơn', 'dài hơn nữa', 'dài nhất trong bốn'], i => i % 4)
    expect(keyFaults(keyStatistics(fair))).toEqual([])
  })

  it('are refused when the longest or the shortest choice is right too often', () => {
    const texts = ['ngắn', 'dài hơn', 'dài hơn nữa', 'dài nhất trong bốn']
    expect(keyFaults(keyStatistics(many(texts, () => 3)))).toEqual([
      'the key is the longest choice in 80 of 80 questions',
    ])
    expect(keyFaults(keyStatistics(many(texts, () => 0)))).toEqual([
      'the key is the shortest choice in 80 of 80 questions',
    ])
  })

  it('are refused when they stand in one place too often', () => {
    const fixed = many(['một', 'hai', 'bốn', 'năm'], () => 2).map(one => ({ ...one, fixed: true }))
    expect(keyFaults(keyStatistics(fixed))).toEqual(['80 of 80 keys stand in place 3, where 20 would by chance'])
  })

  it('of a few questions are not judged', () => {
    expect(keyFaults(keyStatistics(many(['a', 'bbbb', 'cc'], () => 1).slice(0, 10)))).toEqual([])
  })
})
