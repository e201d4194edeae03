import fc from 'fast-check'
import { type Question, questionSchema } from '@/lib/question/schema'
import type { Selection } from '../book'

/** Pieces that some format or other reads as a mark. */
const nasty = [
  '=', '~', '{', '}', '#', '####', ':', '::', '\\', '\\n', '%50%', '%', '//', '"', "'", ',', ';', '|', '<b>', '&amp;',
  '\n', '\n\n', '- ', '`code`', '**đậm**', '=1+1', '$CATEGORY: x', '{"a": [1]}', '```json\n{"a": 1}\n```', '\t', '=>', ']]>',
  'Đ', 'ộ', 'ớ', '🙂',
] // biome-ignore format: a list to be read at a glance

const words = fc.constantFrom('task', 'chạy', 'trên', 'Fargate', 'không', 'vì', 'quyền', '12 giờ', 'ECR.', 'image')

const joined = (piece: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map(pieces => pieces.join(' ').trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text))

/** Words with marks among them. */
export const wildText = joined(
  fc.oneof(
    words,
    fc.constantFrom(...nasty),
    fc.string({ unit: 'grapheme', maxLength: 4 }).filter(text => !/\r/.test(text)),
  ),
)
/** Words alone. */
export const plainText = joined(words)

const kebab = fc.stringMatching(/^[a-z][a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
const source = fc.record({
  title: plainText,
  url: fc.constantFrom('https://docs.aws.amazon.com/a', 'https://kubernetes.io/docs/b?c=1#d'),
})

const sharedOf = (text: fc.Arbitrary<string>) => ({
  id: kebab,
  prompt: text,
  answer: text,
  domain: kebab,
  level: fc.constantFrom('nho', 'hieu', 'van-dung', 'phan-tich'),
  sources: fc.array(source, { minLength: 1, maxLength: 2 }),
  checkedOn: fc.constantFrom('2026-11-21', '2025-02-03'),
})
const optional = { section: kebab, twin: fc.constant('task-role/execution-role'), fixed: fc.boolean() }

/** Texts that differ from each other even when blanks are taken for one. */
const unlike = (text: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.uniqueArray(text, { minLength, maxLength, selector: one => one.replace(/\s+/g, ' ').replaceAll('->', '→') })

const bodiesOf = (text: fc.Arbitrary<string>): Record<Question['format'], fc.Arbitrary<object>> => {
  const reasoned = (texts: readonly string[], reasons: readonly string[]) =>
    texts.map((one, i) => ({ text: one, reason: reasons[i % reasons.length] }))
  const reasons = fc.array(text, { minLength: 1, maxLength: 6 })
  return {
    single: fc.record({ texts: unlike(text, 3, 5), reasons, right: fc.nat() }).map(({ texts, reasons, right }) => ({
      choices: reasoned(texts, reasons).map((choice, i) => ({
        ...choice,
        ...(i === right % texts.length ? { correct: true } : { misconception: 'hieu-nham' }),
      })),
    })),
    multiple: fc.record({ texts: unlike(text, 4, 6), reasons }).map(({ texts, reasons }) => ({
      choices: reasoned(texts, reasons).map((choice, i) => ({ ...choice, correct: i < 2 })),
    })),
    'true-false': fc
      .record({ texts: unlike(text, 2, 5), reasons, truths: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }) })
      .map(({ texts, reasons, truths }) => ({
        statements: reasoned(texts, reasons).map((one, i) => ({ ...one, correct: truths[i] })),
      })),
    match: fc.record({ texts: unlike(text, 7, 9), reasons }).map(({ texts, reasons }) => ({
      pairs: reasoned(texts.slice(0, 3), reasons).map(({ text: left, reason }, i) => ({
        left,
        right: texts[i + 3],
        reason,
      })),
      extras: reasoned(texts.slice(6), reasons).map(({ text: right, reason }) => ({ right, reason })),
    })),
    order: fc
      .record({ texts: unlike(text, 3, 7), reasons })
      .map(({ texts, reasons }) => ({ items: reasoned(texts, reasons) })),
    cloze: fc
      .record({
        around: fc.array(text, { minLength: 2, maxLength: 3 }),
        accept: unlike(text, 1, 3),
        reason: text,
        tight: fc.boolean(),
      })
      .map(({ around, accept, reason, tight }) => {
        const names = around.slice(1).map((_, i) => `trong-${i}`)
        const gap = tight ? '' : ' '
        const body = around.reduce((all, piece, i) => `${all}${gap}{{${names[i - 1]}}}${gap}${piece}`)
        return { text: body, blanks: Object.fromEntries(names.map(name => [name, { accept, reason }])) }
      }),
    open: fc
      .record({ points: unlike(text, 2, 4), reasons, prompt: text, english: fc.boolean() })
      .map(({ points, reasons, prompt, english }) => ({
        rubric: reasoned(points, reasons).map(({ text: point, reason }) => ({ point, reason })),
        ...(english && { inEnglish: { prompt, answer: prompt } }),
      })),
  }
}

/** Questions of a format that the schema accepts, made of a kind of text. */
export const questionOf = (format: Question['format'], text: fc.Arbitrary<string> = wildText): fc.Arbitrary<Question> =>
  fc
    .record({
      shared: fc.record({ ...sharedOf(text), ...optional }, { requiredKeys: Object.keys(sharedOf(text)) as never }),
      body: bodiesOf(text)[format],
    })
    .map(({ shared, body }) => questionSchema.safeParse({ format, ...shared, ...body }).data)
    .filter(question => question !== undefined)

export const formatsOfQuestions: readonly Question['format'][] = [
  'single',
  'multiple',
  'true-false',
  'match',
  'order',
  'cloze',
  'open',
]

/** Questions of any format. */
export const anyQuestion = (text: fc.Arbitrary<string> = wildText): fc.Arbitrary<Question> =>
  fc.oneof(...formatsOfQuestions.map(format => questionOf(format, text)))

/** A selection of one lesson. */
export const selectionOf = (questions: readonly Question[]): Selection => ({
  name: 'bai-thu',
  title: 'Bài thử',
  lessons: [
    { id: 'bai-thu', number: 1, title: 'Bài thử: một / hai', url: '/hoc/thu/bai-thu', questions, course: 'Khóa thử' },
  ],
})
