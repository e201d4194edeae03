import type { Answer } from '@/lib/question/answer'
import { gradeAnswer } from '@/lib/question/grade'
import { isScored, type QuizQuestion } from './quiz'

interface Score {
  /** 0–100, the share of the points of all scored questions; null when none is scored. */
  readonly raw: number | null
  /** Whether every question has an answer. */
  readonly finished: boolean
}

/** The score so far: an unanswered question has earned nothing yet. */
export function scoreOf(questions: readonly QuizQuestion[], answers: Readonly<Record<string, Answer>>): Score {
  const scored = questions.filter(isScored)
  const points = scored.map(({ id, key }) => {
    const answer = answers[id]
    return answer ? gradeAnswer(key, answer).score : 0
  })
  const sum = points.reduce((total, point) => total + point, 0)
  return {
    raw: scored.length === 0 ? null : Math.round((100 * sum) / scored.length),
    finished: questions.every(({ id }) => answers[id] !== undefined),
  }
}

type Status = 'incomplete' | 'completed' | 'passed' | 'failed'

/** `cmi.core.lesson_status`. Only the LMS knows a pass mark (`cmi.student_data.mastery_score`); without one there is no failing. */
export function statusOf({ raw, finished }: Score, mastery: number | null): Status {
  if (!finished) return 'incomplete'
  if (mastery === null || raw === null) return 'completed'
  return raw >= mastery ? 'passed' : 'failed'
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds as SCORM 1.2 writes a time, HHHH:MM:SS.SS. */
export function sessionTime(milliseconds: number): string {
  const hundredths = Math.max(0, Math.round(milliseconds / 10))
  const seconds = Math.floor(hundredths / 100)
  const hours = Math.min(9999, Math.floor(seconds / 3600))
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`
}
