import type { Key, KeyOf } from '@/lib/question/grade'
import type { PartId } from '@/lib/question/part'
import type { Asked } from './plan'

/** What is right at a part, in words; `text` is HTML that this site drew. */
export interface Solution {
  readonly word: string
  readonly text?: string
}

type Solutions = { readonly [F in Key['format']]: (key: KeyOf<F>, part: PartId, asked: Asked) => Solution | null }

const choice = (isRight: boolean): Solution => ({ word: isRight ? 'Đáp án đúng' : 'Không phải đáp án' })

const solutions: Solutions = {
  single: ({ correct }, part) => choice(part === correct),
  multiple: ({ correct }, part) => choice(correct.includes(part)),
  'true-false': ({ values }, part) => ({ word: values[part] ? 'Câu này đúng' : 'Câu này sai' }),
  match: ({ rights }, part, asked) => {
    const right = asked.rights.find(({ id }) => id === rights[part])
    return { word: 'Ghép với: ', ...(right && { text: right.text }) }
  },
  order: ({ order }, part) => ({ word: `Vị trí ${order.indexOf(part) + 1}` }),
  cloze: ({ accept }, blank, asked) => ({
    word: `Chỗ trống ${judgedParts(asked).indexOf(blank) + 1}: ${accept[blank]?.[0] ?? ''}`,
  }),
  open: () => null,
}

/** What the key says of a part: known at the reveal, when the reasons are not yet. */
export function solutionOf(key: Key, part: string, asked: Asked): Solution | null {
  const solve = solutions[key.format] as (key: Key, part: PartId, asked: Asked) => Solution | null
  return solve(key, part as PartId, asked)
}

/** Ids of the parts that a question is judged by: those that are shown, or the blanks of a cloze. */
export const judgedParts = (asked: Asked): readonly string[] =>
  asked.format === 'cloze' ? asked.pieces.flatMap(({ blank }) => blank ?? []) : asked.parts.map(({ id }) => id)
