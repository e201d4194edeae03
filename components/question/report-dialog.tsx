'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import { type Report, type ReportReason, reportReasons } from '@/lib/question/report'
import { SendReport } from './send-report'

export interface ReportDialogProps {
  readonly question: string
  readonly lesson: string
  readonly checkedOn: string
  readonly onClose: () => void
}

/** What is wrong with a question: kept on the device at once, with or without a link, then copied or opened as an issue. */
export function ReportDialog({ question, lesson, checkedOn, onClose }: ReportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState<ReportReason>('dap-an-sai')
  const [note, setNote] = useState('')
  const [sent, setSent] = useState<Report>()
  useEffect(() => dialog.current?.showModal(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent({ question, lesson, reason, note, checkedOn, url: new URL(`#cau-${question}`, location.href).href })
    record({ type: 'question-reported', lesson, question, reason, note })
  }
  const close = (
    <button type="button" className="btn" onClick={() => dialog.current?.close()}>
      Đóng
    </button>
  )
  return (
    <dialog ref={dialog} className="report" aria-labelledby="bao-loi" onClose={onClose}>
      <h2 id="bao-loi">Câu này có vấn đề</h2>
      {sent ? (
        <>
          <p role="status">
            Đã ghi trên máy này. Câu hỏi sẽ hiện “Đang được kiểm tra lại”. Hãy gửi nội dung dưới đây cho người soạn.
          </p>
          <SendReport report={sent} />
          {close}
        </>
      ) : (
        <form onSubmit={submit}>
          <fieldset>
            <legend>Vấn đề là gì?</legend>
            {(Object.keys(reportReasons) as ReportReason[]).map(one => (
              <label key={one}>
                <input type="radio" name="ly-do" checked={reason === one} onChange={() => setReason(one)} />
                {reportReasons[one]}
              </label>
            ))}
          </fieldset>
          <label htmlFor="ghi-chu-bao-loi">Ghi chú (không bắt buộc)</label>
          <textarea
            id="ghi-chu-bao-loi"
            className="field"
            rows={3}
            maxLength={2000}
            placeholder="Bạn thấy sai ở đâu, nguồn nào nói khác?"
            value={note}
            onChange={event => setNote(event.target.value)}
          />
          <div className="report-ways">
            <button type="submit" className="btn btn-primary">
              Báo lỗi
            </button>
            {close}
          </div>
        </form>
      )}
    </dialog>
  )
}
