import { sameAnswer } from '@/lib/vietnamese/same-answer'
import type { Answer, AnswerOf } from './answer'
import type { PartId } from './part'

/** What grading needs to know of a question, and nothing more. Self-study pages carry it; exams and classes keep it back. */
export type Key =
  | { readonly format: 'single'; readonly correct: PartId; readonly parts: readonly PartId[] }
  | { readonly format: 'multiple'; readonly correct: readonly PartId[]; readonly parts: readonly PartId[] }
  | { readonly format: 'true-false'; readonly values: Readonly<Record<PartId, boolean>> }
  | { readonly format: 'match'; readonly rights: Readonly<Record<PartId, PartId>> }
  | { readonly format: 'order'; readonly order: readonly PartId[] }
  | { readonly format: 'cloze'; readonly accept: Readonly<Record<string, readonly string[]>> }
  | { readonly format: 'open' }

export type KeyOf<F extends Key['format']> = Extract<Key, { format: F }>

/** right: chosen and right · wrong: chosen and wrong · missed: right but not chosen · neutral: rightly left. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'neutral'

export interface Grade {
  readonly correct: boolean
  /** Share of the parts that are right, 0 to 1. */
  readonly score: number
  /** By part, or by blank of a cloze. */
  readonly parts: Readonly<Record<string, Verdict>>
  /** Something forgiven that the learner should know. */
  readonly note?: 'tones'
}

type Graders = { [F in Answer['format']]: (key: KeyOf<F>, answer: AnswerOf<F>) => Grade }

const gradeOf = (parts: Record<string, Verdict>): Grade => {
  const verdicts = Object.values(parts)
  const good = verdicts.filter(verdict => verdict === 'right' || verdict === 'neutral').length
  const score = verdicts.length === 0 ? 0 : good / verdicts.length
  return { correct: verdicts.length > 0 && good === verdicts.length, score, parts }
}

const choiceVerdict = (chosen: boolean, correct: boolean): Verdict =>
  chosen ? (correct ? 'right' : 'wrong') : correct ? 'missed' : 'neutral'

const each = (ids: readonly string[], verdict: (id: PartId, index: number) => Verdict): Grade =>
  gradeOf(Object.fromEntries(ids.map((id, index) => [id, verdict(id as PartId, index)])))

/** Grades by format. Nothing throws: parts that the answer does not know count as not answered. */
const graders: Graders = {
  // A single choice is right or wrong: leaving wrong ones alone earns nothing.
  single: (key, { choice }) => {
    const grade = each(key.parts, id => choiceVerdict(id === choice, id === key.correct))
    return { ...grade, score: grade.correct ? 1 : 0 }
  },
  multiple: (key, { choices }) => each(key.parts, id => choiceVerdict(choices.includes(id), key.correct.includes(id))),
  'true-false': (key, { values }) =>
    each(Object.keys(key.values), id =>
      values[id] === undefined ? 'missed' : values[id] === key.values[id] ? 'right' : 'wrong',
    ),
  match: (key, { rights }) =>
    each(Object.keys(key.rights), id =>
      rights[id] === undefined ? 'missed' : rights[id] === key.rights[id] ? 'right' : 'wrong',
    ),
  order: (key, { order }) => each(key.order, (id, index) => (order[index] === id ? 'right' : 'wrong')),
  cloze: (key, { blanks }) => {
    const found = Object.entries(key.accept).map(
      ([blank, accept]) => [blank, bestMatch(blanks[blank] ?? '', accept)] as const,
    )
    const grade = gradeOf(
      Object.fromEntries(found.map(([blank, same]) => [blank, same === 'different' ? 'wrong' : 'right'])),
    )
    return found.some(([, same]) => same === 'same-without-tones') ? { ...grade, note: 'tones' } : grade
  },
  // Judged by the learner against the model answer.
  open: (_, { rating }) => ({
    correct: rating === 'dat',
    score: rating === 'dat' ? 1 : rating === 'mot-phan' ? 0.5 : 0,
    parts: {},
  }),
}

function bestMatch(typed: string, accept: readonly string[]) {
  const found = accept.map(accepted => sameAnswer(typed, accepted))
  return found.find(same => same === 'same') ?? found.find(same => same === 'same-without-tones') ?? 'different'
}

/** Grades an answer against its question's key. An answer of another format grades as wrong. */
export function gradeAnswer(key: Key, answer: Answer): Grade {
  if (key.format !== answer.format) return { correct: false, score: 0, parts: {} }
  return (graders[key.format] as (key: Key, answer: Answer) => Grade)(key, answer)
}

type Retries = { [F in Answer['format']]: (key: KeyOf<F>, answer: AnswerOf<F>, grade: Grade) => Answer | undefined }

const keepRight = <T>(parts: Readonly<Record<string, T>>, grade: Grade): Record<string, T> =>
  Object.fromEntries(Object.entries(parts).filter(([id]) => grade.parts[id] === 'right'))

const retries: Retries = {
  single: () => undefined,
  multiple: (_, answer, grade) => ({ ...answer, choices: answer.choices.filter(id => grade.parts[id] === 'right') }),
  'true-false': (_, answer, grade) => ({ ...answer, values: keepRight(answer.values, grade) }),
  match: (_, answer, grade) => ({ ...answer, rights: keepRight(answer.rights, grade) }),
  order: (_, answer) => answer,
  cloze: (_, answer, grade) => ({ ...answer, blanks: keepRight(answer.blanks, grade) }),
  open: (_, { rating: __, ...answer }) => answer,
}

/** Where a learner goes on from when trying again: what was right is kept, the rest is open. */
export function retryAnswer(key: Key, answer: Answer): Answer | undefined {
  if (key.format !== answer.format) return undefined
  return (retries[key.format] as (key: Key, answer: Answer, grade: Grade) => Answer | undefined)(
    key,
    answer,
    gradeAnswer(key, answer),
  )
}

type Complete = { [F in Answer['format']]: (key: KeyOf<F>, answer: AnswerOf<F>) => boolean }

const complete: Complete = {
  single: (key, { choice }) => key.parts.includes(choice),
  multiple: (_, { choices }) => choices.length > 0,
  'true-false': (key, { values }) => Object.keys(key.values).every(id => id in values),
  match: (key, { rights }) => Object.keys(key.rights).every(id => id in rights),
  order: (key, { order }) => order.length === key.order.length,
  cloze: (key, { blanks }) => Object.keys(key.accept).every(blank => (blanks[blank] ?? '').trim() !== ''),
  open: () => true,
}

/** Whether every part has been answered, so that checking makes sense. */
export function isComplete(key: Key, answer: Answer | undefined): answer is Answer {
  return answer?.format === key.format && (complete[key.format] as (key: Key, answer: Answer) => boolean)(key, answer)
}
