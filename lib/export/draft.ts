import type { Question, QuestionFormat, QuestionOf } from '@/lib/question/schema'

/** A value of which any part may still be missing. */
type Unfinished<T> = T extends readonly (infer Item)[]
  ? Unfinished<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Unfinished<T[Key]> }
    : T

type DraftOf<F extends QuestionFormat> = Omit<Unfinished<QuestionOf<F>>, 'format'> & { format: F }

/** A question as a file from elsewhere holds it: what the file says, and nothing made up. */
export type Draft = { [F in QuestionFormat]: DraftOf<F> }[QuestionFormat]

export interface ReadDraft {
  readonly draft: Draft
  /** Line of the file on which the question begins, 1-based. */
  readonly line: number
}

/** Something in the file that could not be read. */
export interface ReadFault {
  readonly line: number
  readonly message: string
  readonly mend: string
}

export interface ReadQuestions {
  readonly drafts: readonly ReadDraft[]
  readonly faults: readonly ReadFault[]
}

/** Reads a file's text; never throws, and reports every fault. */
export type Reader = (text: string) => ReadQuestions

const levels: readonly Question['level'][] = ['nho', 'hieu', 'van-dung', 'phan-tich']

/** A level by its id. */
export const readLevel = (id: string): Question['level'] | undefined => levels.find(level => level === id)
