'use client'

import { useState } from 'react'
import { Confirm } from '@/components/classroom/dialog'
import { Icon } from '@/components/ui/icon'
import { privacyUrl } from '@/lib/classroom/addresses'
import type { ReportData } from '@/lib/classroom/report'
import { momentWords } from './words'

interface Props {
  readonly data: ReportData
  /** Why it could not be deleted, or null. */
  readonly onForget: () => Promise<string | null>
}

/** How long the class is kept, and deleting it now. */
export function KeepPanel({ data, onForget }: Props) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const forget = async () => {
    setBusy(true)
    setFailed(await onForget())
    setBusy(false)
  }
  return (
    <section className="report-part report-keep" aria-labelledby="giu-den">
      <h2 id="giu-den">Giữ đến bao giờ</h2>
      <p>
        Tên, câu trả lời và câu hỏi của lớp được giữ đến <b>{momentWords(data.purgeAt)}</b>, rồi máy chủ tự xóa.
        {data.endedAt === null && ' Kết thúc lớp sớm hơn thì hạn này cũng sớm hơn.'}{' '}
        <a href={privacyUrl}>Lớp học giữ gì, bao lâu</a>
      </p>
      <button type="button" className="btn btn-danger no-print" disabled={busy} onClick={() => setAsking(true)}>
        <Icon name="trash" />
        Xóa ngay
      </button>
      <p role="alert" className="report-trouble">
        {failed && `Chưa xóa được: ${failed}`}
      </p>
      {asking && (
        <Confirm
          title="Xóa mọi dữ liệu của lớp này?"
          action="Xóa hết"
          onConfirm={() => void forget()}
          onClose={() => setAsking(false)}
        >
          <p>
            Tên, câu trả lời, câu hỏi của lớp và báo cáo này bị xóa khỏi máy chủ ngay, không lấy lại được. Muốn giữ
            riêng thì tải CSV hoặc in trước.
          </p>
          {data.endedAt === null && <p>Lớp đang mở: mọi người trong lớp sẽ bị ngắt.</p>}
        </Confirm>
      )}
    </section>
  )
}
