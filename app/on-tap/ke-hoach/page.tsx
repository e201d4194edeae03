import { PlanPage } from '@/components/review/plan/plan-page'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/review/pages.css'

export const generateMetadata = () => pageMetadata('/on-tap/ke-hoach')

export default function Page() {
  return (
    <div className="shell review">
      <p className="twin-up">
        <a href="/on-tap">Ôn tập</a>
      </p>
      <h1 className="text-[2rem]">Kế hoạch đến ngày thi</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Cho biết ngày thi và số phút bạn có mỗi ngày. Trang chia câu cần ôn ra từng ngày và không hẹn câu nào sau ngày
        thi. Mọi con số là dự đoán từ những lần bạn trả lời, không phải lời hứa.
      </p>
      <PlanPage />
      <noscript>
        <p className="mt-4">Kế hoạch được tính ngay trên máy bạn nên cần JavaScript.</p>
      </noscript>
    </div>
  )
}
