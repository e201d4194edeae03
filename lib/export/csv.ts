import { blanksOf } from '@/lib/question/blanks'
import type { Question } from '@/lib/question/schema'
import type { Selection } from './book'
import {
  columns,
  formatWords,
  letters,
  levelWords,
  no,
  none,
  type PartColumn,
  partColumns,
  partHeader,
  yes,
} from './csv-columns'
import { printCsv } from './csv-table'
import { type Exported, type Fate, left, printAll, taken } from './format'

type Part = Partial<Record<PartColumn, string>>

/** Accepted texts in one cell, between upright lines. */
const alternatives = (accept: readonly string[]): string =>
  accept.map(one => one.replace(/[\\|]/g, mark => `\\${mark}`)).join(' | ')

function partsOf(question: Question): Part[] {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ text, reason, misconception = '' }) => ({ text, reason, misconception }))
    case 'true-false':
      return question.statements.map(({ text, reason }) => ({ text, reason }))
    case 'match':
      return [
        ...question.pairs.map(({ left, right, reason }) => ({ text: left, match: right, reason })),
        ...question.extras.map(({ right, reason }) => ({ match: right, reason })),
      ]
    case 'order':
      return question.items.map(({ text, reason }) => ({ text, reason }))
    case 'cloze':
      return blanksOf(question.text).map(blank => {
        const { accept = [], reason = '' } = question.blanks[blank] ?? {}
        return { text: alternatives(accept), reason }
      })
    case 'open':
      return question.rubric.map(({ point, reason }) => ({ text: point, reason }))
  }
}

/** Letters of what is right. For formats whose parts are all right the column stays empty. */
function rightOf(question: Question): string {
  const marked = (parts: readonly { correct: boolean }[]) =>
    parts.flatMap((part, i) => (part.correct ? [letters[i]] : [])).join(', ')
  if (question.format === 'true-false') return marked(question.statements) || none
  return question.format === 'single' || question.format === 'multiple' ? marked(question.choices) : ''
}

const sourceLines = (question: Question): string =>
  question.sources.map(({ title, url }) => `${title} <${url}>`).join('\n')

type Row = Readonly<Record<string, string>>

function rowOf(question: Question, lesson: string): Row {
  const english = question.format === 'open' ? question.inEnglish : undefined
  const shared: Record<keyof typeof columns, string> = {
    id: question.id,
    lesson,
    format: formatWords[question.format],
    prompt: question.prompt,
    text: question.format === 'cloze' ? question.text : '',
    right: rightOf(question),
    answer: question.answer,
    domain: question.domain,
    level: levelWords[question.level],
    section: question.section ?? '',
    twin: question.twin ?? '',
    fixed: question.fixed === undefined ? '' : question.fixed ? yes : no,
    englishPrompt: english?.prompt ?? '',
    englishAnswer: english?.answer ?? '',
    sources: sourceLines(question),
    checkedOn: question.checkedOn,
  }
  const named = Object.entries(shared).map(([column, value]) => [columns[column as keyof typeof columns], value])
  const parts = partsOf(question).flatMap((part, i) =>
    Object.entries(part).map(([column, value]) => [partHeader(letters[i] as string, column as PartColumn), value]),
  )
  return Object.fromEntries([...named, ...parts])
}

/** Parts stand between what is asked and what explains it. */
const headers: readonly string[] = [
  ...Object.values(columns).slice(0, 5),
  ...[...letters].flatMap(letter =>
    (Object.keys(partColumns) as PartColumn[]).map(column => partHeader(letter, column)),
  ),
  ...Object.values(columns).slice(5),
]

/** A part has a column under a letter, and the alphabet ends. */
const keep = (question: Question): Fate<Question> =>
  partsOf(question).length > letters.length ? left('many-parts') : taken(question)

/** A table for spreadsheets, a row a question, every field kept. Columns that no question uses are left out. */
export function exportCsv(selection: Selection): Exported {
  const { lessons, ...books } = printAll(selection, keep)
  const rows = lessons.flatMap(({ lesson, printed }) => printed.map(({ question }) => rowOf(question, lesson.id)))
  const always = new Set<string>(Object.values(columns).slice(0, 4))
  const used = headers.filter(header => always.has(header) || rows.some(row => (row[header] ?? '') !== ''))
  return { content: printCsv([used, ...rows.map(row => used.map(header => row[header] ?? ''))]), ...books }
}
