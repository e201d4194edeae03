import type { PartId } from './part'

export const ratings = ['chua', 'mot-phan', 'dat'] as const
export type Rating = (typeof ratings)[number]

/** What a learner answered, by format. */
export type Answer =
  | { readonly format: 'single'; readonly choice: PartId }
  | { readonly format: 'multiple'; readonly choices: readonly PartId[] }
  | { readonly format: 'true-false'; readonly values: Readonly<Record<PartId, boolean>> }
  | { readonly format: 'match'; readonly rights: Readonly<Record<PartId, PartId>> }
  | { readonly format: 'order'; readonly order: readonly PartId[] }
  | { readonly format: 'cloze'; readonly blanks: Readonly<Record<string, string>> }
  | { readonly format: 'open'; readonly text: string; readonly rating?: Rating }

export type AnswerOf<F extends Answer['format']> = Extract<Answer, { format: F }>

type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isMap = (value: unknown, of: (item: unknown) => boolean): boolean =>
  isObject(value) && Object.values(value).every(of)

const shapes: Record<Answer['format'], (value: Loose) => boolean> = {
  single: value => isText(value.choice),
  multiple: value => isList(value.choices),
  'true-false': value => isMap(value.values, item => typeof item === 'boolean'),
  match: value => isMap(value.rights, isText),
  order: value => isList(value.order),
  cloze: value => isMap(value.blanks, isText),
  open: value => isText(value.text) && (value.rating === undefined || ratings.includes(value.rating as Rating)),
}

/** Reads an answer from storage or a file. Null when it is none. Hand-written: it ships with every lesson page. */
export function parseAnswer(value: unknown): Answer | null {
  if (!isObject(value) || !isText(value.format) || !Object.hasOwn(shapes, value.format)) return null
  return shapes[value.format as Answer['format']](value) ? (value as unknown as Answer) : null
}
