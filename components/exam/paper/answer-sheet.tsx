import type { ReactNode } from 'react'
import { letterOf, smallLetterOf } from '@/lib/exam/paper/key'
import { type SheetRow, sheetRows } from '@/lib/exam/paper/layout'
import type { PaperHead } from '@/lib/exam/paper/settings'
import type { PaperVersion } from '@/lib/exam/paper/versions'
import type { ExamFormat } from '@/lib/exam/settings'
import { partWords, roman } from './part-words'
import { PaperTop } from './version-sheet'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

function Bubbles({ texts }: { texts: readonly string[] }) {
  return texts.map(text => (
    <span key={text} className="bubble">
      {text}
    </span>
  ))
}

/** A number to write in boxes and to fill in below. */
function NumberGrid({ name, digits }: { name: string; digits: number }) {
  return (
    <div className="number-grid">
      <p>{name}</p>
      <div>
        {upTo(digits).map(place => (
          <div key={place}>
            <i />
            <Bubbles texts={upTo(10).map(String)} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="bubble-line">
      <b>{name}</b>
      {children}
    </p>
  )
}

/** What one question needs to be answered on the sheet. */
const rows: Record<ExamFormat, (row: SheetRow) => ReactNode> = {
  single: ({ number, width }) => (
    <Line name={`${number}`}>
      <Bubbles texts={upTo(width).map(letterOf)} />
    </Line>
  ),
  multiple: ({ number, width }) => (
    <Line name={`${number}`}>
      <Bubbles texts={upTo(width).map(letterOf)} />
    </Line>
  ),
  'true-false': ({ number, lines }) =>
    upTo(lines).map(line => (
      <Line key={line} name={`${number}${smallLetterOf(line)}`}>
        <Bubbles texts={['Đ', 'S']} />
      </Line>
    )),
  match: ({ number, lines, width }) =>
    upTo(lines).map(line => (
      <Line key={line} name={`${number}.${line + 1}`}>
        <Bubbles texts={upTo(width).map(smallLetterOf)} />
      </Line>
    )),
  order: ({ number, lines, width }) =>
    upTo(lines).map(line => (
      <Line key={line} name={`${number}. thứ ${line + 1}`}>
        <Bubbles texts={upTo(width).map(smallLetterOf)} />
      </Line>
    )),
  cloze: ({ number, lines }) =>
    upTo(lines).map(line => (
      <p key={line} className="blank-line">
        <b>
          {number} ({line + 1})
        </b>
        <i />
      </p>
    )),
}

/** The sheet on which answers are filled in. One serves every paper: its rows are those of the largest. */
export function AnswerSheet(props: { versions: readonly PaperVersion[]; head: PaperHead; count: number }) {
  const { versions, head, count } = props
  const digits = versions[0]?.code.length ?? 3
  return (
    <>
      <PaperTop head={{ ...head, 'tieu-de': 'Phiếu trả lời' }} minutes={null} code={undefined} count={count} />
      <div className="sheet-numbers">
        <div className="sheet-how">
          <p>Tô kín ô tròn của đáp án bằng bút chì. Muốn đổi thì tẩy sạch rồi tô ô khác.</p>
          <p>
            Tô đúng: <span className="bubble" data-filled="" /> Chưa đúng: <span className="bubble">✓</span>{' '}
            <span className="bubble">✗</span>
          </p>
        </div>
        <NumberGrid name="Số báo danh" digits={6} />
        <NumberGrid name="Mã đề" digits={digits} />
      </div>
      {versions[0]?.parts.map((part, i) => (
        <section key={part.format} className="sheet-part" data-format={part.format}>
          <h3>
            Phần {roman[i]}. {partWords[part.format].name}
          </h3>
          <div>
            {sheetRows(versions, i).map(row => (
              <div key={row.number} className="sheet-question">
                {rows[part.format](row)}
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
