import { type Instant, instant } from '@/lib/kernel/instant'
import { err, ok, type Result } from '@/lib/kernel/result'
import { type Answer, parseAnswer } from '@/lib/question/answer'

/** Version of the events that this code writes. */
export const eventVersion = 1

/** What a learner did. `lesson-reopened` undoes a finished lesson; `lesson-restored` takes that back. */
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
    }
  | { readonly type: 'question-revealed'; readonly lesson: string; readonly question: string }
  | { readonly type: 'lesson-reopened'; readonly lesson: string }
  | { readonly type: 'lesson-restored'; readonly lesson: string }

export type LearnerEvent = NewLearnerEvent & {
  readonly v: typeof eventVersion
  /** Unique for ever: merging two logs is a union by id. */
  readonly id: string
  readonly at: Instant
  readonly device: string
}

type Loose = Record<string, unknown>
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** What each type needs beside the common fields; names what is missing. */
const needs: Record<NewLearnerEvent['type'], (event: Loose) => string | undefined> = {
  'section-entered': event => (isText(event.section) ? undefined : 'section'),
  'question-answered': event => {
    if (!isText(event.question)) return 'question'
    if (parseAnswer(event.answer) === null) return 'answer'
    if (typeof event.correct !== 'boolean') return 'correct'
    return typeof event.score === 'number' && event.score >= 0 && event.score <= 1 ? undefined : 'score'
  },
  'question-revealed': event => (isText(event.question) ? undefined : 'question'),
  'lesson-reopened': () => undefined,
  'lesson-restored': () => undefined,
}

/** Reads one event from storage or a file. The error says in Vietnamese what cannot be read. Hand-written: it ships with every lesson page. */
export function parseEvent(value: unknown): Result<LearnerEvent, string> {
  if (typeof value !== 'object' || value === null) return err('không phải một bản ghi')
  const event = value as Loose
  if (typeof event.v !== 'number') return err('thiếu số phiên bản')
  if (event.v > eventVersion) return err(`do phiên bản mới hơn ghi (v${event.v}); hãy tải lại trang để cập nhật`)
  if (event.v < eventVersion) return err(`phiên bản v${event.v} không còn được dùng`)
  if (!isText(event.type) || !Object.hasOwn(needs, event.type)) return err(`loại bản ghi lạ: ${String(event.type)}`)
  const missing =
    (['id', 'device', 'lesson'] as const).find(field => !isText(event[field])) ??
    (Number.isFinite(event.at) ? undefined : 'at') ??
    needs[event.type as NewLearnerEvent['type']](event)
  return missing === undefined
    ? ok({ ...event, at: instant(event.at as number) } as unknown as LearnerEvent)
    : err(`trường “${missing}” thiếu hoặc sai`)
}
