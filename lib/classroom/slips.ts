import type { Answer, AnswerOf } from '@/lib/question/answer'
import type { BankQuestion } from '@/lib/question/bank'
import { type Grade, gradeAnswer, type KeyOf } from '@/lib/question/grade'
import { type Bit, say } from './bits'
import type { PlanItem } from './plan'

/** One way in which an answer is wrong. */
export interface Slip {
  /** The same slip of another learner, or of the same question asked again, has the same id. */
  readonly id: string
  /** `idea`: the course has a name for the wrong idea behind it. */
  readonly kind: 'idea' | 'answer'
  /** Follows a count of people: “17/30 tưởng base64 là mã hóa”, “12/30 ghép … với …”. */
  readonly says: readonly Bit[]
  /** HTML of the wrong choice that a named idea led to. */
  readonly choice?: string
}

type Named = readonly [name: string, says: readonly Bit[], choice?: string]
type Finders = {
  readonly [F in Answer['format']]: (
    question: BankQuestion,
    key: KeyOf<F>,
    answer: AnswerOf<F>,
    grade: Grade,
  ) => Named[]
}

const textOf = (parts: readonly { readonly id: string; readonly text: string }[], id: string): Bit => ({
  html: parts.find(part => part.id === id)?.text ?? '',
})

const chose = ({ parts }: BankQuestion, id: string): Named => {
  const text = textOf(parts, id)
  return [`chon/${id}`, say`chọn “${text}”`, 'html' in text ? text.html : '']
}

/** Characters of what was typed that a line shows. */
const longestTyped = 80

const clipped = (text: string): string => {
  const letters = [...text]
  return letters.length > longestTyped ? `${letters.slice(0, longestTyped).join('')}…` : text
}

/** What is typed alike, whatever the case and the spaces. */
const written = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const wrongIn = ({ parts }: Grade): string[] => Object.keys(parts).filter(part => parts[part] !== 'right')

const finders: Finders = {
  single: (question, key, { choice }) =>
    choice !== key.correct && key.parts.includes(choice) ? [chose(question, choice)] : [],
  multiple: (question, _, __, { parts }) =>
    Object.entries(parts).flatMap(([id, verdict]): Named[] => {
      if (verdict === 'wrong') return [chose(question, id)]
      return verdict === 'missed' ? [[`bo/${id}`, say`bỏ sót “${textOf(question.parts, id)}”`]] : []
    }),
  'true-false': (question, key, _, grade) =>
    wrongIn(grade).map(id => {
      const text = textOf(question.parts, id)
      const holds = (key.values as Readonly<Record<string, boolean>>)[id]
      return [`cho/${id}`, holds ? say`cho là sai: “${text}”` : say`cho là đúng: “${text}”`]
    }),
  match: (question, _, { rights }, grade) =>
    wrongIn(grade).flatMap(id => {
      const right = (rights as Readonly<Record<string, string>>)[id]
      if (right === undefined) return []
      const [left, with_] = [textOf(question.parts, id), textOf(question.rights, right)]
      return [[`ghep/${id}/${right}`, say`ghép “${left}” với “${with_}”`] satisfies Named]
    }),
  // Two that follow each other in the right order and were put the other way round: every wrong order has such a pair.
  order: (question, key, { order }) =>
    key.order.slice(1).flatMap((later, i) => {
      const earlier = key.order[i] ?? later
      if (order.indexOf(later) > order.indexOf(earlier)) return []
      const [a, b] = [textOf(question.parts, later), textOf(question.parts, earlier)]
      return [[`xep/${later}`, say`xếp “${a}” trước “${b}”`] satisfies Named]
    }),
  cloze: (question, _, { blanks }, grade) => {
    const places = question.parts.map(({ id }) => id)
    return wrongIn(grade).flatMap(id => {
      const typed = written(blanks[id] ?? '')
      if (typed === '') return []
      const where = { words: places.length > 1 ? ` vào chỗ trống ${places.indexOf(id) + 1}` : '' }
      const name = `dien/${id}/${typed.toLowerCase()}`
      return [[name, say`điền “${{ typed: clipped(typed) }}”${where}`] satisfies Named]
    })
  },
  // Judged by the one who wrote it.
  open: () => [],
}

/** The ways in which an answer is wrong: none when it is right, or is of another format than the question. */
export function slipsOf({ question, misconceptions }: PlanItem, answer: Answer): Slip[] {
  const { key } = question
  if (key.format !== answer.format) return []
  const find = finders[key.format] as (question: BankQuestion, key: unknown, answer: Answer, grade: Grade) => Named[]
  return find(question, key, answer, gradeAnswer(key, answer)).map(([name, says, choice]) => {
    const idea = choice === undefined ? undefined : misconceptions[name.slice('chon/'.length)]
    if (!idea) return { id: `${question.id}/${name}`, kind: 'answer', says }
    // A course that has not put the idea into words says what was chosen.
    const phrase = idea.phrase === '' ? says : [{ words: idea.phrase }]
    return { id: idea.tag, kind: 'idea', says: phrase, ...(choice !== undefined && { choice }) }
  })
}
