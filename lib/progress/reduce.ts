import type { Instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import type { LearnerEvent } from './event'

/** All that is known of a learner and one question. */
export interface QuestionRecord {
  /** Absent when the answer was only revealed. */
  readonly lastAnswer?: Answer
  readonly lastCorrect: boolean
  readonly everCorrect: boolean
  readonly attempts: number
  /** Seen without answering. */
  readonly revealed: boolean
  readonly lastAt: Instant
  /** When it was last answered, not merely revealed. */
  readonly answeredAt?: Instant
}

export interface LessonRecord {
  readonly sectionsEntered: readonly string[]
  /** Set while the learner's "not done" stands: only answers after it count. */
  readonly reopenedAt?: Instant
}

export interface Place {
  readonly lesson: string
  readonly section?: string
  readonly question?: string
  readonly at: Instant
}

export interface LearnerState {
  readonly questions: Readonly<Record<string, QuestionRecord>>
  readonly lessons: Readonly<Record<string, LessonRecord>>
  /** Where the learner was last. */
  readonly last?: Place
}

export const emptyState: LearnerState = { questions: {}, lessons: {} }

/** Two logs as one: union by id, in order of time. Commutative, associative, idempotent. */
export function mergeEvents(...logs: readonly (readonly LearnerEvent[])[]): LearnerEvent[] {
  const byId = new Map(logs.flat().map(event => [event.id, event]))
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The state that a log amounts to, whatever order its events arrived in. */
export const reduceEvents = (events: readonly LearnerEvent[]): LearnerState =>
  mergeEvents(events).reduce(applyEvent, emptyState)

const lessonOf = (state: LearnerState, id: string): LessonRecord => state.lessons[id] ?? { sectionsEntered: [] }

const withLesson = (state: LearnerState, id: string, lesson: LessonRecord): LearnerState => ({
  ...state,
  lessons: { ...state.lessons, [id]: lesson },
})

/** Review, exams and plans have reducers of their own over the same log. */
type Appliers = {
  [T in LearnerEvent['type']]?: (state: LearnerState, event: Extract<LearnerEvent, { type: T }>) => LearnerState
}

const appliers: Appliers = {
  'section-entered': (state, { lesson, section, at }) => {
    const known = lessonOf(state, lesson)
    const sectionsEntered = known.sectionsEntered.includes(section)
      ? known.sectionsEntered
      : [...known.sectionsEntered, section]
    // Coming back to the section of the last question keeps that question as the place to go on from.
    const same = state.last?.lesson === lesson && state.last.section === section ? state.last.question : undefined
    const last: Place = { lesson, section, at, ...(same !== undefined && { question: same }) }
    return { ...withLesson(state, lesson, { ...known, sectionsEntered }), last }
  },
  'question-answered': (state, { lesson, question, answer, correct, at, venue }) => {
    const before = state.questions[question]
    const after: QuestionRecord = {
      lastAnswer: answer,
      lastCorrect: correct,
      everCorrect: correct || (before?.everCorrect ?? false),
      attempts: (before?.attempts ?? 0) + 1,
      revealed: before?.revealed ?? false,
      lastAt: at,
      answeredAt: at,
    }
    const answered = { ...state, questions: { ...state.questions, [question]: after } }
    // Reading goes on where it was left, whatever was answered in an exam or in review meanwhile.
    return venue === undefined ? atQuestion(answered, lesson, question, at) : answered
  },
  'question-revealed': (state, { lesson, question, at }) => {
    const before = state.questions[question] ?? { lastCorrect: false, everCorrect: false, attempts: 0 }
    const after: QuestionRecord = { ...before, revealed: true, lastAt: at }
    return atQuestion({ ...state, questions: { ...state.questions, [question]: after } }, lesson, question, at)
  },
  'lesson-reopened': (state, { lesson, at }) =>
    withLesson(state, lesson, { ...lessonOf(state, lesson), reopenedAt: at }),
  'lesson-restored': (state, { lesson }) => {
    const { reopenedAt: _, ...rest } = lessonOf(state, lesson)
    return withLesson(state, lesson, rest)
  },
}

function atQuestion(state: LearnerState, lesson: string, question: string, at: Instant): LearnerState {
  const section = state.last?.lesson === lesson ? state.last.section : undefined
  return { ...state, last: { lesson, question, at, ...(section !== undefined && { section }) } }
}

/** The state after one more event. Events must come in the order of `mergeEvents`. */
export function applyEvent(state: LearnerState, event: LearnerEvent): LearnerState {
  const apply = appliers[event.type] as ((state: LearnerState, event: LearnerEvent) => LearnerState) | undefined
  return apply ? apply(state, event) : state
}
