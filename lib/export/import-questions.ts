import { Document, isPair, isScalar, visit } from 'yaml'
import type { Finding } from '@/lib/kernel/finding'
import { type QuestionFormat, questionSchema } from '@/lib/question/schema'
import type { Draft, ReadDraft, ReadFault, ReadQuestions } from './draft'

/** Where the questions are to stand. */
interface ImportPlace {
  /** Path of the file that was read, for findings. */
  readonly path: string
  readonly domain: string
  /** Ids of all questions that there are. */
  readonly ids: ReadonlySet<string>
}

interface Imported {
  /** A list for questions.yaml. What nobody has written yet is `null`, which the content check refuses. */
  readonly yaml: string
  readonly count: number
  readonly findings: readonly Finding[]
}

/** A field of a question, in the order in which authors write them. */
const order = [
  'id',
  'format',
  'prompt',
  'text',
  'choices',
  'statements',
  'pairs',
  'extras',
  'items',
  'blanks',
  'rubric',
  'answer',
  'inEnglish',
  'domain',
  'level',
  'section',
  'twin',
  'fixed',
  'sources',
  'checkedOn',
] as const

type Loose = Readonly<Record<string, unknown>>

const gaps = (fields: readonly string[], part: Loose): Loose => ({
  ...Object.fromEntries(fields.map(field => [field, null])),
  ...part,
})
const gapsIn = (fields: readonly string[], parts: readonly object[] | undefined): Loose[] =>
  (parts ?? []).map(part => gaps(fields, part as Loose))

/** A choice as authors write it: only the right one says `correct`. */
const choice = (part: object): Loose => {
  const { text = null, correct, reason = null, ...rest } = part as Loose
  return { text, ...(correct === true && { correct }), reason, ...rest }
}

type Bodies = { readonly [F in QuestionFormat]: (draft: Extract<Draft, { format: F }>) => Loose }

/** Parts of a draft with a gap for every field that the schema asks for. */
const bodies: Bodies = {
  single: ({ choices }) => ({ choices: (choices ?? []).map(choice) }),
  multiple: ({ choices }) => ({ choices: (choices ?? []).map(choice) }),
  'true-false': ({ statements }) => ({ statements: gapsIn(['text', 'correct', 'reason'], statements) }),
  match: ({ pairs, extras }) => ({
    pairs: gapsIn(['left', 'right', 'reason'], pairs),
    ...(extras && extras.length > 0 ? { extras: gapsIn(['right', 'reason'], extras) } : { extras: undefined }),
  }),
  order: ({ items }) => ({ items: gapsIn(['text', 'reason'], items) }),
  cloze: ({ text, blanks }) => ({
    text: text ?? null,
    blanks: Object.fromEntries(
      Object.entries(blanks ?? {}).map(([name, blank]) => [name, gaps(['accept', 'reason'], blank as Loose)]),
    ),
  }),
  open: ({ rubric, inEnglish }) => ({
    rubric: rubric ? gapsIn(['point', 'reason'], rubric) : null,
    ...(inEnglish && { inEnglish: gaps(['prompt', 'answer'], inEnglish as Loose) }),
  }),
}

/** The draft with every required field: written, taken from the lesson, or null. */
function filled(draft: Draft, domain: string): Loose {
  const body = (bodies[draft.format] as (draft: Draft) => Loose)(draft)
  const shared = gaps(['id', 'prompt', 'answer', 'level', 'sources', 'checkedOn'], draft as Loose)
  const all: Loose = { ...shared, domain: draft.domain ?? domain, ...body }
  return Object.fromEntries(order.filter(key => all[key] !== undefined).map(key => [key, all[key]]))
}

const mends: Readonly<Record<string, string>> = {
  id: 'write an id, lower-case ASCII words joined by hyphens: it is for ever',
  prompt: 'write what is asked',
  answer: 'write the idea behind the answer, 1–4 sentences',
  level: 'write nho, hieu, van-dung or phan-tich',
  sources: 'add the official pages that it rests on, `{ title, url }`',
  checkedOn: 'write the day on which you checked the sources, YYYY-MM-DD',
  reason: 'write why it is right, or what is mixed up and when it would be right',
  rubric: 'write 2–5 points of a good answer, each with a reason',
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at: unknown, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value)

function findingOf(issue: Issue, question: Loose, base: Pick<Finding, 'path' | 'line' | 'column'>): Finding {
  const name = issue.path.map(String).join('.') || 'the question'
  const field = String(issue.path.at(-1))
  if (valueAt(question, issue.path) === null)
    return {
      ...base,
      rule: 'to-write',
      level: 'warning',
      message: `\`${name}\` is not in the file`,
      mend: mends[field] ?? `write \`${field}\``,
    }
  return {
    ...base,
    rule: 'schema',
    level: 'error',
    message: `\`${name}\`: ${issue.message}`,
    mend: 'change the question so',
  }
}

function check(question: Loose, { draft, line }: ReadDraft, place: ImportPlace): Finding[] {
  const base = { path: place.path, line, column: 1 }
  const issues = questionSchema.safeParse(question).error?.issues ?? []
  const id = question.id
  return [
    ...issues.map(issue => findingOf(issue, question, base)),
    ...(typeof id === 'string' && place.ids.has(id)
      ? [
          {
            ...base,
            rule: 'id-taken',
            level: 'error' as const,
            message: `there is a question \`${id}\` already`,
            mend: 'correct that question where it stands, or give this one another id',
          },
        ]
      : []),
    ...(draft.domain === undefined
      ? [
          {
            ...base,
            rule: 'domain-of-lesson',
            level: 'warning' as const,
            message: `\`domain\` is not in the file; \`${place.domain}\` was taken from the lesson`,
            mend: 'change it if the question belongs elsewhere',
          },
        ]
      : []),
  ]
}

const unreadable = ({ line, message, mend }: ReadFault, path: string): Finding => ({
  rule: 'unreadable',
  level: 'error',
  path,
  line,
  column: 1,
  message,
  mend,
})

/** Ids that two questions of the file share. */
function repeated(drafts: readonly ReadDraft[], path: string): Finding[] {
  const seen = new Map<string, number>()
  return drafts.flatMap(({ draft: { id }, line }) => {
    const before = id === undefined ? undefined : seen.get(id)
    if (id !== undefined && before === undefined) seen.set(id, line)
    if (before === undefined) return []
    const message = `the id \`${id}\` stands at line ${before} already`
    return [
      { rule: 'id-repeated', level: 'error', path, line, column: 1, message, mend: 'give each question its own id' },
    ]
  })
}

/** The questions as YAML, each gap with a comment that says so. */
function yamlOf(questions: readonly Loose[]): string {
  const document = new Document(questions)
  visit(document, {
    Pair: (_, pair) => {
      if (isPair(pair) && isScalar(pair.value) && pair.value.value === null)
        pair.value.comment = ` to write: ${mends[String(isScalar(pair.key) ? pair.key.value : '')] ?? 'nothing in the file says it'}`
    },
  })
  return document.toString({ lineWidth: 0, nullStr: 'null' })
}

/** Turns what a reader found into a list for questions.yaml and everything that is still to be done. */
export function importQuestions(read: ReadQuestions, place: ImportPlace): Imported {
  const questions = read.drafts.map(one => filled(one.draft, place.domain))
  const findings = [
    ...read.faults.map(fault => unreadable(fault, place.path)),
    ...repeated(read.drafts, place.path),
    ...read.drafts.flatMap((one, i) => check(questions[i] as Loose, one, place)),
  ]
  return {
    yaml: questions.length === 0 ? '' : yamlOf(questions),
    count: questions.length,
    findings: findings.sort((a, b) => a.line - b.line),
  }
}
