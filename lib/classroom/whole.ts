import type { Answer, AnswerOf } from '@/lib/question/answer'
import { limits } from './limits'
import type { Asked } from './plan'

type Tests = { readonly [F in Answer['format']]: (answer: AnswerOf<F>, asked: Asked) => boolean }

const blanks = ({ pieces }: Asked): readonly string[] => pieces.flatMap(({ blank }) => blank ?? [])

const tests: Tests = {
  single: ({ choice }, { parts }) => parts.some(({ id }) => id === choice),
  multiple: ({ choices }) => choices.length > 0,
  'true-false': ({ values }, { parts }) => parts.every(({ id }) => id in values),
  match: ({ rights }, { parts }) => parts.every(({ id }) => id in rights),
  order: ({ order }, { parts }) => order.length === parts.length,
  cloze: (answer, asked) => blanks(asked).every(blank => (answer.blanks[blank] ?? '').trim() !== ''),
  open: ({ text }) => text.trim() !== '',
}

/** Whether an answer says something about every part of its question, so that it can be sent. What is right is not known here. */
export function isWhole(asked: Asked, answer: Answer | undefined): answer is Answer {
  return answer?.format === asked.format && (tests[asked.format] as (a: Answer, q: Asked) => boolean)(answer, asked)
}

/** Whether the server would refuse the answer for its length alone. */
export const isTooLong = (answer: Answer): boolean => JSON.stringify(answer).length > limits.answer
