import { gradeAnswer } from '@/lib/question/grade'
import type { ReportData } from './report'

/** A question that a class found hard. */
export interface Miss {
  readonly id: string
  readonly lesson: string
  /** Answers of the last vote, and how many of them were right. */
  readonly answered: number
  readonly right: number
}

/** Share of right answers from which on a room is said to know a question. */
const known = 0.8

/** The questions that a class did not know in the end, the least known first. Open questions have no right answers to count. */
export function missesOf({ rounds }: Pick<ReportData, 'rounds'>): Miss[] {
  const latest = new Map(
    rounds.flatMap(({ item: { question }, votes }) => {
      const answers = votes.at(-1) ?? []
      if (question.key.format === 'open' || answers.length === 0) return []
      const right = answers.filter(({ answer }) => gradeAnswer(question.key, answer).correct).length
      return [[question.id, { id: question.id, lesson: question.lesson, answered: answers.length, right }] as const]
    }),
  )
  return [...latest.values()]
    .filter(({ answered, right }) => right / answered < known)
    .sort((a, b) => a.right / a.answered - b.right / b.answered)
}
