import { partIds } from '@/lib/question/part'
import type { Question } from '@/lib/question/schema'
import { forLearner, partTexts } from '@/lib/question/view'

/** Places (from 0, as authored) of the parts in the order that every learner of the site sees: authors often write the right one first. */
export function shownOrder(question: Question): number[] {
  const authored = partIds(partTexts(question))
  return forLearner(question).parts.map(part => authored.indexOf(part.id))
}

/** Places of right-hand sides, pairs first and then extras, in the order shown. */
export function shownRights(question: Extract<Question, { format: 'match' }>): number[] {
  const authored = partIds([...question.pairs, ...question.extras].map(({ right }) => right))
  return forLearner(question).rights.map(right => authored.indexOf(right.id))
}

/** Items of a list in another order of their places. */
export const inOrder = <T>(items: readonly T[], places: readonly number[]): T[] =>
  places.map(place => items[place] as T)
