import type { Instant } from '@/lib/kernel/instant'
import type { DatedEvent } from '@/lib/progress/event'
import type { Answer } from '@/lib/question/answer'
import { gradeAnswer, type Key } from '@/lib/question/grade'

/** A question of a class with its key. */
export interface DeckRound {
  readonly number: number
  /** When its last vote was opened, by the server: the same on every tab, so that recording twice is recording once. */
  readonly openedAt: Instant
  readonly question: { readonly id: string; readonly lesson: string }
  readonly key: Key
}

/** Id of what a learner's own log says about one round of a class. */
export const deckEventId = (code: string, round: number): string => `lop:${code}:${round}`

/**
 * What a round leaves in the learner's own log: the answer graded, or that the answer was only seen. Null for an open question that
 * the learner has not judged: nobody else can.
 */
export function deckEvent(code: string, round: DeckRound, answer: Answer | undefined): DatedEvent | null {
  const { number, openedAt, question, key } = round
  const common = {
    id: deckEventId(code, number),
    at: openedAt,
    lesson: question.lesson,
    question: question.id,
    venue: 'lop',
  } as const
  if (!answer || answer.format !== key.format) return { ...common, type: 'question-revealed' }
  if (answer.format === 'open' && answer.rating === undefined) return null
  const { correct, score } = gradeAnswer(key, answer)
  return { ...common, type: 'question-answered', answer, correct, score }
}
