import type { Answer } from '@/lib/question/answer'
import { type Grade, gradeAnswer, type Key } from '@/lib/question/grade'

/** Every reason open, with no verdict on any part. */
const nothing: Grade = { correct: false, score: 0, parts: {} }

/**
 * What a finished exam shows of an answer. A statement or pair that was left alone has no verdict: "missed" is said of choices only, which
 * are right or wrong to leave.
 */
export function lookBack(key: Key, answer: Answer | null): Grade {
  if (!answer) return nothing
  const grade = gradeAnswer(key, answer)
  if (key.format === 'multiple' || key.format === 'single') return grade
  const given = Object.entries(grade.parts).filter(([, verdict]) => verdict !== 'missed')
  return { ...grade, parts: Object.fromEntries(given) }
}
