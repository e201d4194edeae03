import type { BankEntry } from '@/lib/question/bank'
import { type Confidence, confidences } from '@/lib/question/confidence'
import { type Day, day, dayOf } from './day'
import type { Deck } from './deck'
import type { Answered } from './event'
import type { Horizon } from './horizon'
import { recallAfter } from './memory'

/** Answers that stand, in no particular order. */
function* answersOf(deck: Deck): Generator<Answered> {
  for (const meetings of deck.meetings.values())
    for (const meeting of meetings) if (meeting.type === 'question-answered') yield meeting
}

export interface Calibration {
  readonly confidence: Confidence
  readonly answers: number
  readonly correct: number
}

/** How often answers given with each confidence were right. */
export function calibrationOf(deck: Deck): Calibration[] {
  const counts = { chac: [0, 0], kha: [0, 0], doan: [0, 0] } satisfies Record<Confidence, number[]>
  for (const { confidence, correct } of answersOf(deck)) {
    if (!confidence) continue
    counts[confidence][0] = (counts[confidence][0] ?? 0) + 1
    if (correct) counts[confidence][1] = (counts[confidence][1] ?? 0) + 1
  }
  return confidences.map(confidence => {
    const [answers = 0, correct = 0] = counts[confidence]
    return { confidence, answers, correct }
  })
}

export interface DayOfReview {
  readonly day: Day
  readonly answers: number
  readonly correct: number
}

/** Answers of each of the last `count` days, today last. */
export function reviewsPerDay(deck: Deck, { today, zone }: Horizon, count: number): DayOfReview[] {
  const first = today - count + 1
  const days = Array.from({ length: count }, (_, i) => ({ day: day(first + i), answers: 0, correct: 0 }))
  for (const { at, correct } of answersOf(deck)) {
    const one = days[dayOf(at, zone) - first]
    if (!one) continue
    one.answers++
    if (correct) one.correct++
  }
  return days
}

export interface RecallToday {
  readonly domain: string
  readonly questions: number
  readonly met: number
  /** Share, 0 to 1, of the questions met that would be recalled today. Null when none is met. */
  readonly recall: number | null
}

/** Predicted recall of each domain that has questions, as of today. */
export function recallByDomain(entries: readonly BankEntry[], deck: Deck, { today, zone }: Horizon): RecallToday[] {
  const domains = new Map<string, { questions: number; met: number; sum: number }>()
  for (const { id, domain } of entries) {
    const one = domains.get(domain) ?? { questions: 0, met: 0, sum: 0 }
    domains.set(domain, one)
    one.questions++
    const card = deck.cards.get(id)
    if (!card) continue
    one.met++
    one.sum += recallAfter(card.memory, today - dayOf(card.lastAt, zone))
  }
  return [...domains].map(([domain, { questions, met, sum }]) => ({
    domain,
    questions,
    met,
    recall: met === 0 ? null : sum / met,
  }))
}
