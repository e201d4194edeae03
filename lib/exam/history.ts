import type { Instant } from '@/lib/kernel/instant'
import type { LearnerEvent } from '@/lib/progress/event'
import type { BankIndex } from '@/lib/question/bank'
import { type Attempt, attemptsOf } from './attempt'
import { usedMs } from './clock'
import { isMarked, marksOf, resultOf } from './result'

/** One line of the history. */
export interface PastExam {
  readonly id: string
  readonly title: string
  readonly finishedAt: Instant
  readonly total: number
  /** Null until graded: the page was closed between handing in and grading. */
  readonly correct: number | null
  readonly usedMs: number
  /** Minutes allowed; null without a clock. */
  readonly minutes: number | null
}

interface ExamHistory {
  /** Begun and not handed in, the latest first. */
  readonly open: readonly Attempt[]
  /** Handed in, oldest first. */
  readonly past: readonly PastExam[]
}

/** The course whose questions an attempt asks. */
export const courseOf = (attempt: Attempt, courses: readonly BankIndex[]): BankIndex | undefined =>
  courses.find(index => index.lessons.some(lesson => attempt.paper.questions.some(one => one.lesson === lesson.id))) ??
  courses[0]

/** Every attempt in a log. Events must come in the order of `mergeEvents`. */
export function historyOf(events: readonly LearnerEvent[], courses: readonly BankIndex[]): ExamHistory {
  const attempts = attemptsOf(events)
  const marks = marksOf(events)
  const inBank = new Set(courses.flatMap(index => index.questions.map(question => question.id)))
  const past = attempts.flatMap((attempt): PastExam[] => {
    const index = courseOf(attempt, courses)
    if (attempt.finishedAt === null || !index) return []
    const own = marks.get(attempt.id) ?? new Map()
    const { total, correct } = resultOf(attempt, own, index)
    const graded = isMarked(attempt, own, id => inBank.has(id))
    return [
      {
        id: attempt.id,
        title: attempt.paper.title,
        finishedAt: attempt.finishedAt,
        total,
        correct: graded ? correct : null,
        usedMs: usedMs(attempt),
        minutes: attempt.paper.minutes,
      },
    ]
  })
  return {
    open: attempts.filter(attempt => attempt.finishedAt === null).toReversed(),
    past: past.toSorted((a, b) => a.finishedAt - b.finishedAt),
  }
}
