import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnerId, reportData, reportRound } from '@/lib/classroom/fixtures/report'
import { noon, samplePlan } from '@/lib/classroom/fixtures/sample'
import type { ReportData } from '@/lib/classroom/report'
import { reportOf } from '@/lib/classroom/report-view'
import type { Answer } from '@/lib/question/answer'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { type ClassTable, classTables, printClassTable, type TableStyle } from './class-csv'
import { readCsv } from './csv-table'

const item = (i: number) => {
  const one = samplePlan.items[i]
  if (!one) throw new Error(`no item ${i}`)
  return one
}
const single = item(0)
const right = rightAnswer(single.question.key)
const wrong: Answer = { format: 'single', choice: Object.keys(single.misconceptions)[0] as never }
const style: TableStyle = { separator: ',', nameOf: ({ name }) => name, timeOf: at => `phút ${(at - noon) / 60_000}` }

const print = (data: ReportData, table: ClassTable, more: Partial<TableStyle> = {}) =>
  printClassTable(table, data, reportOf(data), { ...style, ...more })
const cells = (text: string) => readCsv(text).records.map(record => record.cells)

const data = reportData(
  ['Nguyễn Thị Ừng', 'Bình; "Bé"'],
  [
    reportRound(1, single, { 1: wrong, 2: right }, { 1: right, 2: wrong }),
    reportRound(3, item(5), { 1: { format: 'cloze', blanks: { 'bao-lau': '=1+1' } } }),
  ],
)

describe('tables of a class', () => {
  it('of learners: who, when, how much, and each vote', () =>
    expect(cells(print(data, 'nguoi-hoc'))).toEqual([
      [
        'Số',
        'Tên gọi',
        'Vào lớp lúc',
        'Có mặt đến',
        'Đã trả lời',
        'Số câu đã hỏi',
        'Đúng',
        'Điểm',
        'Câu 1 (lần 1)',
        'Câu 1 (lần 2)',
        'Câu 2',
      ],
      ['1', 'Nguyễn Thị Ừng', 'phút 0', 'phút 1', '2', '2', '1', '1000', 'Sai', 'Đúng', 'Sai'],
      ['2', 'Bình; "Bé"', 'phút 0', 'phút 1', '1', '2', '0', '0', 'Đúng', 'Sai', 'Không trả lời'],
    ]))

  it('of questions: both votes and the gain, with loss as a negative number that is no formula', () => {
    const lost = reportData(['A', 'B'], [reportRound(1, single, { 1: right, 2: right }, { 1: right, 2: wrong })])
    const [head, row] = cells(print(lost, 'cau-hoi'))
    expect(Object.fromEntries(head?.map((name, i) => [name, row?.[i]]) ?? [])).toMatchObject({
      'Mã câu': 'cau-0',
      'Đề bài': 'Hỏi 0?',
      'Đúng lần 1 (%)': '100',
      'Đúng lần 2 (%)': '50',
      'Tiến bộ sau thảo luận (%)': '-50',
    })
    expect(print(lost, 'cau-hoi')).toContain(',-50,')
  })

  it('of what was mixed up: counts, words, and who', () =>
    expect(cells(print(data, 'cho-nham')).slice(1)).toEqual([
      ['1', '1', '100', 'điền “=1+1”', '2', '', 'Mục của câu 5', 'Nguyễn Thị Ừng'],
      ['1', '2', '50', 'tưởng điều 0.0', '1', expect.stringContaining('cau-0 ý'), 'Mục của câu 0', 'Bình; "Bé"'],
    ]))

  it('of answers: a row for each, what was typed as text', () => {
    const rows = cells(print(data, 'cau-tra-loi')).slice(1)
    expect(rows).toHaveLength(5)
    expect(rows.at(-1)).toEqual(['2', 'cau-5', '1', '1', 'Nguyễn Thị Ừng', '=1+1', 'Sai', '0', '1'])
    expect(print(data, 'cau-tra-loi')).toContain(",'=1+1,")
  })

  it('name nobody when names are hidden', () => {
    const hidden = { nameOf: ({ number }: { readonly number: number }) => `Người học ${number}` }
    for (const table of classTables) {
      expect(print(data, table, hidden)).not.toContain('Ừng')
      expect(print(data, table, hidden)).not.toContain('Bình')
    }
  })
})

/** What Excel would run: a cell that begins with one of these signs. Bare numbers are no formula. */
const runs = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell)

/** Cells as a spreadsheet takes them, the apostrophe before a guarded one included. */
function rawCells(text: string, separator: string): string[] {
  const found: string[] = []
  const cell = new RegExp(`(?:^|[${separator}\\n])(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))`, 'g')
  for (const [, quoted, bare] of text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .matchAll(cell))
    found.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
  return found
}

const nasty = fc
  .oneof(
    fc.constantFrom(
      '=HYPERLINK("https://x.vn","a")',
      '+1',
      '-1+1',
      '@SUM(A1)',
      '\t=1',
      "'=1",
      '＝1',
      'a"b;c,d',
      '=1\r\n+2',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  .filter(text => text.trim() !== '')

describe('whatever people call themselves', () => {
  it('no cell is run by a spreadsheet, and every name reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';'), (names, separator) => {
        const said = Object.fromEntries(
          names.map((_, i) => [i + 1, { format: 'cloze' as const, blanks: { 'bao-lau': names[i] ?? '' } }]),
        )
        const made = reportData(names, [reportRound(1, item(5), said)])
        for (const table of classTables) {
          const text = print(made, table, { separator: separator as ',' })
          expect(text.startsWith('\ufeff')).toBe(true)
          expect(text.endsWith('\r\n')).toBe(true)
          expect(rawCells(text, separator).filter(runs)).toEqual([])
        }
        const read = cells(print(made, 'nguoi-hoc', { separator: separator as ',' }))
        expect(read.slice(1).map(row => row[1])).toEqual(names)
        expect(made.learners[0]?.id).toBe(learnerId(1))
      }),
    )
  })
})
