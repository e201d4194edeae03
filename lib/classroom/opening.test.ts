import { expect, it } from 'vitest'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import { missesOf } from './misses'
import { newOpening, type OpeningDraft, readOpening } from './opening'
import { openSchema } from './protocol'
import type { ReportData } from './report'
import { defaultSettings } from './session'

const entry = (id: string, lesson: string, more: Partial<BankEntry> = {}): BankEntry => ({
  id,
  lesson,
  format: 'single',
  domain: 'ecs',
  level: 'hieu',
  ...more,
})
const index: BankIndex = {
  course: 'khoa',
  title: 'Khóa',
  domains: [{ id: 'ecs', title: 'ECS' }],
  lessons: [
    { id: 'mot', number: 1, title: 'Một', url: '/hoc/khoa/mot' },
    { id: 'hai', number: 2, title: 'Hai', url: '/hoc/khoa/hai' },
    { id: 'trong', number: 3, title: 'Trống', url: '/hoc/khoa/trong' },
  ],
  questions: [
    ...Array.from({ length: 6 }, (_, i) => entry(`mot-${i}`, 'mot')),
    entry('mot-mo', 'mot', { format: 'open' }),
    entry('hai-1', 'hai', { twin: 'a/b' }),
    entry('hai-2', 'hai', { twin: 'c/d' }),
  ],
  twins: [
    { id: 'a/b', title: 'A hay B' },
    { id: 'c/d', title: 'C hay D' },
  ],
}
const draft = (change: Partial<OpeningDraft> = {}): OpeningDraft => ({ ...newOpening(index, 'mot', 'hat'), ...change })
const opened = (change: Partial<OpeningDraft>, misses: Parameters<typeof readOpening>[2] = null) => {
  const read = readOpening(draft(change), index, misses)
  return read.ok ? { ...read.value, questions: read.value.questions.map(({ id }) => id) } : read.error
}

it('opens a lesson with its slides and all its questions that can be graded', () => {
  expect(opened({})).toEqual({
    kind: 'lesson',
    title: 'Bài 1. Một',
    lesson: 'mot',
    questions: ['mot-0', 'mot-1', 'mot-2', 'mot-3', 'mot-4', 'mot-5'],
  })
  expect(opened({ lesson: 'trong' })).toMatchObject({ lesson: 'trong', questions: [] })
})

it('draws an exit ticket of three from a lesson, without its slides', () => {
  const ticket = opened({ kind: 'exit-ticket' })
  expect(ticket).toMatchObject({ kind: 'exit-ticket', title: 'Vé ra cửa: Một', lesson: null })
  expect((ticket as { questions: string[] }).questions).toHaveLength(3)
  expect(opened({ kind: 'exit-ticket', lesson: 'trong' })).toEqual(['Bài này chưa có câu hỏi: chọn bài khác.'])
})

it('takes a set from the bank, from pairs, and from what an earlier class missed', () => {
  expect(opened({ kind: 'questions', count: '4' })).toMatchObject({ questions: expect.objectContaining({ length: 4 }) })
  expect(opened({ kind: 'questions', source: 'twins', twins: ['c/d'] })).toMatchObject({
    title: 'Dễ nhầm: C hay D',
    questions: ['hai-2'],
  })
  const misses = ['mot-2', 'da-bo', 'hai-1'].map(id => ({ id, lesson: 'mot', answered: 4, right: 1 }))
  expect(opened({ kind: 'questions', source: 'misses', earlier: 'ACDEFG' }, misses)).toMatchObject({
    questions: ['mot-2', 'hai-1'],
  })
})

it('says what stands in the way', () => {
  expect(opened({ kind: 'questions', count: 'mười' })).toEqual(['Số câu là “mười”: viết một số từ 1 đến 60.'])
  expect(opened({ kind: 'exit-ticket', ticketCount: '11' })).toEqual(['Số câu là “11”: viết một số từ 1 đến 10.'])
  expect(opened({ kind: 'questions', source: 'misses' })).toEqual(['Chưa chọn lớp trước.'])
  expect(opened({ kind: 'questions', source: 'misses', earlier: 'ACDEFG' }, [])).toEqual([
    'Lớp trước không còn câu nào dưới 80% trả lời đúng: chọn lớp khác hoặc nguồn khác.',
  ])
})

it('amounts to what the server takes', () => {
  for (const change of [{}, { kind: 'exit-ticket' }, { kind: 'questions' }, { title: '  Buổi 3 ' }] as const) {
    const read = readOpening(draft(change), index, null)
    const id = 'x'.repeat(32)
    const request = read.ok && { ...read.value, id, secret: id, settings: defaultSettings, pin: null }
    expect(openSchema.safeParse(request).success).toBe(true)
  }
})

it('finds what a class did not know in the end, the least known first', () => {
  const round = (id: string, format: string, ...votes: string[][]) => ({
    item: { question: { id, lesson: 'mot', key: { format, correct: 'a', parts: ['a', 'b'] } } },
    votes: votes.map(vote => vote.map(choice => ({ answer: { format: 'single', choice } }))),
  })
  const rounds = [
    round('biet', 'single', ['a', 'a', 'a', 'a', 'b']),
    round('nua', 'single', ['a', 'b']),
    round('sai', 'single', ['a', 'a'], ['b', 'b']),
    round('mo', 'open', ['a']),
    round('im', 'single', []),
  ] as unknown as ReportData['rounds']
  expect(missesOf({ rounds }).map(({ id, right, answered }) => [id, right, answered])).toEqual([
    ['sai', 0, 2],
    ['nua', 1, 2],
  ])
})
