import type { Answer } from '@/lib/question/answer'
import type { Confidence } from '@/lib/question/confidence'

/** How well a thing was recalled: what FSRS calls Again, Hard, Good and Easy. */
export type Recall = 'quen' | 'kho' | 'tot' | 'de'

/** What was right in an answer. `mot-phan`: the most of it, or, when the learner judges, a part. */
export type Outcome = 'dung' | 'mot-phan' | 'sai'

export interface Judged {
  readonly answer: Answer
  readonly correct: boolean
  /** 0 to 1. */
  readonly score: number
  readonly confidence?: Confidence
}

/** Share of the parts from which a wrong answer counts as nearly right. */
const nearlyRight = 0.75

export function outcomeOf({ answer, correct, score }: Judged): Outcome {
  if (correct) return 'dung'
  const partly = answer.format === 'open' ? answer.rating === 'mot-phan' : score >= nearlyRight
  return partly ? 'mot-phan' : 'sai'
}

/**
 * The table by which an answer is rated. A guess that was right was hardly recalled; an error held for sure is forgotten, however
 * small; a guess that was nearly right shows nothing.
 */
const recalls: Record<Outcome, Record<Confidence | 'khong-hoi', Recall>> = {
  dung: { chac: 'de', kha: 'tot', doan: 'kho', 'khong-hoi': 'tot' },
  'mot-phan': { chac: 'quen', kha: 'kho', doan: 'quen', 'khong-hoi': 'kho' },
  sai: { chac: 'quen', kha: 'quen', doan: 'quen', 'khong-hoi': 'quen' },
}

export const recallOf = (judged: Judged): Recall => recalls[outcomeOf(judged)][judged.confidence ?? 'khong-hoi']

/** Sure, and yet not right: the error that comes back unless it is met again. */
export const isSureWrong = ({ correct, confidence }: Judged): boolean => !correct && confidence === 'chac'
