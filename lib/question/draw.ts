import { blanksOf } from './blanks'
import type { Key } from './grade'
import { type PartId, partIds } from './part'
import type { Question } from './schema'
import { forLearner, keyOf } from './view'

/** How Markdown becomes what is shown: React nodes on a lesson page, HTML in the bank. */
export interface Drawing<T> {
  readonly inline: (markdown: string) => T
  readonly block: (markdown: string) => T
}

export interface DrawnPart<T> {
  readonly id: string
  readonly text: T
  readonly reason: T
  /** What is right here: "Đáp án đúng", the matching right-hand side, the place in the order, the accepted text. */
  readonly solution: { readonly word: string; readonly text?: T } | null
}

/** A question with everything that answering it can show. */
export interface DrawnQuestion<T> {
  readonly id: string
  readonly lesson: string
  readonly key: Key
  readonly prompt: T
  readonly answer: T
  readonly sources: Question['sources']
  readonly checkedOn: string
  /** In the order shown. For a cloze, its blanks. */
  readonly parts: readonly DrawnPart<T>[]
  /** Right-hand sides of a match, in the order shown. */
  readonly rights: readonly { readonly id: string; readonly text: T; readonly plain: string }[]
  /** Right-hand sides that fit nothing. */
  readonly extras: readonly DrawnPart<T>[]
  /** A cloze's text between its blanks. Spaces at its ends are kept apart: Markdown would drop them. */
  readonly pieces: readonly {
    readonly before: string
    readonly text?: T
    readonly after: string
    readonly blank?: string
  }[]
  readonly inEnglish?: { readonly prompt: T; readonly answer: T }
}

const plain = (markdown: string): string => markdown.replace(/[`*]/g, '')

/** Draws a question of a lesson, its parts in the order that every learner sees. */
export function drawQuestion<T>(question: Question, lesson: string, drawing: Drawing<T>): DrawnQuestion<T> {
  const { inline, block } = drawing
  return {
    id: question.id,
    lesson,
    key: keyOf(question),
    prompt: block(question.prompt),
    answer: block(question.answer),
    sources: question.sources,
    checkedOn: question.checkedOn,
    parts: partsOf(question, inline),
    rights: forLearner(question).rights.map(({ id, text }) => ({ id, text: inline(text), plain: plain(text) })),
    extras: extrasOf(question, inline),
    pieces: piecesOf(question, inline),
    ...(question.format === 'open' &&
      question.inEnglish && {
        inEnglish: { prompt: block(question.inEnglish.prompt), answer: block(question.inEnglish.answer) },
      }),
  }
}

interface Explained<T> {
  readonly reason: string
  readonly solution: DrawnPart<T>['solution']
}

/** Reasons and solutions of the parts, in authored order. */
function explain<T>(question: Question, inline: (text: string) => T): Explained<T>[] {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return question.choices.map(choice => ({
        reason: choice.reason,
        solution: { word: choice.correct ? 'Đáp án đúng' : 'Không phải đáp án' },
      }))
    case 'true-false':
      return question.statements.map(one => ({
        reason: one.reason,
        solution: { word: one.correct ? 'Câu này đúng' : 'Câu này sai' },
      }))
    case 'match':
      return question.pairs.map(pair => ({
        reason: pair.reason,
        solution: { word: 'Ghép với: ', text: inline(pair.right) },
      }))
    case 'order':
      return question.items.map((item, i) => ({ reason: item.reason, solution: { word: `Vị trí ${i + 1}` } }))
    case 'cloze':
      return blanksOf(question.text).map((blank, i) => {
        const { accept = [], reason = '' } = question.blanks[blank] ?? {}
        return { reason, solution: { word: `Chỗ trống ${i + 1}: ${accept[0] ?? ''}` } }
      })
    case 'open':
      return question.rubric.map(point => ({ reason: point.reason, solution: null }))
  }
}

function partsOf<T>(question: Question, inline: (text: string) => T): DrawnPart<T>[] {
  const explained = explain(question, inline)
  const part = (id: string, text: string, i: number): DrawnPart<T> => ({
    id,
    text: inline(text),
    reason: inline(explained[i]?.reason ?? ''),
    solution: explained[i]?.solution ?? null,
  })
  if (question.format === 'cloze') return blanksOf(question.text).map((blank, i) => part(blank, blank, i))
  if (question.format === 'open') {
    const points = question.rubric.map(point => point.point)
    return partIds(points).map((id, i) => part(id, points[i] ?? '', i))
  }
  const authored = authoredIds(question)
  return forLearner(question).parts.map(one => part(one.id, one.text, authored.indexOf(one.id)))
}

function authoredIds(question: Question): PartId[] {
  const key = keyOf(question)
  if (key.format === 'single' || key.format === 'multiple') return [...key.parts]
  if (key.format === 'order') return [...key.order]
  if (key.format === 'true-false') return Object.keys(key.values) as PartId[]
  return key.format === 'match' ? (Object.keys(key.rights) as PartId[]) : []
}

function extrasOf<T>(question: Question, inline: (text: string) => T): DrawnPart<T>[] {
  if (question.format !== 'match') return []
  return question.extras.map(extra => ({
    id: extra.right,
    text: inline(extra.right),
    reason: inline(extra.reason),
    solution: { word: 'Không ghép với vế nào' },
  }))
}

function piecesOf<T>(question: Question, inline: (text: string) => T): DrawnQuestion<T>['pieces'] {
  if (question.format !== 'cloze') return []
  const blanks = blanksOf(question.text)
  return question.text.split(/\{\{[a-z0-9-]+\}\}/).map((piece, i) => {
    const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? []
    return {
      before: before && ' ',
      ...(middle && { text: inline(middle) }),
      after: after && ' ',
      ...(blanks[i] !== undefined && { blank: blanks[i] }),
    }
  })
}
