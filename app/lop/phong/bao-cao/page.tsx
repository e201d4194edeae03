import { ReportApp } from '@/components/classroom/report/report-app'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/classroom/parts.css'
import '@/components/classroom/board.css'
import '@/components/classroom/shown/asked.css'
import '@/components/classroom/report/report.css'
import '@/components/classroom/report/report-print.css'

export const generateMetadata = () => pageMetadata('/lop/phong/bao-cao')

/** `/lop/CODE/bao-cao`: the code is read from the address in the browser. */
export default function Page() {
  return (
    <div className="shell report-page">
      <noscript>
        <p className="class-notice">
          Báo cáo được đọc từ máy chủ bằng khóa nằm trong trình duyệt này, nên cần JavaScript. Hãy bật JavaScript rồi
          tải lại trang.
        </p>
      </noscript>
      <ReportApp />
    </div>
  )
}
