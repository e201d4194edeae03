'use client'

import { useRef, useState } from 'react'
import { BoardLines } from '@/components/classroom/board-lines'
import { PrintButton } from '@/components/ui/print-button'
import type { NamedLine } from '@/lib/classroom/board'
import type { ClassReport } from '@/lib/classroom/report-view'
import { AskAgain } from './ask-again'
import { Downloads } from './downloads'
import { KeepPanel } from './keep-panel'
import { LearnerTables } from './learner-tables'
import { Names, nameWords } from './names'
import { QuestionReports } from './question-reports'
import { RoomPart } from './room-part'
import { SheetHead } from './sheet-head'
import type { ReadReport } from './use-report'

interface Props {
  readonly code: string
  readonly now: ReadReport
  /** Why the latest reading failed, when it did. */
  readonly trouble: string | null
  readonly busy: boolean
  readonly onRead: () => void
  readonly onForget: () => Promise<string | null>
}

/** Lines of the board that stand open; the rest is one tap away. */
const shownLines = 10

function BoardMore({ line, report, hidden }: { line: NamedLine; report: ClassReport; hidden: boolean }) {
  const who = report.learners.filter(({ id }) => line.learners.includes(id))
  return (
    <details className="board-who">
      <summary>
        {line.fell} người, câu {line.rounds.map(({ number }) => number).join(', ')}
      </summary>
      <Names learners={who} hidden={hidden} />
    </details>
  )
}

function Board({ code, report, hidden }: { code: string; report: ClassReport; hidden: boolean }) {
  const { board, questions, misses } = report
  const more = (line: NamedLine) => <BoardMore line={line} report={report} hidden={hidden} />
  const rest = board.slice(shownLines)
  return (
    <section className="report-part" aria-labelledby="cho-nham">
      <h2 id="cho-nham">Chỗ nhầm</h2>
      {questions.length === 0 && <p>Chưa có câu nào được hiện đáp án, nên chưa có gì để đếm.</p>}
      {questions.length > 0 && board.length === 0 && <p>Không có chỗ nhầm nào trong các câu trả lời đã nhận.</p>}
      <BoardLines lines={board.slice(0, shownLines)} more={more} />
      {rest.length > 0 && (
        <details className="report-rest">
          <summary>{rest.length} chỗ nhầm ít người hơn</summary>
          <BoardLines lines={rest} more={more} />
        </details>
      )}
      {misses.length > 0 && (
        <div className="report-again no-print">
          <AskAgain code={code} count={misses.length} />
          <p>Gồm những câu có chưa tới 80% người trả lời đúng, câu ít người đúng nhất đứng trước.</p>
        </div>
      )}
    </section>
  )
}

/** The whole report: what was mixed up, by question, by learner, what the room said, and how long it is kept. */
export function ReportSheet({ code, now, trouble, busy, onRead, onForget }: Props) {
  const [hidden, setHidden] = useState(false)
  const [whole, setWhole] = useState(false)
  const sheet = useRef<HTMLElement>(null)
  const { data, report } = now
  const openAll = () => {
    for (const one of sheet.current?.querySelectorAll<HTMLDetailsElement>('.report-part details') ?? [])
      one.open = !whole
    setWhole(!whole)
  }
  return (
    <article ref={sheet} className="class-report">
      <SheetHead now={now} />
      <div className="report-tools no-print">
        {data.endedAt === null && (
          <button type="button" className="btn" disabled={busy} onClick={onRead}>
            Đọc lại
          </button>
        )}
        <button type="button" className="btn" aria-pressed={hidden} onClick={() => setHidden(!hidden)}>
          Ẩn tên người học
        </button>
        <button type="button" className="btn" onClick={openAll}>
          {whole ? 'Thu gọn hết' : 'Mở hết'}
        </button>
        <PrintButton>In A4</PrintButton>
        <Downloads now={now} nameOf={learner => nameWords(learner, hidden)} />
      </div>
      <p className="report-help no-print">Bản in có đúng những phần đang mở trên trang.</p>
      <p className="report-trouble" role="status">
        {trouble && `Chưa đọc lại được: ${trouble}`}
      </p>
      <Board code={code} report={report} hidden={hidden} />
      <QuestionReports data={data} report={report} hidden={hidden} />
      <LearnerTables report={report} hidden={hidden} />
      <RoomPart report={report} hidden={hidden} />
      <KeepPanel data={data} onForget={onForget} />
    </article>
  )
}
