import type { Key, KeyOf } from '@/lib/question/grade'
import type { Asked } from './plan'
import type { Tally } from './tally'

/** One line of a result: a choice, a statement, a left-hand side, an item of an order, a blank. */
export interface Bar {
  readonly id: string
  /** How the line is called aloud: `A`, `1`. */
  readonly sign: string
  /** The line is (part of) the answer. For formats in which every line has its own answer, always true. */
  readonly right: boolean
  /** What is right on this line, where a tick does not say it: `Đúng`, `B`, `3`, the accepted text. */
  readonly solution: string | null
  /** By vote: how many chose the line, or had it right in formats in which every line has its own answer. */
  readonly counts: readonly number[]
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index)

type Draw = (id: string, index: number) => Pick<Bar, 'sign' | 'right' | 'solution'> & { readonly value: string }

const drawers: { readonly [F in Key['format']]: (asked: Asked, key: KeyOf<F>) => Draw } = {
  single: (_, key) => (id, i) => ({ sign: letterOf(i), right: id === key.correct, solution: null, value: 'chon' }),
  multiple: (_, key) => (id, i) => ({
    sign: letterOf(i),
    right: (key.correct as readonly string[]).includes(id),
    solution: null,
    value: 'chon',
  }),
  'true-false': (_, key) => (id, i) => {
    const holds = (key.values as Readonly<Record<string, boolean>>)[id] === true
    return { sign: letterOf(i), right: true, solution: holds ? 'Đúng' : 'Sai', value: holds ? 'dung' : 'sai' }
  },
  match: (asked, key) => (id, i) => {
    const right = (key.rights as Readonly<Record<string, string>>)[id] ?? ''
    const letter = letterOf(asked.rights.findIndex(one => one.id === right))
    return { sign: String(i + 1), right: true, solution: letter, value: right }
  },
  order: (_, key) => (id, i) => {
    const place = String((key.order as readonly string[]).indexOf(id) + 1)
    return { sign: letterOf(i), right: true, solution: place, value: place }
  },
  cloze: (_, key) => (id, i) => ({
    sign: String(i + 1),
    right: true,
    solution: key.accept[id]?.[0] ?? '',
    value: 'dung',
  }),
  open: () => (_, i) => ({ sign: letterOf(i), right: false, solution: null, value: '' }),
}

/** Ids of the lines of a question, in the order shown: its parts, or the blanks of a cloze. */
export const linesOf = (asked: Asked): readonly string[] =>
  asked.format === 'cloze' ? asked.pieces.flatMap(({ blank }) => blank ?? []) : asked.parts.map(({ id }) => id)

/** The lines of a question with what is right and how each vote went. An open question has none. */
export function barsOf(asked: Asked, key: Key, tallies: readonly Tally[]): Bar[] {
  if (key.format === 'open') return []
  const draw = (drawers[key.format] as (asked: Asked, key: Key) => Draw)(asked, key)
  return linesOf(asked).map((id, i) => {
    const { value, ...bar } = draw(id, i)
    return { id, ...bar, counts: tallies.map(tally => tally.parts[id]?.[value] ?? 0) }
  })
}

/** Whole percent, 0 when nobody answered. */
export const percent = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 100))
