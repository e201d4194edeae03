import { type Instant, instant } from '@/lib/kernel/instant'
import type { ExamPaper, LearnerEvent } from '@/lib/progress/event'
import type { Answer } from '@/lib/question/answer'

/** What a learner has put down for one question. */
export interface Sheet {
  readonly answer: Answer | null
  readonly flagged: boolean
  /** Ids of choices struck out. */
  readonly struck: readonly string[]
  /** The learner says that the answer is a guess. */
  readonly guessed: boolean
  /** Milliseconds with the question in view. */
  readonly spent: number
}

export const emptySheet: Sheet = { answer: null, flagged: false, struck: [], guessed: false, spent: 0 }

/** One sitting of an exam: what its events amount to. */
export interface Attempt {
  readonly id: string
  readonly paper: ExamPaper
  readonly startedAt: Instant
  readonly sheets: Readonly<Record<string, Sheet>>
  /** Only an exam without a clock can be paused. */
  readonly paused: boolean
  readonly finishedAt: Instant | null
  /** The latest moment that anything happened: time has come at least this far, whatever the device's clock says. */
  readonly seenAt: Instant
}

type ExamEvent = Extract<LearnerEvent, { exam: string }>
type Appliers = { [T in ExamEvent['type']]: (attempt: Attempt, event: Extract<ExamEvent, { type: T }>) => Attempt }

/** An answer given just before the bell may be written down just after it. */
const graceMs = 3_000

export const deadlineOf = ({ paper, startedAt }: Attempt): Instant | null =>
  paper.minutes === null ? null : instant(startedAt + paper.minutes * 60_000)

const tooLate = (attempt: Attempt, at: Instant): boolean => {
  const deadline = deadlineOf(attempt)
  return deadline !== null && at > deadline + graceMs
}

const appliers: Appliers = {
  // The first start stands.
  'exam-started': attempt => attempt,
  'exam-answered': (attempt, { at, question, answer, flagged, struck, spent, guessed = false }) =>
    tooLate(attempt, at)
      ? attempt
      : { ...attempt, sheets: { ...attempt.sheets, [question]: { answer, flagged, struck, spent, guessed } } },
  'exam-paused': attempt => (attempt.paper.minutes === null ? { ...attempt, paused: true } : attempt),
  'exam-resumed': attempt => ({ ...attempt, paused: false }),
  'exam-finished': (attempt, { at }) => ({ ...attempt, finishedAt: at, paused: false }),
}

const isExamEvent = (event: LearnerEvent): event is ExamEvent => 'exam' in event

function begin({ exam, paper, at }: Extract<ExamEvent, { type: 'exam-started' }>): Attempt {
  return { id: exam, paper, startedAt: at, sheets: {}, paused: false, finishedAt: null, seenAt: at }
}

function apply(attempt: Attempt, event: ExamEvent): Attempt {
  // What is done counts until it is handed in.
  if (attempt.finishedAt !== null) return attempt
  const next = (appliers[event.type] as (attempt: Attempt, event: ExamEvent) => Attempt)(attempt, event)
  return { ...next, seenAt: instant(Math.max(attempt.seenAt, event.at)) }
}

/** Every attempt in a log, oldest first. Events must come in the order of `mergeEvents`. */
export function attemptsOf(events: readonly LearnerEvent[]): Attempt[] {
  const attempts = new Map<string, Attempt>()
  for (const event of events) {
    if (!isExamEvent(event)) continue
    const known = attempts.get(event.exam)
    if (known) attempts.set(event.exam, apply(known, event))
    else if (event.type === 'exam-started') attempts.set(event.exam, begin(event))
  }
  return [...attempts.values()]
}

/** The attempt of that id, or undefined when the log does not hold its beginning. */
export const findAttempt = (events: readonly LearnerEvent[], id: string): Attempt | undefined =>
  attemptsOf(events.filter(event => isExamEvent(event) && event.exam === id))[0]

/** Whether anything has been put down: a choice taken back, or blanks left empty, is no answer. */
const given: { [F in Answer['format']]: (answer: Extract<Answer, { format: F }>) => boolean } = {
  single: ({ choice }) => choice !== '',
  multiple: ({ choices }) => choices.length > 0,
  'true-false': ({ values }) => Object.keys(values).length > 0,
  match: ({ rights }) => Object.keys(rights).length > 0,
  order: ({ order }) => order.length > 0,
  cloze: ({ blanks }) => Object.values(blanks).some(text => text.trim() !== ''),
  open: ({ text }) => text.trim() !== '',
}

/** The answer, or null when it says nothing. */
export const orNothing = (answer: Answer | null): Answer | null =>
  answer && (given[answer.format] as (answer: Answer) => boolean)(answer) ? answer : null

export const sheetOf = (attempt: Attempt, question: string): Sheet => attempt.sheets[question] ?? emptySheet
