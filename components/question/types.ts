import type { ReactNode } from 'react'
import type { Answer } from '@/lib/question/answer'
import type { Grade, Key } from '@/lib/question/grade'

export interface PartNodes {
  readonly id: string
  readonly text: ReactNode
  /** Null while reasons are not known. */
  readonly reason: ReactNode
  /** What is right here, in words: "Đúng", the matching right-hand side, the place in the order, the accepted text. */
  readonly solution: ReactNode
}

/** A question as the server has drawn it; the island adds only what happens when it is answered. */
export interface QuestionNodes {
  readonly id: string
  readonly lesson: string
  readonly number: number | undefined
  readonly key: Key
  readonly prompt: ReactNode
  readonly answer: ReactNode
  readonly footer: ReactNode
  /** `YYYY-MM-DD`. */
  readonly checkedOn: string
  /** In the order shown. For a cloze, its blanks. */
  readonly parts: readonly PartNodes[]
  /** Right-hand sides of a match, in the order shown. */
  readonly rights: readonly { readonly id: string; readonly text: ReactNode; readonly plain: string }[]
  /** Reasons of right-hand sides that fit nothing. */
  readonly extras: readonly PartNodes[]
  /** The same question and its model answer as they would be spoken in English. */
  readonly english?: { readonly prompt: ReactNode; readonly answer: ReactNode }
  /** A cloze's text between its blanks. */
  readonly pieces: readonly { readonly text: ReactNode; readonly blank?: string }[]
}

/** Choices that the learner has ruled out, in an exam. */
export interface Strike {
  readonly struck: readonly string[]
  readonly toggle: (id: string) => void
}

/** What a control draws of a question: it needs neither key nor answer, so that a question can be asked before they are known. */
export type AskedNodes = Pick<QuestionNodes, 'id' | 'parts' | 'rights' | 'extras' | 'pieces'>

/** What every format's control is given. */
export interface ControlProps<A extends Answer = Answer> {
  readonly nodes: AskedNodes
  readonly answer: A | undefined
  /** Absent while the question is open. */
  readonly grade: Grade | undefined
  readonly onChange: (answer: A) => void
  /** Absent where choices cannot be struck out. */
  readonly strike?: Strike | undefined
}
