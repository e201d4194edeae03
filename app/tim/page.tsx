import { SearchPage } from '@/components/search/search-page'
import { pageMetadata } from '@/lib/sharing/metadata.server'

export const generateMetadata = () => pageMetadata('/tim')

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
