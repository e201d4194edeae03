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

interface LessonRecord {
  readonly sectionsEntered: readonly string[]
  /** Set while the learner's "not done" stands: only answers after it count. */
  readonly reopenedAt?: Instant
}

interface Place {
  readonly lesson: string
  readonly section?: string
  readonly question?: string
  readonly at: Instant
}

export interface LearnerState {
  readonly questions: Readonly<Record<string, QuestionRecord>>
  readonly lessons: Readonly<Record<string, LessonRecord>>
  /** Marked by the learner, to be found again. */
  readonly marked: Readonly<Record<string, boolean>>
  /** When a question was last reported as faulty. */
  readonly reported: Readonly<Record<string, Instant>>
  /** Where the learner was last. Review and exams do not move it. */
  readonly last?: Place
  readonly plan?: { readonly examDay: string | null; readonly minutesADay: number }
}

export const emptyState: LearnerState = { questions: {}, lessons: {}, marked: {}, reported: {} }

const comesBefore = (a: LearnerEvent, b: LearnerEvent): boolean => a.at < b.at || (a.at === b.at && a.id < b.id)

function isSorted(events: readonly LearnerEvent[]): boolean {
  for (let i = 1; i < events.length; i++)
    if (!comesBefore(events[i - 1] as LearnerEvent, events[i] as LearnerEvent)) return false
  return true
}

/** Two logs as one: union by id, in order of time. Commutative, associative, idempotent. */
export function mergeEvents(...logs: readonly (readonly LearnerEvent[])[]): readonly LearnerEvent[] {
  const all = logs.length === 1 ? (logs[0] ?? []) : logs.flat()
  if (isSorted(all)) return all
  return [...new Map(all.map(event => [event.id, event])).values()].sort((a, b) => (comesBefore(a, b) ? -1 : 1))
}

/** The state while it is being made: only `fold` writes to it, before anyone else sees it. */
type Draft = { -readonly [K in keyof LearnerState]: LearnerState[K] } & {
  readonly [K in 'questions' | 'lessons' | 'marked' | 'reported']: Record<string, LearnerState[K][string]>
}

const copyOf = (state: LearnerState): Draft => ({
  ...state,
  questions: { ...state.questions },
  lessons: { ...state.lessons },
  marked: { ...state.marked },
  reported: { ...state.reported },
})

/** Exams have a reducer of their own over the same log. */
type Appliers = {
  [T in LearnerEvent['type']]?: (state: Draft, event: Extract<LearnerEvent, { type: T }>) => void
}

const appliers: Appliers = {
  'section-entered': (state, { lesson, section, at }) => {
    const known = state.lessons[lesson] ?? { sectionsEntered: [] }
    if (!known.sectionsEntered.includes(section))
      state.lessons[lesson] = { ...known, sectionsEntered: [...known.sectionsEntered, section] }
    // Coming back to the section of the last question keeps that question as the place to go on from.
    const same = state.last?.lesson === lesson && state.last.section === section ? state.last.question : undefined
    state.last = { lesson, section, at, ...(same !== undefined && { question: same }) }
  },
  'question-answered': (state, { lesson, question, answer, correct, at, venue }) => {
    const before = state.questions[question]
    state.questions[question] = {
      lastAnswer: answer,
      lastCorrect: correct,
      everCorrect: correct || (before?.everCorrect ?? false),
      attempts: (before?.attempts ?? 0) + 1,
      revealed: before?.revealed ?? false,
      lastAt: at,
      answeredAt: at,
    }
    if (venue === undefined) goTo(state, lesson, question, at)
  },
  'question-revealed': (state, { lesson, question, at, venue }) => {
    const before = state.questions[question] ?? { lastCorrect: false, everCorrect: false, attempts: 0 }
    state.questions[question] = { ...before, revealed: true, lastAt: at }
    if (venue === undefined) goTo(state, lesson, question, at)
  },
  'lesson-reopened': (state, { lesson, at }) => {
    state.lessons[lesson] = { ...(state.lessons[lesson] ?? { sectionsEntered: [] }), reopenedAt: at }
  },
  'lesson-restored': (state, { lesson }) => {
    const { reopenedAt: _, ...rest } = state.lessons[lesson] ?? { sectionsEntered: [] }
    state.lessons[lesson] = rest
  },
  'question-marked': (state, { question, marked }) => {
    state.marked[question] = marked
  },
  'question-reported': (state, { question, at }) => {
    state.reported[question] = at
  },
  'plan-set': (state, { examDay, minutesADay }) => {
    state.plan = { examDay, minutesADay }
  },
}

function goTo(state: Draft, lesson: string, question: string, at: Instant): void {
  const section = state.last?.lesson === lesson ? state.last.section : undefined
  state.last = { lesson, question, at, ...(section !== undefined && { section }) }
}

function undoneIn(events: readonly LearnerEvent[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const event of events) if (event.type === 'answer-undone') undone.add(event.target)
  return undone
}

/** Writes events into a draft, in the order of `mergeEvents`, those taken back left out. */
function fold(draft: Draft, events: readonly LearnerEvent[], undone: ReadonlySet<string>): LearnerState {
  for (const event of events) {
    const apply = appliers[event.type] as ((state: Draft, event: LearnerEvent) => void) | undefined
    if (apply && !undone.has(event.id)) apply(draft, event)
  }
  return draft
}

/** The state that a log amounts to, whatever order its events arrived in. */
export function reduceEvents(events: readonly LearnerEvent[]): LearnerState {
  const all = mergeEvents(events)
  return fold(copyOf(emptyState), all, undoneIn(all))
}

/** A log in the order of `mergeEvents`, and what it amounts to. */
export interface Reduced {
  readonly events: readonly LearnerEvent[]
  readonly state: LearnerState
}

/** The log with more events. Those that come last are applied alone; an answer taken back replays its question; only late ones replay all. */
export function advance(before: Reduced, fresh: readonly LearnerEvent[]): Reduced {
  const last = before.events.at(-1)
  const first = fresh[0]
  const follows = isSorted(fresh) && (!last || !first || comesBefore(last, first))
  if (!follows) {
    const events = mergeEvents(before.events, fresh)
    return { events, state: reduceEvents(events) }
  }
  const events = [...before.events, ...fresh]
  const targets = undoneIn(fresh)
  const taken = targets.size > 0 ? events.filter(({ id }) => targets.has(id)) : []
  // Elsewhere than in review an answer also moved the learner's place, which only a replay can tell.
  if (taken.some(event => event.type !== 'question-answered' || event.venue === undefined))
    return { events, state: reduceEvents(events) }
  const undone = undoneIn(events)
  const draft = copyOf(before.state)
  const state = fold(draft, fresh, undone)
  for (const event of taken)
    if (event.type === 'question-answered') replayQuestion(draft, event.question, events, undone)
  return { events, state }
}

function replayQuestion(draft: Draft, question: string, events: readonly LearnerEvent[], undone: ReadonlySet<string>) {
  const own = events.filter(event => 'question' in event && event.question === question)
  const record = fold(copyOf(emptyState), own, undone).questions[question]
  if (record) draft.questions[question] = record
  else delete draft.questions[question]
}
