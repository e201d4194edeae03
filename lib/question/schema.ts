import { z } from 'zod'
import { calendarDayPattern } from '@/lib/kernel/instant'
import { blanksOf } from './blanks'

const text = z.string().trim().min(1)
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write lower-case ASCII words joined by hyphens')
const day = z.string().regex(calendarDayPattern, 'write a date as YYYY-MM-DD')

/** An official page that the question or fact rests on. */
export const sourceSchema = z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) })

const shared = {
  /** Stable for ever and unique in the course; learners' records are keyed by it. */
  id: kebab,
  /** Markdown. */
  prompt: text,
  /** The idea behind the answer, shown with the verdict. Markdown. */
  answer: text,
  /** An id of the course's `domains`. */
  domain: kebab,
  level: z.enum(['nho', 'hieu', 'van-dung', 'phan-tich']),
  /** The section of its lesson that mends a wrong answer; a question placed in the text has the section around it. */
  section: kebab.optional(),
  /** A pair that is easily confused, `a/b`. */
  twin: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write the pair as a/b')
    .optional(),
  /** The order of choices carries meaning and is kept. */
  fixed: z.boolean().optional(),
  sources: z.array(sourceSchema).min(1),
  checkedOn: day,
}

const choiceSchema = z.strictObject({
  text,
  correct: z.boolean().default(false),
  reason: text,
  /** Names the wrong idea that leads here; only on wrong choices. */
  misconception: kebab.optional(),
})

type Choice = z.infer<typeof choiceSchema>
const countCorrect = (choices: readonly Choice[]) => choices.filter(choice => choice.correct).length
const tagsOnlyWrong = (choices: readonly Choice[]) => choices.every(c => !(c.correct && c.misconception))

const singleSchema = z.strictObject({
  ...shared,
  format: z.literal('single'),
  choices: z
    .array(choiceSchema)
    .min(3)
    .max(5)
    .refine(choices => countCorrect(choices) === 1, 'mark exactly one choice `correct: true`')
    .refine(tagsOnlyWrong, 'a correct choice has no misconception'),
})

const multipleSchema = z.strictObject({
  ...shared,
  format: z.literal('multiple'),
  choices: z
    .array(choiceSchema)
    .min(4)
    .max(6)
    .refine(choices => countCorrect(choices) >= 2, 'mark two or more choices `correct: true`')
    .refine(choices => countCorrect(choices) < choices.length, 'leave at least one wrong choice')
    .refine(tagsOnlyWrong, 'a correct choice has no misconception'),
})

const trueFalseSchema = z.strictObject({
  ...shared,
  format: z.literal('true-false'),
  statements: z
    .array(z.strictObject({ text, correct: z.boolean(), reason: text }))
    .min(2)
    .max(5),
})

const matchSchema = z.strictObject({
  ...shared,
  format: z.literal('match'),
  pairs: z
    .array(z.strictObject({ left: text, right: text, reason: text }))
    .min(3)
    .max(6),
  /** Right-hand sides that fit nothing. */
  extras: z
    .array(z.strictObject({ right: text, reason: text }))
    .max(3)
    .default([]),
})

const orderSchema = z.strictObject({
  ...shared,
  format: z.literal('order'),
  /** In the right order. */
  items: z
    .array(z.strictObject({ text, reason: text }))
    .min(3)
    .max(7),
})

const clozeSchema = z
  .strictObject({
    ...shared,
    format: z.literal('cloze'),
    /** Markdown with `{{blank}}` marks. */
    text,
    blanks: z.record(kebab, z.strictObject({ accept: z.array(text).min(1), reason: text })),
  })
  .refine(
    q =>
      blanksOf(q.text).length > 0 &&
      new Set(blanksOf(q.text)).size === blanksOf(q.text).length &&
      blanksOf(q.text).toSorted().join() === Object.keys(q.blanks).toSorted().join(),
    'each `{{blank}}` of text stands once and has an entry under `blanks`, and none is left over',
  )

const openSchema = z.strictObject({
  ...shared,
  format: z.literal('open'),
  /** An interview question, asked and answered in English as well. Markdown. */
  inEnglish: z.strictObject({ prompt: text, answer: text }).optional(),
  rubric: z
    .array(z.strictObject({ point: text, reason: text }))
    .min(2)
    .max(5),
})

/** A question as an author writes it in `questions.yaml`. */
export const questionSchema = z.discriminatedUnion('format', [
  singleSchema,
  multipleSchema,
  trueFalseSchema,
  matchSchema,
  orderSchema,
  clozeSchema,
  openSchema,
])

export type Question = z.infer<typeof questionSchema>
export type QuestionFormat = Question['format']
export type QuestionOf<F extends QuestionFormat> = Extract<Question, { format: F }>
export type Source = z.infer<typeof sourceSchema>
