import { blanksOf } from '@/lib/question/blanks'
import type { QuestionFormat, Source } from '@/lib/question/schema'
import {
  type Column,
  columns,
  keyOfWords,
  letters,
  none,
  type PartColumn,
  partColumns,
  partHeader,
  readFormat,
  yes,
} from './csv-columns'
import { type CsvRecord, readCsv } from './csv-table'
import { type Draft, type ReadDraft, type ReadFault, type ReadQuestions, readLevel } from './draft'

interface Part {
  readonly letter: string
  readonly text?: string
  readonly match?: string
  readonly reason?: string
  readonly misconception?: string
}

type Cells = (header: string) => string

/** The cells of a record by the words of their headers. */
function cellsOf(head: CsvRecord, record: CsvRecord): Cells {
  const places = new Map(head.cells.map((header, i) => [keyOfWords(header), i]))
  return header => record.cells[places.get(keyOfWords(header)) ?? -1]?.trim() ?? ''
}

function partsOf(cells: Cells): Part[] {
  return [...letters].flatMap(letter => {
    const values = (Object.keys(partColumns) as PartColumn[]).map(column => [column, cells(partHeader(letter, column))])
    const filled = values.filter(([, value]) => value !== '')
    return filled.length === 0 ? [] : [{ letter, ...Object.fromEntries(filled) } as Part]
  })
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }

/** `2026-11-21`, or `21/11/2026` as a spreadsheet may write it back. */
function readDay(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return day ? `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}` : text || undefined
}

/** Lines of `Title <https://…>`. */
function readSources(text: string): Source[] {
  return text.split('\n').flatMap(line => {
    const [, title, url] = /^(.*\S)\s*<(https?:\/\/[^>\s]+)>$/.exec(line.trim()) ?? []
    return title && url ? [{ title, url }] : []
  })
}

const readAlternatives = (text: string): string[] =>
  (text.match(/(?:\\[\s\S]|[^|\\])+/g) ?? []).map(one => one.trim().replace(/\\([\\|])/g, '$1')).filter(Boolean)

const pick = <K extends keyof Part>(part: Part, ...keys: readonly K[]): Pick<Part, K> =>
  Object.fromEntries(keys.filter(key => part[key] !== undefined).map(key => [key, part[key]])) as Pick<Part, K>

type Body<F extends QuestionFormat> = (
  cells: Cells,
  parts: readonly Part[],
  right: ReadonlySet<string>,
) => Omit<Extract<Draft, { format: F }>, 'format'>

const choices = (_: Cells, parts: readonly Part[], right: ReadonlySet<string>) => ({
  choices: parts.map(part => ({
    ...pick(part, 'text', 'reason', 'misconception'),
    correct: right.has(part.letter),
  })),
})

const bodies: { readonly [F in QuestionFormat]: Body<F> } = {
  single: choices,
  multiple: choices,
  'true-false': (_, parts, right) => ({
    statements: parts.map(part => ({ ...pick(part, 'text', 'reason'), correct: right.has(part.letter) })),
  }),
  match: (_, parts) => ({
    pairs: parts
      .filter(part => part.text !== undefined)
      .map(({ text = '', match, reason }) => ({
        left: text,
        ...optional('right', match),
        ...optional('reason', reason),
      })),
    extras: parts
      .filter(part => part.text === undefined && part.match !== undefined)
      .map(({ match = '', reason }) => ({ right: match, ...optional('reason', reason) })),
  }),
  order: (_, parts) => ({ items: parts.map(part => pick(part, 'text', 'reason')) }),
  cloze: (cells, parts) => {
    const text = cells(columns.text)
    const filled = blanksOf(text).map((blank, i) => {
      const part = parts.find(one => one.letter === letters[i])
      return [blank, { accept: readAlternatives(part?.text ?? ''), ...optional('reason', part?.reason) }] as const
    })
    return { ...optional('text', text), blanks: Object.fromEntries(filled) }
  },
  open: (cells, parts) => {
    const prompt = cells(columns.englishPrompt)
    const answer = cells(columns.englishAnswer)
    return {
      ...(prompt || answer ? { inEnglish: { ...optional('prompt', prompt), ...optional('answer', answer) } } : {}),
      rubric: parts.map(({ text = '', reason }) => ({ point: text, ...optional('reason', reason) })),
    }
  },
}

function sharedOf(cells: Cells) {
  const at = (column: Column) => cells(columns[column])
  const sources = readSources(at('sources'))
  const fixed = keyOfWords(at('fixed'))
  return {
    ...optional('id', at('id')),
    ...optional('prompt', at('prompt')),
    ...optional('answer', at('answer')),
    ...optional('domain', at('domain')),
    ...optional('level', readLevel(keyOfWords(at('level')))),
    ...optional('section', at('section')),
    ...optional('twin', at('twin')),
    ...(fixed === '' ? {} : { fixed: fixed === keyOfWords(yes) }),
    ...(sources.length > 0 && { sources }),
    ...optional('checkedOn', readDay(at('checkedOn'))),
  }
}

/** Letters of right answers, and what is wrong with them. */
function readRight(cells: Cells, parts: readonly Part[], line: number): { right: Set<string>; faults: ReadFault[] } {
  const written = cells(columns.right)
  if (written === '' || keyOfWords(written) === keyOfWords(none)) return { right: new Set(), faults: [] }
  const named = written.toUpperCase().match(/[A-Z]+|\d+/g) ?? []
  const known = new Set(parts.map(part => part.letter))
  const strange = named.filter(letter => !known.has(letter))
  const fault: ReadFault = {
    line,
    message: `the column ${columns.right} says "${written}"`,
    mend: `write letters of filled columns, as "A" or "A, C" (there are ${[...known].join(', ') || 'none'})`,
  }
  return { right: new Set(named), faults: strange.length > 0 ? [fault] : [] }
}

/** Formats whose column of right answers must say something. */
const marked: ReadonlySet<QuestionFormat> = new Set(['single', 'multiple', 'true-false'])

function readRecord(head: CsvRecord, record: CsvRecord): { draft?: Draft; faults: ReadFault[] } {
  const { line } = record
  const cells = cellsOf(head, record)
  const words = cells(columns.format)
  const parts = partsOf(cells)
  const { right, faults } = readRight(cells, parts, line)
  // A table from elsewhere often has no column of formats: choices with a letter are what it means.
  const format = words === '' && right.size > 0 ? (right.size > 1 ? 'multiple' : 'single') : readFormat(words)
  if (!format) {
    const mend = 'write một đáp án, nhiều đáp án, đúng sai, ghép đôi, sắp thứ tự, điền chỗ trống or tự luận'
    return { faults: [...faults, { line, message: `the column ${columns.format} says "${words}"`, mend }] }
  }
  if (marked.has(format) && cells(columns.right) === '')
    faults.push({
      line,
      message: `the column ${columns.right} is empty`,
      mend: `write the letters of what is right, as "A" or "A, C"${format === 'true-false' ? `, or "${none}"` : ''}`,
    })
  const body = bodies[format](cells, parts, right)
  return { draft: { format, ...sharedOf(cells), ...body } as Draft, faults }
}

/** Reads a table as exportCsv writes it; columns may stand in any order, and be missing. */
export function readCsvQuestions(text: string): ReadQuestions {
  const { records, faults } = readCsv(text)
  const [head, ...rows] = records
  const wanted = head && [columns.prompt, columns.format].some(name => cellsOf(head, head)(name) !== '')
  if (!head || !wanted) {
    const mend = `write a first row with ${columns.prompt}, ${columns.format}, A, B, C, D, ${columns.right} …`
    return { drafts: [], faults: [...faults, { line: 1, message: 'no row of headers', mend }] }
  }
  const read = rows.map(row => ({ line: row.line, ...readRecord(head, row) }))
  return {
    drafts: read.flatMap(({ draft, line }): ReadDraft[] => (draft ? [{ draft, line }] : [])),
    faults: [...faults, ...read.flatMap(one => one.faults)],
  }
}
