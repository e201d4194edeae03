import { expect, it } from 'vitest'
import type { Key } from '@/lib/question/grade'
import { barsOf, percent } from './bars'
import type { Asked } from './plan'
import { type Counted, tallyOf } from './tally'

const part = (id: string) => ({ id, text: id })
const asked = (format: Key['format'], more: Partial<Asked> = {}): Asked => ({
  id: 'cau',
  lesson: 'bai',
  format,
  prompt: '',
  parts: ['a', 'b'].map(part),
  rights: [],
  pieces: [],
  ...more,
})
const counted = (answers: readonly unknown[]) =>
  answers.map((answer, i) => ({ learner: `l${i}`, answer, after: 0 }) as unknown as Counted)
const drawn = (question: Asked, key: unknown, ...votes: unknown[][]) =>
  barsOf(
    question,
    key as Key,
    votes.map(vote => tallyOf(key as Key, counted(vote))),
  ).map(({ sign, right, solution, counts }) => [sign, right, solution, ...counts])

it('counts who chose each choice, vote by vote, and marks the right one', () => {
  const key = { format: 'single', correct: 'b', parts: ['a', 'b'] }
  const say = (choice: string) => ({ format: 'single', choice })
  expect(drawn(asked('single'), key, [say('a'), say('a'), say('b')], [say('b'), say('b'), say('b')])).toEqual([
    ['A', false, null, 2, 0],
    ['B', true, null, 1, 3],
  ])
})

it('counts who was right on each line where every line has its own answer', () => {
  const values = (a: boolean, b: boolean) => ({ format: 'true-false', values: { a, b } })
  expect(
    drawn(asked('true-false'), { format: 'true-false', values: { a: true, b: false } }, [
      values(true, true),
      values(true, false),
    ]),
  ).toEqual([
    ['A', true, 'Đúng', 2],
    ['B', true, 'Sai', 1],
  ])
  const order = (...ids: string[]) => ({ format: 'order', order: ids })
  expect(drawn(asked('order'), { format: 'order', order: ['b', 'a'] }, [order('b', 'a'), order('a', 'b')])).toEqual([
    ['A', true, '2', 1],
    ['B', true, '1', 1],
  ])
  const rights = [
    { id: 'y', text: 'y', plain: 'y' },
    { id: 'x', text: 'x', plain: 'x' },
  ]
  const match = (a: string, b: string) => ({ format: 'match', rights: { a, b } })
  expect(drawn(asked('match', { rights }), { format: 'match', rights: { a: 'x', b: 'y' } }, [match('x', 'x')])).toEqual(
    [
      ['1', true, 'B', 1],
      ['2', true, 'A', 0],
    ],
  )
})

it('names the blanks of a cloze by their place and shows what is accepted', () => {
  const pieces = [
    { before: '', text: 'Chạy', after: ' ', blank: 'lenh' },
    { before: ' ', text: 'xong', after: '' },
  ]
  const typed = (lenh: string) => ({ format: 'cloze', blanks: { lenh } })
  const key = { format: 'cloze', accept: { lenh: ['docker push', 'push'] } }
  expect(
    drawn(asked('cloze', { pieces, parts: [] }), key, [typed('push'), typed('docker pull'), typed('docker push')]),
  ).toEqual([['1', true, 'docker push', 2]])
})

it('has no line for an open question, and no percent of nobody', () => {
  expect(drawn(asked('open', { parts: [] }), { format: 'open' }, [])).toEqual([])
  expect([percent(1, 3), percent(0, 0)]).toEqual([33, 0])
})
