import { ReviewPage } from '@/components/review/review-page'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/review/pages.css'

export const generateMetadata = () => pageMetadata('/on-tap')

export default function Page() {
  return (
    <div className="shell review">
      <ReviewPage />
      <noscript>
        <p className="mt-4">
          Ôn tập cần JavaScript. Không có nó, bạn vẫn đọc được bài và mở đáp án từng câu ở <a href="/">các bài học</a>.
        </p>
      </noscript>
    </div>
  )
}
