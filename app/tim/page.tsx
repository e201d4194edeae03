import type { Metadata } from 'next'
import { SearchPage } from '@/components/search/search-page'

export const metadata: Metadata = {
  title: 'Tìm kiếm',
  description: 'Tìm trong bài học, câu hỏi, thuật ngữ và lệnh. Gõ không dấu cũng được.',
}

export default function Page() {
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Tìm kiếm</h1>
      <SearchPage />
      <noscript>
        <p className="mt-4">
          Tìm kiếm cần JavaScript. Bạn vẫn tra được <a href="/thuat-ngu">bảng thuật ngữ</a> và{' '}
          <a href="/">mục lục khóa học</a>.
        </p>
      </noscript>
    </div>
  )
}
