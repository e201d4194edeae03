import { parse as parseGift } from 'gift-pegjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { blanksOf } from '@/lib/question/blanks'
import type { Question } from '@/lib/question/schema'
import { questionsIn, type Selection } from './book'
import { exportGift } from './gift'
import { realCourse } from './testing/course.server'

let course: Selection
let questions: readonly Question[]

beforeAll(async () => {
  course = (await realCourse()).all
  questions = questionsIn(course)
}, 60_000)

/** gift-pegjs 1.0.2 leaves escapes in right-hand sides as it hides them while parsing. */
const shown = (text: string): string =>
  text.replace(/&&(\d{3});?/g, (_, code: string) => (code === '010' ? '\n' : String.fromCharCode(Number(code))))

describe('GIFT, read by gift-pegjs,', () => {
  it('equals the question bank', () => {
    const parsed = parseGift(exportGift(course).content as string).filter(one => one.type !== 'Category')
    const byId = new Map<string, typeof parsed>()
    for (const one of parsed) {
      const id = (one as { id: string }).id.replace(/\/\d+$/, '')
      byId.set(id, [...(byId.get(id) ?? []), one])
    }
    expect([...byId.keys()]).toEqual(questions.map(question => question.id))
    for (const question of questions) checkGift(question, byId.get(question.id) as never)
  })
})

type Parsed = {
  type: string
  stem: { format: string; text: string }
  tags: string[]
  globalFeedback: { text: string }
  choices: { isCorrect: boolean; weight: number | null; text: { text: string }; feedback: { text: string } }[]
  matchPairs: { subquestion: { text: string }; subanswer: string }[]
  isTrue: boolean
  trueFeedback: { text: string }
}[]

const flat = (markdown: string): string => markdown.replace(/[`*]/g, '')

function checkGift(question: Question, parsed: Parsed): void {
  for (const one of parsed) {
    expect(one.stem.format).toBe('markdown')
    expect(one.stem.text.startsWith(question.prompt.trim())).toBe(true)
    expect(one.tags).toContain(`mien:${question.domain}`)
    expect(one.globalFeedback.text.startsWith(question.answer)).toBe(true)
    for (const source of question.sources) expect(one.globalFeedback.text).toContain(source.url)
  }
  const [only] = parsed
  if (!only) throw new Error(`${question.id} is missing`)
  switch (question.format) {
    case 'single':
    case 'multiple':
      expect(only.type).toBe('MC')
      expect(
        only.choices.map(choice => ({
          text: choice.text.text,
          correct: choice.isCorrect || Number(choice.weight) > 0,
          reason: choice.feedback.text,
        })),
      ).toEqual(question.choices.map(({ text, correct, reason }) => ({ text, correct, reason })))
      break
    case 'true-false':
      expect(parsed.map(one => ({ correct: one.isTrue, reason: one.trueFeedback.text }))).toEqual(
        question.statements.map(({ correct, reason }) => ({ correct, reason })),
      )
      parsed.forEach((one, i) => {
        expect(one.stem.text.endsWith(question.statements[i]?.text ?? '?')).toBe(true)
      })
      break
    case 'match':
      expect(only.matchPairs.map(pair => [pair.subquestion.text, shown(pair.subanswer)])).toEqual([
        ...question.pairs.map(pair => [pair.left.replaceAll('->', '→'), flat(pair.right)]),
        ...question.extras.map(extra => ['', flat(extra.right)]),
      ])
      break
    case 'order':
      expect(only.matchPairs.map(pair => [pair.subquestion.text, pair.subanswer])).toEqual(
        question.items.map((item, i) => [item.text, `${i + 1}`]),
      )
      break
    case 'cloze':
      expect(parsed.map(one => one.choices.map(choice => choice.text.text))).toEqual(
        blanksOf(question.text).map(blank => question.blanks[blank]?.accept),
      )
      break
    case 'open':
      expect(only.type).toBe('Essay')
      for (const { point } of question.rubric) expect(only.globalFeedback.text).toContain(point)
  }
}
