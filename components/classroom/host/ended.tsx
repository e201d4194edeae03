'use client'

import { useState } from 'react'
import { Confirm } from '@/components/classroom/dialog'
import { Icon } from '@/components/ui/icon'
import { createClient } from '@/lib/classroom/client.browser'
import type { HostClass } from './use-host-class'

/** What a host can do once the class is over: read what came of it, or delete it. */
export function Ended({ host, onForgotten }: { host: HostClass; onForgotten: () => void }) {
  const { code, secret, view, counts } = host
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<string>()
  const { keepDays } = view.settings
  const forget = async () => {
    setFailed(undefined)
    const result = await createClient().forget(code, secret)
    if (result.ok) return onForgotten()
    setFailed(
      result.error.kind === 'refused' ? result.error.text : 'Chưa xóa được vì mất kết nối với máy chủ. Hãy thử lại.',
    )
  }
  return (
    <div className="class-notice">
      <h1>Lớp “{view.title}” đã kết thúc</h1>
      <p>
        {counts.joined} người đã vào lớp, {view.asked} câu đã hỏi.{' '}
        {keepDays > 0 && `Tên và câu trả lời được giữ ${keepDays} ngày sau khi kết thúc, rồi tự xóa.`}
      </p>
      <div className="class-actions">
        <a className="btn btn-primary" href={`/lop/${code}/bao-cao`}>
          <Icon name="exam" />
          Xem báo cáo
        </a>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          <Icon name="trash" />
          Xóa hết ngay
        </button>
        <a className="btn" href="/lop">
          Mở lớp khác
        </a>
      </div>
      {failed && <p role="alert">{failed}</p>}
      {asking && (
        <Confirm
          title="Xóa mọi dữ liệu của lớp này?"
          action="Xóa hết"
          onConfirm={() => void forget()}
          onClose={() => setAsking(false)}
        >
          <p>Tên, câu trả lời, câu hỏi từ lớp và kết quả bị xóa khỏi máy chủ ngay, không lấy lại được.</p>
        </Confirm>
      )}
    </div>
  )
}
