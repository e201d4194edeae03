import type { BankQuestion } from '@/lib/question/bank'
import type { DrawnPart } from '@/lib/question/draw'
import type { Key } from '@/lib/question/grade'

/** What a class was opened with, kept with it: later edits of the course change nothing in a running class. */
export interface ClassPlan {
  readonly kind: 'lesson' | 'questions' | 'exit-ticket'
  readonly title: string
  /** The lesson whose slides the class follows; absent for a set of questions. */
  readonly lesson?: PlanLesson
  readonly items: readonly PlanItem[]
}

export interface PlanLesson {
  readonly id: string
  readonly title: string
  /** Site path, as `/hoc/container-tren-aws/vi-sao-container`. */
  readonly url: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** A question that the class can ask. Never leaves the server whole: `askedOf`, `keyShown` and `explained` are its three cuts. */
export interface PlanItem {
  readonly question: BankQuestion
  /** By id of a wrong choice: the tag and the phrase of the wrong idea that leads there. */
  readonly misconceptions: Readonly<Record<string, { readonly tag: string; readonly phrase: string }>>
  /** Where the course mends a wrong answer: title and site path with anchor. */
  readonly mend: { readonly title: string; readonly url: string }
}

/** A question before its answer is shown. It has no field that a key, a reason or a misconception could travel in. */
export interface Asked {
  readonly id: string
  readonly lesson: string
  readonly format: Key['format']
  /** HTML drawn by this site, as are all texts here. */
  readonly prompt: string
  readonly parts: readonly { readonly id: string; readonly text: string }[]
  readonly rights: readonly { readonly id: string; readonly text: string; readonly plain: string }[]
  readonly pieces: BankQuestion['pieces']
}

/** What opens with the reasons. */
export interface Explanation {
  readonly answer: string
  readonly parts: readonly DrawnPart<string>[]
  readonly extras: readonly DrawnPart<string>[]
  readonly sources: BankQuestion['sources']
  readonly checkedOn: string
  readonly mend: PlanItem['mend']
}

/** The cut that may leave the server at any time. Fields are copied one by one: a new field of a question stays behind. */
export function askedOf({ question }: PlanItem): Asked {
  const { id, lesson, prompt, parts, rights, pieces, key } = question
  return {
    id,
    lesson,
    format: key.format,
    prompt,
    // The parts of an open question are the points that its model answer is judged by; a blank's text is its name.
    parts: key.format === 'open' || key.format === 'cloze' ? [] : parts.map(part => ({ id: part.id, text: part.text })),
    rights: rights.map(right => ({ id: right.id, text: right.text, plain: right.plain })),
    pieces,
  }
}

/** What opens at the reveal. */
export const keyShown = ({ question }: PlanItem): Key => question.key

/** What opens when the host explains. */
export function explained({ question, mend }: PlanItem): Explanation {
  const { answer, parts, extras, sources, checkedOn } = question
  return { answer, parts, extras, sources, checkedOn, mend }
}
