import type { DrawnQuestion } from './draw'
import type { Question } from './schema'

/** What choosing questions needs to know of one: all of them fit in one small file. */
export interface BankEntry {
  readonly id: string
  readonly lesson: string
  readonly format: Question['format']
  readonly domain: string
  readonly level: Question['level']
  readonly twin?: string
  /** Asked and answered in English too. */
  readonly interview?: true
  /** The order of its choices carries meaning and is kept. */
  readonly fixed?: true
}

/** A lesson as the bank names it. */
export interface BankLesson {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly url: string
}

/** The table of contents of the question bank, `/bank/index.json`. */
export interface BankIndex {
  readonly course: string
  readonly title: string
  readonly domains: readonly { readonly id: string; readonly title: string }[]
  readonly lessons: readonly BankLesson[]
  readonly questions: readonly BankEntry[]
  /** Pairs that are easily confused; absent when the course describes none. */
  readonly twins?: readonly { readonly id: string; readonly title: string }[]
}

/** A question of `/bank/<lesson>.json`: drawn with HTML that this site made at build. */
export type BankQuestion = DrawnQuestion<string> & Omit<BankEntry, 'id' | 'lesson'>

/** The entry of a question. */
export function bankEntry(question: Question, lesson: string): BankEntry {
  const { id, format, domain, level, twin } = question
  return {
    id,
    lesson,
    format,
    domain,
    level,
    ...(twin !== undefined && { twin }),
    ...(question.fixed && { fixed: true as const }),
    ...(format === 'open' && question.inEnglish && { interview: true as const }),
  }
}

/** Address of the file that holds a lesson's questions. */
export const bankUrl = (lesson: string): string => `/bank/${lesson}.json`
export const bankIndexUrl = '/bank/index.json'
