import type { Metadata } from 'next'
import { PlanPage } from '@/components/review/plan/plan-page'

export const metadata: Metadata = {
  title: 'Kế hoạch đến ngày thi',
  description:
    'Nhập ngày thi và số phút mỗi ngày: mỗi ngày ôn gì, dự đoán nhớ được bao nhiêu, khi thiếu giờ thì bỏ gì trước.',
}

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
