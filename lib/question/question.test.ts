import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Answer, parseAnswer } from './answer'
import { rightAnswer } from './fixtures/right-answer'
import { gradeAnswer, isComplete, type Key, retryAnswer } from './grade'
import { partIds } from './part'
import { type Question, questionSchema } from './schema'
import { forLearner, keyOf } from './view'

const shared = {
  prompt: 'Hỏi gì?',
  answer: 'Vì thế này.',
  domain: 'ecr',
  level: 'hieu',
  sources: [{ title: 'Docs', url: 'https://docs.aws.amazon.com/x' }],
  checkedOn: '2026-11-21',
}
const text = fc.string({ minLength: 3, maxLength: 24 }).map(value => `đáp ${value} án`)
const texts = (min: number, max: number) => fc.uniqueArray(text, { minLength: min, maxLength: max })
const reason = 'LÝ-DO-BÍ-MẬT'

/** Any valid question of any format. */
const anyQuestion: fc.Arbitrary<Question> = fc
  .oneof(
    texts(3, 5).map(list => ({
      format: 'single',
      choices: list.map((t, i) => ({ text: t, correct: i === 0, reason })),
    })),
    texts(4, 6).map(list => ({
      format: 'multiple',
      choices: list.map((t, i) => ({ text: t, correct: i < 2, reason })),
    })),
    texts(2, 5).map(list => ({
      format: 'true-false',
      statements: list.map((t, i) => ({ text: t, correct: i % 2 === 0, reason })),
    })),
    texts(6, 8).map(list => ({
      format: 'match',
      pairs: list.slice(0, 3).map((left, i) => ({ left, right: list[i + 3], reason })),
    })),
    texts(3, 7).map(list => ({ format: 'order', items: list.map(t => ({ text: t, reason })) })),
    text.map(accepted => ({
      format: 'cloze',
      text: 'Token sống {{bao-lau}}.',
      blanks: { 'bao-lau': { accept: [accepted], reason } },
    })),
    texts(2, 5).map(list => ({ format: 'open', rubric: list.map(point => ({ point, reason })) })),
  )
  .map((body, ...rest) => questionSchema.parse({ ...shared, id: `cau-${rest.length}`, ...body }))

describe('any question', () => {
  it('takes its own key as right, with full score', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const key = keyOf(question)
        const grade = gradeAnswer(key, rightAnswer(key))
        expect(grade).toMatchObject({ correct: true, score: 1 })
        expect(isComplete(key, rightAnswer(key))).toBe(true)
      }),
    )
  })

  it('shows the learner no reason, and looks the same whichever choice is right', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const seen = JSON.stringify(forLearner(question))
        expect(seen).not.toContain(reason)
        if (question.format !== 'single') return
        const moved = { ...question, choices: question.choices.map((choice, i) => ({ ...choice, correct: i === 1 })) }
        expect(JSON.stringify(forLearner(moved))).toBe(seen)
      }),
    )
  })

  it('keeps exactly what was right when tried again', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        const key = keyOf(question)
        if (key.format === 'single' || key.format === 'order' || key.format === 'open') return
        expect(retryAnswer(key, rightAnswer(key))).toEqual(rightAnswer(key))
      }),
    )
  })

  it('grades an answer of unknown parts as wrong, without throwing', () => {
    const strange: Answer[] = [
      { format: 'single', choice: 'x' as never },
      { format: 'multiple', choices: ['x' as never] },
      { format: 'order', order: [] },
      { format: 'cloze', blanks: {} },
    ]
    fc.assert(
      fc.property(
        anyQuestion,
        fc.constantFrom(...strange),
        (question, answer) => gradeAnswer(keyOf(question), answer).correct === false,
      ),
    )
  })
})

describe('an order question', () => {
  const items = ['một', 'hai', 'ba', 'bốn'].map(t => ({ text: t, reason }))
  const question = questionSchema.parse({ ...shared, id: 'thu-tu', format: 'order', items })
  const key = keyOf(question)
  if (key.format !== 'order') throw new Error('not an order question')

  it('never begins in order', () => expect(forLearner(question).parts.map(part => part.id)).not.toEqual(key.order))

  it('is right in no other order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...key.order], { minLength: 4 }), order => {
        const same = order.every((id, i) => id === key.order[i])
        return gradeAnswer(key, { format: 'order', order }).correct === same
      }),
    )
  })
})

describe('a multiple choice', () => {
  const [a, b, c, d] = partIds(['a', 'b', 'c', 'd']) as [never, never, never, never]
  const key: Key = { format: 'multiple', parts: [a, b, c, d], correct: [a, b] }

  it('is all or nothing for correctness, but the score is partial', () => {
    expect(gradeAnswer(key, { format: 'multiple', choices: [a] })).toMatchObject({
      correct: false,
      score: 0.75,
      parts: { [b]: 'missed' },
    })
  })

  it('drops only the wrong choice on retry', () => {
    expect(retryAnswer(key, { format: 'multiple', choices: [a, c] })).toEqual({ format: 'multiple', choices: [a] })
  })
})

describe('a cloze', () => {
  const key: Key = { format: 'cloze', accept: { 'thoi-han': ['12 giờ', 'mười hai giờ'] } }

  test.each([
    ['12 giờ', true, undefined],
    ['12 gio', true, 'tones'],
    ['MƯỜI HAI GIỜ', true, undefined],
    ['24 giờ', false, undefined],
  ])('"%s" is graded %s', (typed, correct, note) => {
    const grade = gradeAnswer(key, { format: 'cloze', blanks: { 'thoi-han': typed } })
    expect([grade.correct, grade.note]).toEqual([correct, note])
  })
})

describe('a stored answer', () => {
  it('comes back as it was', () => {
    const answer: Answer = { format: 'open', text: 'Vì token tạm thời.', rating: 'mot-phan' }
    expect(parseAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer)
  })

  test.each([
    null,
    1,
    {},
    { format: 'single' },
    { format: 'toString' },
    { format: 'open', text: 'a', rating: 'tuyệt' },
    { format: 'order', order: [1] },
  ])('that is damaged is refused: %j', value => expect(parseAnswer(value)).toBeNull())
})

describe('an authored question', () => {
  test.each([
    [
      'two right choices in a single',
      { format: 'single', choices: [1, 2, 3].map(i => ({ text: `${i}`, correct: i < 3, reason })) },
    ],
    [
      'a choice without a reason',
      { format: 'single', choices: [1, 2, 3].map(i => ({ text: `${i}`, correct: i === 1 })) },
    ],
    ['a blank without an entry', { format: 'cloze', text: 'A {{b}} {{c}}', blanks: { b: { accept: ['x'], reason } } }],
    [
      'no source',
      {
        format: 'open',
        rubric: [
          { point: 'a', reason },
          { point: 'b', reason },
        ],
        sources: [],
      },
    ],
    [
      'a source without https',
      {
        format: 'open',
        rubric: [
          { point: 'a', reason },
          { point: 'b', reason },
        ],
        sources: [{ title: 'x', url: 'http://x.vn' }],
      },
    ],
  ])('is refused with %s', (_, body) =>
    expect(questionSchema.safeParse({ ...shared, id: 'x', ...body }).success).toBe(false),
  )
})
