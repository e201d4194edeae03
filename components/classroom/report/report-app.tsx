'use client'

import { Notice } from '@/components/classroom/notice'
import { missesShelf } from '@/lib/classroom/kept-misses.browser'
import { AskAgain } from './ask-again'
import { ReportSheet } from './report-sheet'
import { useReport } from './use-report'

/** What this browser can still do with a class that the server no longer has. */
function Left({ code }: { code: string }) {
  const questions = missesShelf().read(code)?.questions ?? []
  if (questions.length === 0) return null
  return (
    <>
      <p>Trên máy này chỉ còn danh sách câu hay nhầm, không có tên hay câu trả lời của ai.</p>
      <AskAgain code={code} count={questions.length} />
    </>
  )
}

/** `/lop/CODE/bao-cao`: what a class came to, for its host alone. */
export function ReportApp() {
  const { state, busy, read, forget } = useReport()
  switch (state.kind) {
    case 'reading':
      return (
        <p className="class-notice" role="status">
          Đang mở báo cáo…
        </p>
      )
    case 'no-code':
      return (
        <Notice title="Địa chỉ này không có mã lớp">
          <p>Mã lớp gồm sáu chữ và số. Hãy mở lại báo cáo từ trang Lớp học.</p>
        </Notice>
      )
    case 'stranger':
      return (
        <Notice title={`Máy này không giữ khóa của lớp ${state.code}`}>
          <p>
            Báo cáo có tên và câu trả lời của từng người, nên chỉ người dạy mở được: trên máy đã mở lớp, hoặc máy đã
            quét “mã điều khiển” của lớp. Nếu lớp đã được bàn giao, hãy xem trên máy của người nhận.
          </p>
        </Notice>
      )
    case 'gone':
      return (
        <Notice title={`Máy chủ không có lớp ${state.code}`}>
          <p>
            {state.title === null ? 'Lớp này' : `Lớp “${state.title}”`} đã được xóa, đã hết hạn giữ, hoặc mã không đúng.
          </p>
          <Left code={state.code} />
        </Notice>
      )
    case 'failed':
      return (
        <Notice title={`Chưa đọc được báo cáo lớp ${state.code}`}>
          <p role="alert">{state.text}</p>
          <button type="button" className="btn btn-primary" disabled={busy} onClick={() => void read()}>
            Thử lại
          </button>
        </Notice>
      )
    case 'forgotten':
      return (
        <Notice title={`Đã xóa lớp ${state.code}`}>
          <p role="status">Máy chủ không còn tên, câu trả lời hay câu hỏi nào của lớp “{state.title}”.</p>
          <Left code={state.code} />
        </Notice>
      )
    case 'read':
      return (
        <ReportSheet
          code={state.code}
          now={state.now}
          trouble={state.trouble}
          busy={busy}
          onRead={() => void read()}
          onForget={forget}
        />
      )
  }
}
