import type { ComponentType } from 'react'
import type { Answer, AnswerOf } from '@/lib/question/answer'
import { MultipleChoice, SingleChoice } from './choices'
import { Cloze } from './cloze'
import { Match } from './match'
import { Open } from './open'
import { Order } from './order'
import { Statements } from './statements'
import type { ControlProps } from './types'

/** What each format is answered with. */
export const controls: { readonly [F in Answer['format']]: ComponentType<ControlProps<AnswerOf<F>>> } = {
  single: SingleChoice,
  multiple: MultipleChoice,
  'true-false': Statements,
  match: Match,
  order: Order,
  cloze: Cloze,
  open: Open,
}
