/** What bench/review.ts runs inside Chromium: the real log, store and scheduler over 2,000 cards and 100,000 events. */

import { instant } from '@/lib/kernel/instant'
import { randomFrom } from '@/lib/kernel/random'
import { eventVersion, type LearnerEvent } from '@/lib/progress/event'
import { addToDeck } from '@/lib/progress/review-deck'
import { createLearnerStore } from '@/lib/progress/store.browser'
import type { BankEntry } from '@/lib/question/bank'
import { confidences } from '@/lib/question/confidence'
import { day, dayOf } from '@/lib/review/day'
import { emptyDeck } from '@/lib/review/deck'
import { interleave } from '@/lib/review/interleave'
import { planToExam } from '@/lib/review/plan'
import { secondsACard, select } from '@/lib/review/queue'

const [cards, lessons, twoYears] = [2000, 200, 730 * 86_400_000] as const
const zone = 420

const entries: BankEntry[] = Array.from({ length: cards + 200 }, (_, i) => ({
  id: `cau-hoi-so-${i}`,
  lesson: `bai-so-${i % lessons}`,
  format: 'single',
  domain: `mien-${i % 10}`,
  level: 'hieu',
  ...(i % 10 === 0 && { twin: `a${i % 250}/b` }),
}))

/** Answers over two years, as a learner would have left them: some sure, some wrong, one in fifty taken back. */
function makeLog(count: number, now: number): LearnerEvent[] {
  const random = randomFrom('bench')
  return Array.from({ length: count }, (_, i): LearnerEvent => {
    const at = instant(now - twoYears + Math.floor((i / count) * twoYears))
    const common = {
      v: eventVersion as 1,
      id: `${i}-${random().toString(36).slice(2)}-${random().toString(36).slice(2)}`,
      at,
      device: 'may-do',
    }
    const entry = entries[Math.floor(random() * cards)] as BankEntry
    const correct = random() < 0.8
    return {
      ...common,
      type: 'question-answered',
      lesson: entry.lesson,
      question: entry.id,
      answer: { format: 'single', choice: '1a2b3c' as never },
      correct,
      score: correct ? 1 : 0,
      confidence: confidences[Math.floor(random() * 3)] ?? 'kha',
      venue: 'on-tap',
      spent: Math.floor(10_000 + random() * 40_000),
    }
  })
}

const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Fills the log of this origin. */
async function fill(count: number): Promise<void> {
  const store = createLearnerStore()
  await store.open()
  await store.merge(makeLog(count, Date.now()))
  const { trouble } = store.view.getState()
  if (trouble) throw new Error(trouble)
}

/** Milliseconds of each step, on a page that has just been loaded. */
async function measure(): Promise<Record<string, number>> {
  const store = createLearnerStore()
  const open = await time(store.open)
  const { events } = store.view.getState()
  let deck = emptyDeck
  const makeCards = await time(() => {
    deck = addToDeck(emptyDeck, events)
  })
  const today = dayOf(instant(Date.now()), zone)
  const horizon = { today, zone, examDay: day(today + 60) }
  const next = await time(() => interleave(select(entries, { scope: 'den-han' }, { deck, marked: {}, horizon }), 20))
  const plan = (days: number) =>
    time(() =>
      planToExam({
        deck,
        entries,
        horizon: { ...horizon, examDay: day(today + days) },
        minutesADay: 30,
        pace: secondsACard(deck),
        doneToday: 0,
      }),
    )
  const plans = { plan30: await plan(30), plan60: await plan(60), plan120: await plan(120) }
  const last = events.findLast(({ type }) => type === 'question-answered')
  if (last?.type !== 'question-answered') throw new Error('the log is not filled')
  const { v: _, id: __, at: ___, device: ____, ...answer } = last
  const one = await time(async () => {
    void store.record(answer)
    deck = addToDeck(deck, store.view.getState().events.slice(events.length))
  })
  const target = store.view.getState().events.at(-1)?.id ?? ''
  const undo = await time(async () => {
    void store.record({ type: 'answer-undone', target })
    deck = addToDeck(deck, store.view.getState().events.slice(events.length + 1))
  })
  return { events: events.length, cards: deck.cards.size, open, makeCards, next, ...plans, one, undo }
}

Object.assign(window, { benchReview: { fill, measure } })
