import { type Instant, instant } from '@/lib/kernel/instant'
import type { Confidence } from '@/lib/question/confidence'
import { dayLength } from './day'
import type { Meeting } from './event'
import { intervalOf, type Memory, nextMemory } from './memory'
import { isSureWrong, type Outcome, outcomeOf, type Recall, recallOf } from './recall'

/**
 * Where an error that was held for sure stands. Such errors come back after a week unless they are recalled again: the card returns
 * within a day (`cho-gap-lai`) and, once right, a second time after six days or more (`cho-kiem-lai`).
 */
type Heed = 'khong' | 'cho-gap-lai' | 'cho-kiem-lai'

/** A question that was met, and when it is to be met again. */
export interface Card {
  readonly question: string
  readonly lesson: string
  readonly memory: Memory
  /** Of the last meeting. `xem`: the answer was looked at without answering; scheduled like a miss, never counted as one. */
  readonly outcome: Outcome | 'xem'
  readonly recall: Recall
  readonly confidence?: Confidence
  readonly lastAt: Instant
  readonly dueAt: Instant
  readonly heed: Heed
  /** Times answered, and times answered wrong or in part. */
  readonly answers: number
  readonly misses: number
}

/** Answers closer together than this, in milliseconds, are one encounter. */
const sitting = 4 * 3_600_000
/** Days until a wrong answer returns, and least days until a corrected sure error is asked once more. */
const missReturns = 1
const sureReturns = 6
/** A card may be reviewed this much before its hour and still count as due, milliseconds. */
const early = dayLength / 2

/** The card after one more meeting. Meetings come in order of time. */
export function meet(card: Card | undefined, meeting: Meeting): Card {
  const { at, question, lesson } = meeting
  const revealed = meeting.type === 'question-revealed'
  const recall = revealed ? 'quen' : recallOf(meeting)
  const outcome = revealed ? 'xem' : outcomeOf(meeting)
  const memory = nextMemory(card?.memory, card ? Math.max(0, at - card.lastAt) / dayLength : 0, recall)
  const heed = nextHeed(card, meeting)
  return {
    question,
    lesson,
    memory,
    outcome,
    recall,
    ...(!revealed && meeting.confidence && { confidence: meeting.confidence }),
    lastAt: at,
    dueAt: nextDue(card, at, recall, memory, heed),
    heed,
    answers: (card?.answers ?? 0) + (revealed ? 0 : 1),
    misses: (card?.misses ?? 0) + (revealed || meeting.correct ? 0 : 1),
  }
}

const isOneSitting = (card: Card | undefined, at: Instant): card is Card =>
  card !== undefined && at - card.lastAt < sitting
const isEarly = (card: Card, at: Instant): boolean => at < card.dueAt - early

function nextHeed(card: Card | undefined, meeting: Meeting): Heed {
  const before = card?.heed ?? 'khong'
  if (meeting.type === 'question-revealed') return before
  if (isSureWrong(meeting)) return 'cho-gap-lai'
  if (before === 'khong' || card === undefined) return 'khong'
  if (!meeting.correct) return 'cho-gap-lai'
  if (isOneSitting(card, meeting.at)) return before
  if (before === 'cho-gap-lai') return 'cho-kiem-lai'
  return isEarly(card, meeting.at) ? before : 'khong'
}

/** Answers of one sitting bring a card nearer, never push it away; nor does practice ahead of the second look at a sure error. */
function nextDue(card: Card | undefined, at: Instant, recall: Recall, memory: Memory, heed: Heed): Instant {
  const corrected = heed === 'cho-kiem-lai' && card?.heed === 'cho-gap-lai'
  const soon = recall === 'quen' || heed === 'cho-gap-lai'
  const days = soon ? missReturns : Math.max(corrected ? sureReturns : 1, intervalOf(memory))
  const due = instant(at + days * dayLength)
  const waits = heed === 'cho-kiem-lai' && card?.heed === 'cho-kiem-lai'
  return (isOneSitting(card, at) || waits) && card !== undefined && card.dueAt < due ? card.dueAt : due
}
