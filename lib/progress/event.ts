import { calendarDayPattern, type Instant } from '@/lib/kernel/instant'
import { err, ok, type Result } from '@/lib/kernel/result'
import { type Answer, parseAnswer } from '@/lib/question/answer'
import { type Confidence, confidences } from '@/lib/question/confidence'

export { type Confidence, confidences }

/** Version of the events that this code writes. */
export const eventVersion = 1

/** Where a question was answered. Absent: in its lesson. */
const venues = ['on-tap', 'thi-thu', 'de-nham', 'phong-van', 'lop'] as const
export type Venue = (typeof venues)[number]

/** What an exam is made of: enough to make the same paper again. */
export interface ExamPaper {
  readonly title: string
  readonly seed: string
  /** Ids of questions and of the lessons that hold them, in the order asked. */
  readonly questions: readonly { readonly id: string; readonly lesson: string }[]
  /** Minutes allowed; null when there is no clock. */
  readonly minutes: number | null
}

/**
 * What a learner did. `lesson-reopened` undoes a finished lesson; `lesson-restored` takes that back. `answer-undone` takes back the
 * `question-answered` or `question-revealed` event whose id is `target`: everything goes on as if it had not been.
 */
export type NewLearnerEvent =
  | { readonly type: 'section-entered'; readonly lesson: string; readonly section: string }
  | {
      readonly type: 'question-answered'
      readonly lesson: string
      readonly question: string
      readonly answer: Answer
      readonly correct: boolean
      /** 0 to 1. */
      readonly score: number
      readonly confidence?: Confidence
      readonly venue?: Venue
      /** Milliseconds from seeing the question to checking the answer. */
      readonly spent?: number
    }
  | {
      readonly type: 'question-revealed'
      readonly lesson: string
      readonly question: string
      readonly venue?: Venue
    }
  | { readonly type: 'lesson-reopened'; readonly lesson: string }
  | { readonly type: 'lesson-restored'; readonly lesson: string }
  | { readonly type: 'answer-undone'; readonly target: string }
  | { readonly type: 'question-marked'; readonly lesson: string; readonly question: string; readonly marked: boolean }
  | {
      readonly type: 'question-reported'
      readonly lesson: string
      readonly question: string
      readonly reason: string
      readonly note: string
    }
  /** `examDay` null: no exam is planned. */
  | { readonly type: 'plan-set'; readonly examDay: string | null; readonly minutesADay: number }
  | { readonly type: 'exam-started'; readonly exam: string; readonly paper: ExamPaper }
  | {
      readonly type: 'exam-answered'
      readonly exam: string
      readonly question: string
      /** Null: taken back. */
      readonly answer: Answer | null
      readonly flagged: boolean
      /** Ids of choices struck out. */
      readonly struck: readonly string[]
      /** Milliseconds spent on the question so far. */
      readonly spent: number
      /** The learner says that the answer is a guess. */
      readonly guessed?: boolean
    }
  | { readonly type: 'exam-paused'; readonly exam: string }
  | { readonly type: 'exam-resumed'; readonly exam: string }
  | { readonly type: 'exam-finished'; readonly exam: string }

/** An event that is the same one however often it is recorded, or that happened at a moment of its own. */
export type DatedEvent = NewLearnerEvent & { readonly id?: string; readonly at?: Instant }

export type LearnerEvent = NewLearnerEvent & {
  readonly v: typeof eventVersion
  /** Unique for ever: merging two logs is a union by id. */
  readonly id: string
  readonly at: Instant
  readonly device: string
}

type Loose = Record<string, unknown>
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(one => typeof one === 'string')
const isOptional = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value)
const isSpan = (value: unknown): boolean => typeof value === 'number' && value >= 0

function isPaper(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { title, seed, questions, minutes } = value as Loose
  const isQuestion = (one: unknown) => isText((one as Loose | null)?.id) && isText((one as Loose | null)?.lesson)
  return (
    isText(title) &&
    isText(seed) &&
    Array.isArray(questions) &&
    questions.every(isQuestion) &&
    (minutes === null || isSpan(minutes))
  )
}

type Field = readonly [name: string, isGood: (value: unknown) => boolean]
const inLesson: Field = ['lesson', isText]
const ofQuestion: Field = ['question', isText]
const inVenue: Field = ['venue', value => isOptional(value, one => venues.includes(one as Venue))]
const ofExam: Field = ['exam', isText]
const isBoolean = (value: unknown) => typeof value === 'boolean'

/** What each type needs beside the common fields. */
const needs: Record<NewLearnerEvent['type'], readonly Field[]> = {
  'section-entered': [inLesson, ['section', isText]],
  'question-answered': [
    inLesson,
    ofQuestion,
    ['answer', value => parseAnswer(value) !== null],
    ['correct', isBoolean],
    ['score', value => isSpan(value) && (value as number) <= 1],
    ['confidence', value => isOptional(value, one => confidences.includes(one as Confidence))],
    inVenue,
    ['spent', value => isOptional(value, isSpan)],
  ],
  'question-revealed': [inLesson, ofQuestion, inVenue],
  'lesson-reopened': [inLesson],
  'lesson-restored': [inLesson],
  'answer-undone': [['target', isText]],
  'question-marked': [inLesson, ofQuestion, ['marked', isBoolean]],
  'question-reported': [inLesson, ofQuestion, ['reason', isText], ['note', value => typeof value === 'string']],
  'plan-set': [
    ['examDay', value => value === null || (typeof value === 'string' && calendarDayPattern.test(value))],
    ['minutesADay', isSpan],
  ],
  'exam-started': [ofExam, ['paper', isPaper]],
  'exam-answered': [
    ofExam,
    ofQuestion,
    ['answer', value => value === null || parseAnswer(value) !== null],
    ['flagged', isBoolean],
    ['struck', isTextList],
    ['spent', isSpan],
    ['guessed', value => isOptional(value, isBoolean)],
  ],
  'exam-paused': [ofExam],
  'exam-resumed': [ofExam],
  'exam-finished': [ofExam],
}

/** What is wrong with a value as an event, in Vietnamese; undefined when nothing is. Hand-written: it ships with every lesson page. */
export function eventFault(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return 'không phải một bản ghi'
  const event = value as Loose
  if (typeof event.v !== 'number') return 'thiếu số phiên bản'
  if (event.v > eventVersion) return `do phiên bản mới hơn ghi (v${event.v}); hãy tải lại trang để cập nhật`
  if (event.v < eventVersion) return `phiên bản v${event.v} không còn được dùng`
  if (!isText(event.type) || !Object.hasOwn(needs, event.type)) return `loại bản ghi lạ: ${String(event.type)}`
  const missing = !isText(event.id)
    ? 'id'
    : !isText(event.device)
      ? 'device'
      : !Number.isFinite(event.at)
        ? 'at'
        : needs[event.type as NewLearnerEvent['type']].find(([name, isGood]) => !isGood(event[name]))?.[0]
  return missing && `trường “${missing}” thiếu hoặc sai`
}

/** Reads one event from storage or a file. The error says in Vietnamese what cannot be read. */
export function parseEvent(value: unknown): Result<LearnerEvent, string> {
  const fault = eventFault(value)
  return fault === undefined ? ok(value as LearnerEvent) : err(fault)
}
