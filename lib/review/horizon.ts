import type { Card } from './card'
import { type Day, day, dayOf } from './day'

/** What bounds the schedule: where the learner is in time, and the day of the exam. */
export interface Horizon {
  readonly today: Day
  /** Minutes east of UTC. */
  readonly zone: number
  /** Null when no exam is planned. */
  readonly examDay: Day | null
}

/** Days before the exam over which last looks are spread. */
const lastWeek = 7

/** FNV-1a over the id: spreads last looks the same way on every device and every day. */
function spread(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % lastWeek
}

/** An exam that is over bounds nothing. */
export const examAhead = ({ examDay, today }: Pick<Horizon, 'examDay' | 'today'>): Day | undefined =>
  examDay !== null && examDay >= today ? examDay : undefined

/** Last day on which to review: the eve of the exam, or today when it is today. */
export const lastStudyDay = (examDay: Day, today: Day): Day => day(Math.max(today, examDay - 1))

/** Day of a card's last look before the exam: one of the last seven, when FSRS alone would not ask in time. */
export const lastLook = (question: string, examDay: Day): Day => day(examDay - 1 - spread(question))

/** Whether a meeting on that day was itself a last look. */
export const wasLastLook = (met: Day, examDay: Day): boolean => met >= examDay - lastWeek

/**
 * The day on which a card is due, never later than a planned exam: a card that FSRS would ask for afterwards gets a last look in the week
 * before it, unless it was met in that week. Null: nothing more before the exam.
 */
export function dueDay(card: Card, horizon: Horizon): Day | null {
  const due = dayOf(card.dueAt, horizon.zone)
  const exam = examAhead(horizon)
  if (exam === undefined || due < exam) return due
  // A miss on the eve of the exam is asked again while there is time.
  if (card.recall === 'quen') return lastStudyDay(exam, horizon.today)
  return wasLastLook(dayOf(card.lastAt, horizon.zone), exam) ? null : lastLook(card.question, exam)
}

export const isDue = (card: Card, horizon: Horizon): boolean => {
  const due = dueDay(card, horizon)
  return due !== null && due <= horizon.today
}
