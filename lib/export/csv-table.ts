import type { ReadFault } from './draft'

/** A record of a CSV file with the line on which it begins. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Excel runs a cell that begins so as a formula; where people write in full width, so are those forms of the signs. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** A cell of RFC 4180. One that a spreadsheet would run gets an apostrophe in front, which readCell takes away again. */
function cell(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const readCell = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

/** What separates cells: Excel takes the one that the computer's region says. */
export type CsvSeparator = ',' | ';'

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. Numbers are numbers, not text that a formula could hide in. */
export const printCsv = (records: readonly (readonly (string | number)[])[], separator: CsvSeparator = ','): string => {
  const lines = records.map(record =>
    record.map(one => (typeof one === 'number' ? `${one}` : cell(one))).join(separator),
  )
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** What separates the cells: Excel writes what the computer's region says. */
function separatorOf(text: string): string {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map(mark => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** Reads CSV with commas, semicolons or tabs. Records without any text are left out. */
export function readCsv(source: string): { records: CsvRecord[]; faults: ReadFault[] } {
  const text = source.replace(/^\ufeff/, '')
  const separator = separatorOf(text)
  const records: { line: number; cells: string[] }[] = []
  const faults: ReadFault[] = []
  let [cells, value, line, begun]: [string[], string, number, number] = [[], '', 1, 1]
  const endCell = () => {
    cells.push(readCell(value))
    value = ''
  }
  const endRecord = () => {
    endCell()
    if (cells.some(one => one.trim() !== '')) records.push({ line: begun, cells })
    cells = []
  }
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string
    if (character === '"' && value === '') {
      const quoted = readQuoted(text, i + 1)
      if (quoted.end === undefined)
        faults.push({
          line,
          message: 'a quotation mark that is never closed',
          mend: 'close it, and double those in text',
        })
      value = quoted.value
      line += value.split('\n').length - 1
      i = quoted.end ?? text.length
    } else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i++
      endRecord()
      begun = ++line
    } else value += character
  }
  if (value !== '' || cells.length > 0) endRecord()
  return { records, faults }
}

/** The text up to the closing mark, and the place of that mark; none when it is missing. */
function readQuoted(text: string, from: number): { value: string; end?: number } {
  let value = ''
  for (let i = from; i < text.length; i++) {
    if (text[i] !== '"') value += text[i]
    else if (text[i + 1] === '"') value += text[i++]
    else return { value, end: i }
  }
  return { value }
}
