import type { BankEntry } from '@/lib/question/bank'

export const levels = ['nho', 'hieu', 'van-dung', 'phan-tich'] as const satisfies readonly BankEntry['level'][]
export type Level = (typeof levels)[number]

/** What is asked on a paper or in an exam. Open questions are not: nothing but the learner can grade them. */
export const examFormats = ['single', 'multiple', 'true-false', 'match', 'order', 'cloze'] as const
export type ExamFormat = (typeof examFormats)[number]

/** Which questions come first: any, those never answered, or those last answered wrongly. */
export const preferences = ['bat-ky', 'chua-gap', 'tung-sai'] as const
export type Preference = (typeof preferences)[number]

export const countLimits = { min: 1, max: 200 } as const
export const minuteLimits = { min: 1, max: 600 } as const

/** What to choose questions by. The same selection over the same bank chooses the same questions. */
export interface Selection {
  readonly course: string
  /** Ids; empty takes all. So do the three lists after it; a question must fit every list. */
  readonly domains: readonly string[]
  readonly lessons: readonly string[]
  readonly levels: readonly Level[]
  readonly formats: readonly ExamFormat[]
  readonly count: number
  /** Lower-case ASCII words joined by hyphens. */
  readonly seed: string
  /** Ids that are never taken. */
  readonly without: readonly string[]
  /** Exactly these, by id, in this order; nothing is chosen then. */
  readonly only?: readonly string[]
}

export interface ExamSettings extends Selection {
  readonly prefer: Preference
  /** Minutes allowed; null when there is no clock. */
  readonly minutes: number | null
}

/** Twenty questions of a whole course. */
export const defaultSelection = (course: string, seed: string): Selection => ({
  course,
  domains: [],
  lessons: [],
  levels: [],
  formats: [],
  count: 20,
  seed,
  without: [],
})

/** A mock exam as the page first offers it. */
export const defaultSettings = (course: string, seed: string): ExamSettings => ({
  ...defaultSelection(course, seed),
  prefer: 'bat-ky',
  minutes: null,
})

const seedPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Whether a text can be a seed: it stands in links, so it is short and plain. */
export const isSeed = (text: string): boolean => text.length <= 32 && seedPattern.test(text)

/** A seed to begin with, from a number in [0, 1). */
export const seedFrom = (chance: number): string =>
  Math.floor(chance * 36 ** 5)
    .toString(36)
    .padStart(5, '0')
