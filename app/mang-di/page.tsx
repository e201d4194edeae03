import { ExportPage } from '@/components/export/export-page'
import { lessonsOf } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/export/export.css'

export const generateMetadata = () => pageMetadata('/mang-di')

export default async function Page() {
  const { site } = await readSnapshot()
  const lessons = site.courses.flatMap(lessonsOf).map(({ id, number, title }) => ({ id, title: `${number}. ${title}` }))
  const domains = site.courses.flatMap(course => course.domains)
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Mang đi</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Đưa câu hỏi sang công cụ bạn đang dùng để dạy và kiểm tra. Tệp được tạo ngay trên máy bạn và có cả đáp án lẫn lý
        do, nên đừng gửi nó cho người sắp làm bài.
      </p>
      <ExportPage lessons={lessons} domains={domains} />
    </div>
  )
}
