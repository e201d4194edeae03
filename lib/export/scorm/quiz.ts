import type { DrawnQuestion } from '@/lib/question/draw'

/** A question as the package's player shows it. The package plays without a server, so the key is in it. */
export type QuizQuestion = DrawnQuestion<string>

/** What index.html carries for the player. */
export interface Quiz {
  readonly lesson: string
  readonly questions: readonly QuizQuestion[]
}

/** Whether a question counts for the score: what learners rate themselves does not. */
export const isScored = (question: Pick<QuizQuestion, 'key'>): boolean => question.key.format !== 'open'
