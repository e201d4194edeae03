import type { Answer, Rating } from '@/lib/question/answer'
import type { KeyOf } from '@/lib/question/grade'
import type { PartId } from '@/lib/question/part'
import type { QuizQuestion } from './quiz'

/** SCORM 1.2 keeps `cmi.suspend_data` of at most this many characters. */
export const mostCharacters = 4095

/** Answers that have been checked, by the id of their question, and the question that the learner was at. */
export interface Memory {
  readonly answers: Readonly<Record<string, Answer>>
  readonly at: number
}

export const nothingYet: Memory = { answers: {}, at: 0 }

/** FNV-1a in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

/** Names a question together with its parts: an answer to a question that was since changed is not taken for one to the new. */
const nameOf = (question: QuizQuestion): string =>
  hash(`${question.id} ${question.key.format} ${partsOf(question).join()} ${question.rights.map(one => one.id).join()}`)

/** Ids of the parts in an order that shuffling does not change. */
const partsOf = (question: QuizQuestion): string[] => question.parts.map(part => part.id).sort()
const rightsOf = (question: QuizQuestion): string[] => question.rights.map(right => right.id).sort()

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const digit = (ids: readonly string[], id: string | undefined): string =>
  id === undefined || !ids.includes(id) ? '-' : (digits[ids.indexOf(id)] ?? '-')
const idAt = (ids: readonly string[], written: string | undefined): PartId | undefined =>
  written === undefined || written === '-' ? undefined : (ids[digits.indexOf(written)] as PartId | undefined)

const ratings: readonly Rating[] = ['chua', 'mot-phan', 'dat']

/** Characters that JSON would write as six are taken out, so that every one left is at most two. */
export const tidy = (typed: string): string => typed.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}|\p{Surrogate}/gu, '')

/** How many characters of a field are kept: what is left of the memory, shared among all fields. */
export interface Room {
  readonly blank: number
  /** 0 when open answers are so many that their texts are not kept, only how learners rated them. */
  readonly text: number
}

/** Less than this is no room to write in. */
const fewest = { blank: 40, text: 120 } as const
const most = { blank: 80, text: 1500 } as const

/** Longest that everything but typed texts can be: a name, quotes, a digit a part. */
const fixed = (question: QuizQuestion): number => 7 + 6 + Math.max(4, question.parts.length * 4)
const fixedOf = (questions: readonly QuizQuestion[]): number =>
  questions.reduce((sum, question) => sum + fixed(question), 30)

const count = (questions: readonly QuizQuestion[], format: Answer['format']): number =>
  questions
    .filter(question => question.key.format === format)
    .reduce((sum, question) => sum + (format === 'cloze' ? question.parts.length : 1), 0)

/** The room of each field, or null when the questions are too many for the memory. A typed character may take two. */
export function roomFor(questions: readonly QuizQuestion[]): Room | null {
  const [blanks, texts] = [count(questions, 'cloze'), count(questions, 'open')]
  const free = Math.floor((mostCharacters - fixedOf(questions)) / 2)
  if (free < blanks * fewest.blank) return null
  const wanted = free >= blanks * fewest.blank + texts * fewest.text ? texts : 0
  const blank = blanks === 0 ? 0 : Math.min(most.blank, Math.floor((free - wanted * fewest.text) / blanks))
  const text = wanted === 0 ? 0 : Math.min(most.text, Math.floor((free - blanks * blank) / wanted))
  return { blank, text }
}

type Packed = string | readonly string[]

function pack(question: QuizQuestion, answer: Answer, room: Room): Packed {
  const parts = partsOf(question)
  switch (answer.format) {
    case 'single':
      return digit(parts, answer.choice)
    case 'multiple':
      return answer.choices.map(id => digit(parts, id)).join('')
    case 'true-false':
      return parts.map(id => ({ true: '1', false: '0' })[String(answer.values[id as PartId])] ?? '-').join('')
    case 'match':
      return parts.map(id => digit(rightsOf(question), answer.rights[id as PartId])).join('')
    case 'order':
      return answer.order.map(id => digit(parts, id)).join('')
    case 'cloze':
      return Object.keys((question.key as KeyOf<'cloze'>).accept).map(blank =>
        tidy((answer.blanks[blank] ?? '').slice(0, room.blank)),
      )
    case 'open':
      return [tidy(answer.text.slice(0, room.text)), answer.rating ? String(ratings.indexOf(answer.rating)) : '']
  }
}

const defined = <T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, T>

function unpack(question: QuizQuestion, packed: Packed): Answer | undefined {
  const parts = partsOf(question)
  const written = typeof packed === 'string' ? [...packed] : packed
  switch (question.key.format) {
    case 'single': {
      const choice = idAt(parts, written[0])
      return choice && { format: 'single', choice }
    }
    case 'multiple':
      return { format: 'multiple', choices: written.flatMap(one => idAt(parts, one) ?? []) }
    case 'true-false':
      return {
        format: 'true-false',
        values: defined(parts.map((id, i) => [id, { '1': true, '0': false }[written[i] ?? '']])),
      }
    case 'match':
      return { format: 'match', rights: defined(parts.map((id, i) => [id, idAt(rightsOf(question), written[i])])) }
    case 'order':
      return { format: 'order', order: written.flatMap(one => idAt(parts, one) ?? []) }
    case 'cloze':
      return {
        format: 'cloze',
        blanks: defined(Object.keys(question.key.accept).map((blank, i) => [blank, written[i]])),
      }
    case 'open': {
      const rating = ratings[Number(written[1] || Number.NaN)]
      return { format: 'open', text: written[0] ?? '', ...(rating && { rating }) }
    }
  }
}

/** What goes into `cmi.suspend_data`: at most `mostCharacters` long for questions that there is room for. */
export function printMemory(questions: readonly QuizQuestion[], memory: Memory): string {
  const room = roomFor(questions) ?? { blank: 0, text: 0 }
  const entries = questions.flatMap(question => {
    const answer = memory.answers[question.id]
    return answer ? [[nameOf(question), pack(question, answer, room)] as const] : []
  })
  return JSON.stringify({ v: 1, at: memory.at, a: Object.fromEntries(entries) })
}

/** Reads what printMemory wrote, for these questions. What is damaged, foreign or of changed questions counts as not answered. */
export function readMemory(questions: readonly QuizQuestion[], data: string): Memory {
  const kept = parse(data)
  const answers = questions.flatMap(question => {
    const packed = kept.a[nameOf(question)]
    const answer = isPacked(packed) ? unpack(question, packed) : undefined
    return answer ? [[question.id, answer] as const] : []
  })
  const at = Math.min(Math.max(0, kept.at), Math.max(0, questions.length - 1))
  return { answers: Object.fromEntries(answers), at }
}

const isPacked = (value: unknown): value is Packed =>
  typeof value === 'string' || (Array.isArray(value) && value.every(one => typeof one === 'string'))

function parse(data: string): { at: number; a: Record<string, unknown> } {
  try {
    const { v, at, a } = JSON.parse(data) as Record<string, unknown>
    if (v === 1 && typeof a === 'object' && a !== null)
      return { at: Number.isInteger(at) ? (at as number) : 0, a: a as Record<string, unknown> }
  } catch {
    // An empty or foreign text: the learner begins anew.
  }
  return { at: 0, a: {} }
}
