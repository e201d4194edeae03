import type { Question, QuestionOf } from '@/lib/question/schema'
import { letters } from './azota-marks'
import type { Selection } from './book'
import type { Draft } from './draft'
import { type Exported, type Fate, left, type Printers, printAll, printWith, taken } from './format'
import { lineOf, plainOf } from './markdown'
import { readAzota } from './read-azota'
import { same } from './same'
import { inOrder, shownOrder, shownRights } from './shown'

/** One question under a number: lettered choices, one of them right, and its solution. */
export interface AzotaItem {
  readonly stem: string
  readonly choices: readonly string[]
  /** Place of the right choice, from 0. */
  readonly right: number
  readonly solution: readonly string[]
}

const reasonLine = (reason: string, i: number): string => `Phương án ${letters[i]}: ${lineOf(reason)}`
const whyLine = (reason: string): string => `Vì sao: ${lineOf(reason)}`

const printers: Printers<readonly AzotaItem[]> = {
  single: question => {
    const choices = inOrder(question.choices, shownOrder(question))
    return taken([
      {
        stem: plainOf(question.prompt),
        choices: choices.map(choice => lineOf(choice.text)),
        right: choices.findIndex(choice => choice.correct),
        solution: [plainOf(question.answer), ...choices.map((choice, i) => reasonLine(choice.reason, i))],
      },
    ])
  },
  'true-false': question =>
    taken(
      question.statements.map(({ text, correct, reason }) => ({
        stem: `${plainOf(question.prompt)}\nNhận định: ${lineOf(text)}`,
        choices: ['Đúng', 'Sai'],
        right: correct ? 0 : 1,
        solution: [plainOf(question.answer), whyLine(reason)],
      })),
      'statements-split',
    ),
  match: question => matchItems(question),
  multiple: () => left('many-right'),
  order: () => left('order'),
  cloze: () => left('typed'),
  open: () => left('writing'),
}

/** One question a pair. The choices are all right-hand sides, mixed in the same way each time. */
function matchItems(question: QuestionOf<'match'>): Fate<readonly AzotaItem[]> {
  const places = shownRights(question)
  if (places.length > letters.length) return left('many-choices')
  const rights = [...question.pairs, ...question.extras].map(({ right }) => lineOf(right))
  const extras = places.flatMap((place, i) => {
    const extra = question.extras[place - question.pairs.length]
    return extra ? [reasonLine(extra.reason, i)] : []
  })
  const items = question.pairs.map((pair, i) => ({
    stem: `${plainOf(question.prompt)}\nVế trái: ${lineOf(pair.left)}`,
    choices: inOrder(rights, places),
    right: places.indexOf(i),
    solution: [plainOf(question.answer), whyLine(pair.reason), ...extras],
  }))
  return taken(items, 'pairs-split')
}

const printQuestion = (item: AzotaItem, i: number): string =>
  [`Câu ${i + 1}. ${item.stem}`, ...item.choices.map((choice, k) => `${letters[k]}. ${choice}`)].join('\n')

const printSolution = (item: AzotaItem, i: number): string =>
  [`${i + 1}. Chọn ${letters[item.right]}.`, ...item.solution].join('\n')

const perLine = 10
const table = (items: readonly AzotaItem[]): string =>
  items
    .map((item, i) => `${i + 1}-${letters[item.right]}${(i + 1) % perLine === 0 ? '\n' : ' '}`)
    .join('')
    .trim()
    .replace(/ +$/gm, '')

/** Items as one paper: questions, HẾT, the table of answers, the solutions. */
export const printPaper = (title: string, items: readonly AzotaItem[]): string =>
  `${[title, ...items.map(printQuestion), 'HẾT', `Bảng đáp án\n${table(items)}`, 'Lời giải', ...items.map(printSolution)].join('\n\n')}\n`

/** What the text holds of a question: words without marks, choices as they are shown, no id, no level, no sources. Null for what it cannot hold. */
export function heldByAzota(question: Question): Draft | null {
  const shared = { prompt: plainOf(question.prompt), answer: plainOf(question.answer) }
  switch (question.format) {
    case 'single':
      return {
        format: 'single',
        ...shared,
        choices: inOrder(question.choices, shownOrder(question)).map(({ text, correct, reason }) => ({
          text: lineOf(text),
          correct,
          reason: lineOf(reason),
        })),
      }
    case 'true-false':
      return {
        format: 'true-false',
        ...shared,
        statements: question.statements.map(({ text, correct, reason }) => ({
          text: lineOf(text),
          correct,
          reason: lineOf(reason),
        })),
      }
    case 'match':
      return {
        format: 'match',
        ...shared,
        pairs: question.pairs.map(pair => ({
          left: lineOf(pair.left),
          right: lineOf(pair.right),
          reason: lineOf(pair.reason),
        })),
        extras: shownRights(question)
          .flatMap(place => question.extras[place - question.pairs.length] ?? [])
          .map(extra => ({ right: lineOf(extra.right), reason: lineOf(extra.reason) })),
      }
    default:
      return null
  }
}

/** The items of a question; left out when reading them back would not give it again. */
export function azotaOf(question: Question): Fate<readonly AzotaItem[]> {
  const fate = printWith(printers, question)
  if (fate.kind === 'left') return fate
  const { drafts, faults } = readAzota(printPaper('Kiểm tra', fate.value))
  const back = drafts.length === 1 && faults.length === 0 && same(drafts[0]?.draft, heldByAzota(question))
  return back ? fate : left('ambiguous')
}

/** A paper as Azota, McMix and their like read it from Word: numbered through, one right letter a question. */
export function exportAzota(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, azotaOf)
  const items = lessons.flatMap(({ printed }) => printed.flatMap(({ value }) => value))
  return { content: printPaper(lineOf(selection.title), items), ...books }
}
