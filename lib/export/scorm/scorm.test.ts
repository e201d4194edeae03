import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Answer } from '@/lib/question/answer'
import { drawQuestion } from '@/lib/question/draw'
import type { PartId } from '@/lib/question/part'
import { exportScorm } from '../scorm'
import { anyQuestion, plainText, selectionOf } from '../testing/questions'
import { interactionOf } from './interaction'
import { type Memory, mostCharacters, printMemory, type Room, readMemory, roomFor, tidy } from './memory'
import type { QuizQuestion } from './quiz'
import { scoreOf, sessionTime, statusOf } from './score'

const drawn = anyQuestion(plainText).map(
  (question): QuizQuestion => drawQuestion(question, 'bai', { inline: text => text, block: text => text }),
)
const quiz = (maxLength: number) =>
  fc.uniqueArray(drawn, { minLength: 1, maxLength, selector: question => question.id })

/** What a learner may type at the most: every character of the kind that takes the most room. */
const typed = (room: number) =>
  fc
    .array(fc.constantFrom('"', '\\', '\n', 'ộ', '🙂', '\u0007', 'a'), { minLength: room, maxLength: room })
    .map(characters => tidy(characters.join('')).slice(0, room))
    .map(tidy)

/** Answers to a question, with typed texts that fill their fields. */
function answerTo(question: QuizQuestion, room: Room): fc.Arbitrary<Answer> {
  const ids = question.parts.map(part => part.id as PartId)
  const rights = question.rights.map(right => right.id as PartId)
  const each = <T>(value: fc.Arbitrary<T>) =>
    fc.record(Object.fromEntries(ids.map(id => [id, value])) as Record<string, fc.Arbitrary<T>>)
  switch (question.key.format) {
    case 'single':
      return fc.constantFrom(...ids).map(choice => ({ format: 'single', choice }))
    case 'multiple':
      return fc.subarray(ids, { minLength: 1 }).map(choices => ({ format: 'multiple', choices }))
    case 'true-false':
      return each(fc.boolean()).map(values => ({ format: 'true-false', values }))
    case 'match':
      return each(fc.constantFrom(...rights)).map(chosen => ({ format: 'match', rights: chosen }))
    case 'order':
      return fc.shuffledSubarray(ids, { minLength: ids.length }).map(order => ({ format: 'order', order }))
    case 'cloze':
      return fc
        .record(Object.fromEntries(Object.keys(question.key.accept).map(blank => [blank, typed(room.blank)])))
        .map(blanks => ({ format: 'cloze', blanks }))
    case 'open':
      return fc
        .record({ text: typed(room.text), rating: fc.constantFrom('chua', 'mot-phan', 'dat') })
        .map(({ text, rating }) => ({ format: 'open', text, rating }))
  }
}

const answered = (questions: readonly QuizQuestion[], room: Room): fc.Arbitrary<Memory> =>
  fc
    .record({
      answers: fc.tuple(...questions.map(question => answerTo(question, room))),
      at: fc.nat({ max: questions.length - 1 }),
    })
    .map(({ answers, at }) => ({
      answers: Object.fromEntries(answers.map((answer, i) => [questions[i]?.id ?? '', answer])),
      at,
    }))

/** A quiz with room, and every question answered at full length. */
const filled = (most: number) =>
  quiz(most).chain(questions => {
    const room = roomFor(questions)
    return room ? answered(questions, room).map(memory => ({ questions, memory })) : fc.constant(undefined)
  })

describe('what the LMS remembers', () => {
  it('never has 4096 characters, and comes back as it was', () => {
    fc.assert(
      fc.property(filled(40), made => {
        fc.pre(made !== undefined)
        if (!made) return
        const data = printMemory(made.questions, made.memory)
        expect(data.length).toBeLessThanOrEqual(mostCharacters)
        expect(readMemory(made.questions, data)).toEqual(made.memory)
      }),
      { numRuns: 150 },
    )
  })

  it('gives back nothing for questions that were changed since, and the rest as it was', () => {
    fc.assert(
      fc.property(filled(4), made => {
        fc.pre(made !== undefined && made.questions.length > 1)
        if (!made) return
        const [changed, ...rest] = made.questions as [QuizQuestion, ...QuizQuestion[]]
        const after = [{ ...changed, parts: changed.parts.map(part => ({ ...part, id: `${part.id}x` })) }, ...rest]
        const read = readMemory(after, printMemory(made.questions, made.memory)).answers
        expect(Object.keys(read)).toEqual(rest.map(question => question.id))
      }),
      { numRuns: 50 },
    )
  })

  test.each(['', 'foreign', '{"v":2}', '{"v":1,"a":null}', '{"v":1,"at":-4,"a":{"x":3}}', '[]'])(
    'that is damaged counts as nothing: %j',
    data => {
      fc.assert(
        fc.property(quiz(3), questions => {
          expect(readMemory(questions, data)).toEqual({ answers: {}, at: 0 })
        }),
        { numRuns: 5 },
      )
    },
  )
})

describe('the score', () => {
  it('is between 0 and 100, and leaves out what learners rate themselves', () => {
    fc.assert(
      fc.property(filled(12), made => {
        fc.pre(made !== undefined)
        if (!made) return
        const { raw, finished } = scoreOf(made.questions, made.memory.answers)
        expect(finished).toBe(true)
        const scored = made.questions.some(question => question.key.format !== 'open')
        expect(raw === null).toBe(!scored)
        if (raw !== null) expect(raw >= 0 && raw <= 100 && Number.isInteger(raw)).toBe(true)
      }),
    )
  })

  test.each([
    [{ raw: 40, finished: false }, 50, 'incomplete'],
    [{ raw: 40, finished: true }, null, 'completed'],
    [{ raw: 40, finished: true }, 50, 'failed'],
    [{ raw: 50, finished: true }, 50, 'passed'],
    [{ raw: null, finished: true }, 50, 'completed'],
  ] as const)('%j with a pass mark of %s is %s', (score, mastery, status) =>
    expect(statusOf(score, mastery)).toBe(status),
  )

  test.each([
    [0, '0000:00:00.00'],
    [61_234, '0000:01:01.23'],
    [36_000_000_000_000, '9999:00:00.00'],
  ])('%d ms are written %s', (milliseconds, time) => expect(sessionTime(milliseconds)).toBe(time))
})

describe('an interaction', () => {
  it('keeps within what SCORM 1.2 holds', () => {
    fc.assert(
      fc.property(filled(5), made => {
        fc.pre(made !== undefined)
        for (const question of made?.questions ?? []) {
          const answer = made?.memory.answers[question.id]
          if (!answer) continue
          const fields = Object.fromEntries(interactionOf(question, answer))
          expect(fields.student_response?.length).toBeLessThanOrEqual(255)
          expect(['choice', 'matching', 'sequencing', 'fill-in']).toContain(fields.type)
          expect(['correct', 'wrong', 'neutral']).toContain(fields.result)
        }
      }),
    )
  })
})

describe('a lesson of more questions than the LMS can remember', () => {
  it('leaves out those without room and says so', () => {
    const [question] = fc.sample(anyQuestion(plainText), 1)
    if (!question) throw new Error('a sample has one')
    const many = Array.from({ length: 400 }, (_, i) => ({ ...question, id: `cau-${i}` }))
    const { taken, leftOut } = exportScorm(selectionOf(many), { pages: [], player: '' })
    expect(taken + leftOut.length).toBe(400)
    expect(leftOut.length).toBeGreaterThan(0)
    expect(new Set(leftOut.map(one => one.why))).toEqual(new Set(['no-room']))
  })
})
