import type { BankQuestion } from '@/lib/question/bank'
import type { PaperVersion } from './versions'

/** Letters that a reader sees of HTML. */
const seen = (html: string): number => html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, '.').length

/** How many choices fit side by side on A4: four short ones, two of middling length, else one a line. */
export function choiceColumns({ parts }: BankQuestion): 1 | 2 | 4 {
  const longest = Math.max(...parts.map(part => seen(part.text)))
  if (parts.some(part => /<(pre|figure|table)/.test(part.text))) return 1
  return longest <= 16 && parts.length === 4 ? 4 : longest <= 40 ? 2 : 1
}

/** Rows of the answer sheet. It holds for every paper: where papers differ, it has room for the largest. */
export interface SheetRow {
  readonly number: number
  /** How many bubbles, lines of bubbles or blanks the question needs. */
  readonly width: number
  readonly lines: number
}

const sizeOf = ({ format, parts, rights }: BankQuestion): Pick<SheetRow, 'width' | 'lines'> => {
  if (format === 'true-false') return { width: 2, lines: parts.length }
  if (format === 'match') return { width: rights.length, lines: parts.length }
  if (format === 'order' || format === 'cloze') return { width: parts.length, lines: parts.length }
  return { width: parts.length, lines: 1 }
}

/** The rows of one part, the same for all papers. */
export function sheetRows(versions: readonly PaperVersion[], part: number): SheetRow[] {
  const first = versions[0]?.parts[part]
  if (!first) return []
  const sizes = first.questions.map(({ question }) => sizeOf(question))
  const width = Math.max(...sizes.map(size => size.width))
  const lines = Math.max(...sizes.map(size => size.lines))
  return first.questions.map(({ number }) => ({ number, width, lines }))
}
