import type { Question, QuestionFormat } from '@/lib/question/schema'
import type { Selection } from './book'
import type { LessonPage } from './lesson-pages'
import type { ChangeHow, LeftOutWhy } from './notes'

export const formatIds = ['gift', 'moodle', 'qti', 'anki', 'csv', 'azota', 'scorm'] as const
export type FormatId = (typeof formatIds)[number]

export interface LeftOut {
  readonly id: string
  readonly why: LeftOutWhy
}

export interface Changed {
  readonly id: string
  readonly how: ChangeHow
}

export interface Exported {
  readonly content: string | Uint8Array
  /** How many questions went along. */
  readonly taken: number
  readonly leftOut: readonly LeftOut[]
  readonly changed: readonly Changed[]
}

/** What only a package with a lesson in it needs: the lesson's text, and the script that plays its quiz. */
export interface Package {
  readonly pages: readonly LessonPage[]
  readonly player: string
}

/** Turns a selection into the bytes of a file. Pure: the same selection gives the same bytes. */
export type Exporter = (selection: Selection, extras: Package) => Exported

/** What becomes of a question: what the file says for it, or why it is left out. */
export type Fate<T> =
  | { readonly kind: 'taken'; readonly value: T; readonly how?: ChangeHow }
  | { readonly kind: 'left'; readonly why: LeftOutWhy }

/** How a format prints a question of each kind. */
export type Printers<T> = {
  readonly [F in QuestionFormat]: (question: Extract<Question, { format: F }>) => Fate<T>
}

export const taken = <T>(value: T, how?: ChangeHow): Fate<T> =>
  how === undefined ? { kind: 'taken', value } : { kind: 'taken', value, how }
export const left = (why: LeftOutWhy): Fate<never> => ({ kind: 'left', why })

export const printWith = <T>(printers: Printers<T>, question: Question): Fate<T> =>
  (printers[question.format] as (question: Question) => Fate<T>)(question)

/** Prints every question of a selection and keeps the books: what was taken, changed and left out. */
export function printAll<T>(selection: Selection, print: (question: Question) => Fate<T>) {
  const leftOut: LeftOut[] = []
  const changed: Changed[] = []
  const lessons = selection.lessons.map(lesson => ({
    lesson,
    printed: lesson.questions.flatMap(question => {
      const fate = print(question)
      if (fate.kind === 'left') leftOut.push({ id: question.id, why: fate.why })
      else if (fate.how) changed.push({ id: question.id, how: fate.how })
      return fate.kind === 'taken' ? [{ question, value: fate.value }] : []
    }),
  }))
  const count = lessons.reduce((sum, { printed }) => sum + printed.length, 0)
  return { lessons: lessons.filter(({ printed }) => printed.length > 0), taken: count, leftOut, changed }
}
