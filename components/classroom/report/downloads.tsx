'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { ClassTable, TableStyle } from '@/lib/export/class-csv'
import type { ReadReport } from './use-report'
import { sheetTime } from './words'

const tables: Record<ClassTable, string> = {
  'nguoi-hoc': 'Người học và điểm',
  'cau-hoi': 'Từng câu hỏi',
  'cho-nham': 'Chỗ nhầm',
  'cau-tra-loi': 'Mọi câu trả lời',
}

function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

/** The report as tables for spreadsheets. What writes them is loaded when a table is asked for. */
export function Downloads({ now, nameOf }: { now: ReadReport; nameOf: TableStyle['nameOf'] }) {
  const [semicolons, setSemicolons] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const { data, report } = now
  const download = async (table: ClassTable) => {
    try {
      const { printClassTable } = await import('@/lib/export/class-csv')
      const separator = semicolons ? ';' : ','
      save(
        printClassTable(table, data, report, { separator, nameOf, timeOf: sheetTime }),
        `lop-${data.code}-${table}.csv`,
      )
      setTrouble(false)
    } catch {
      setTrouble(true)
    }
  }
  return (
    <details className="report-files">
      <summary className="btn">
        <Icon name="download" />
        Tải CSV
      </summary>
      <div className="report-files-list">
        {(Object.entries(tables) as [ClassTable, string][]).map(([table, name]) => (
          <button key={table} type="button" className="btn" onClick={() => void download(table)}>
            {name}
          </button>
        ))}
        <label>
          <input type="checkbox" checked={semicolons} onChange={() => setSemicolons(!semicolons)} />
          Dấu chấm phẩy giữa các ô, khi Excel dồn cả dòng vào một cột
        </label>
        <p role="status">{trouble ? 'Chưa tải được phần ghi tệp. Hãy kiểm tra mạng rồi bấm lại.' : ''}</p>
      </div>
    </details>
  )
}
