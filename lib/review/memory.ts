import { computeDecayFactor, default_w, FSRSAlgorithm, Rating } from 'ts-fsrs'
import type { Recall } from './recall'

/** What FSRS knows of a memory. */
export interface Memory {
  /** Days until recall has fallen to 90 %. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
}

/** Longest interval, days: a year on, the services asked about are others. */
const longest = 365

/** No fuzz: the same log gives the same plan everywhere. No steps of minutes: within a sitting, card.ts decides. */
const fsrs = new FSRSAlgorithm({
  request_retention: 0.9,
  maximum_interval: longest,
  enable_fuzz: false,
  enable_short_term: false,
})

const ratings: Record<Recall, Exclude<Rating, Rating.Manual>> = {
  quen: Rating.Again,
  kho: Rating.Hard,
  tot: Rating.Good,
  de: Rating.Easy,
}

const { decay, factor } = computeDecayFactor(default_w)

/** Probability, 0 to 1, of recalling it `days` after the last answer: FSRS's `get_retrievability`, for fractions of days too. */
export const recallAfter = (memory: Memory, days: number): number =>
  (1 + (factor * Math.max(0, days)) / memory.stability) ** decay

/** The memory after an answer given `days` (fractions count) after the last one. */
export const nextMemory = (memory: Memory | undefined, days: number, recall: Recall): Memory =>
  fsrs.next_state(memory ?? null, days, ratings[recall], memory && recallAfter(memory, days))

/** Days until the next review, whole, 1 to 365. */
export const intervalOf = (memory: Memory): number => fsrs.next_interval(memory.stability, 0)
