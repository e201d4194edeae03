import type { Answer, AnswerOf } from '@/lib/question/answer'
import { gradeAnswer, type Key } from '@/lib/question/grade'
import type { LearnerId } from './words'

/** The answer of one learner that counts in a vote. */
export interface Counted {
  readonly learner: LearnerId
  readonly answer: Answer
  /** Milliseconds from the vote's opening to the answer's acceptance. */
  readonly after: number
}

/**
 * How a vote went. `parts` counts by part and by what was said of it: a choice → `chon`; a statement → `dung`/`sai`; a left-hand
 * side → ids of right-hand sides; an item → its place from 1; a blank → `dung`/`sai`. An open question has none.
 */
export interface Tally {
  readonly answered: number
  readonly correct: number
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

type Said = readonly (readonly [part: string, value: string])[]

const said: { readonly [F in Answer['format']]: (answer: AnswerOf<F>, key: Key) => Said } = {
  single: ({ choice }) => [[choice, 'chon']],
  multiple: ({ choices }) => choices.map(choice => [choice, 'chon']),
  'true-false': ({ values }) => Object.entries(values).map(([part, value]) => [part, value ? 'dung' : 'sai']),
  match: ({ rights }) => Object.entries(rights),
  order: ({ order }) => order.map((part, i) => [part, String(i + 1)]),
  // What was typed stays with the host's report: it is not for the screen.
  cloze: (answer, key) =>
    Object.entries(gradeAnswer(key, answer).parts).map(([blank, verdict]) => [
      blank,
      verdict === 'right' ? 'dung' : 'sai',
    ]),
  open: () => [],
}

/** Counts the answers of a vote. Answers of another format than the key's are not counted. */
export function tallyOf(key: Key, answers: readonly Counted[]): Tally {
  const parts: Record<string, Record<string, number>> = {}
  const fitting = answers.filter(({ answer }) => answer.format === key.format)
  for (const { answer } of fitting) {
    const speak = said[answer.format] as (answer: Answer, key: Key) => Said
    for (const [part, value] of speak(answer, key)) {
      const counts = parts[part] ?? {}
      parts[part] = { ...counts, [value]: (counts[value] ?? 0) + 1 }
    }
  }
  const correct = fitting.filter(({ answer }) => gradeAnswer(key, answer).correct).length
  return { answered: fitting.length, correct, parts }
}

/**
 * Normalised gain of a discussion (Hake): of those who could still learn, the share that did, −1 to 1. Over the learners who voted
 * both times; null when fewer than one did or all were right before.
 */
export function gainOf(key: Key, first: readonly Counted[], second: readonly Counted[]): number | null {
  const later = new Map(second.map(one => [one.learner, one]))
  const both = first.flatMap(one => {
    const again = later.get(one.learner)
    return again ? [[gradeAnswer(key, one.answer).correct, gradeAnswer(key, again.answer).correct] as const] : []
  })
  if (both.length === 0) return null
  const share = (at: 0 | 1) => both.filter(pair => pair[at]).length / both.length
  const [before, after] = [share(0), share(1)]
  if (after >= before) return before === 1 ? null : (after - before) / (1 - before)
  return (after - before) / before
}
