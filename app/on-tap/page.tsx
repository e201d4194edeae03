import type { Metadata } from 'next'
import { ReviewPage } from '@/components/review/review-page'

export const metadata: Metadata = {
  title: 'Ôn tập',
  description:
    'Ôn lại đúng câu sắp quên, theo lịch nhắc lại ngắt quãng. Câu chắc mà sai quay lại sớm. Không cần tài khoản.',
}

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
