'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Report, reportAddress, reportText } from '@/lib/question/report'

/** Set when the site is built (next.config.mjs). */
const target = process.env.BEN_REPORT_URL ?? ''

/** The text of a report, and ways to take it to the people who mend questions. */
export function SendReport({ report }: { report: Report }) {
  const [copied, setCopied] = useState<'chua' | 'roi' | 'khong'>('chua')
  const text = reportText(report)
  const address = reportAddress(target, report)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('roi'),
      () => setCopied('khong'),
    )
  const words = { chua: '', roi: 'Đã chép.', khong: 'Trình duyệt không cho chép; hãy bôi đen đoạn trên rồi chép tay.' }
  return (
    <div className="report-send">
      <pre>{text}</pre>
      <div className="report-ways">
        <button type="button" className="btn" onClick={copy}>
          <Icon name="copy" />
          Chép nội dung
        </button>
        {address !== '' && (
          <a className="btn" href={address} target="_blank" rel="noreferrer">
            Mở trang báo lỗi
            <Icon name="arrow-right" />
          </a>
        )}
        <span role="status">{words[copied]}</span>
      </div>
    </div>
  )
}
