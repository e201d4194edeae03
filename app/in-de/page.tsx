import { PaperDesk } from '@/components/exam/paper/paper-desk'
import { preloadFont } from '@/components/shell/preload-font'
import { bankIndexOf } from '@/lib/content/bank.server'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/exam/paper/paper.css'

export const generateMetadata = () => pageMetadata('/in-de')

export default async function Page() {
  const { site } = await readSnapshot()
  preloadFont('jetbrains-mono-400')
  return (
    <div className="shell paper-page">
      <div className="no-print">
        <h1 className="text-[2rem]">In đề</h1>
        <p className="mt-3 max-w-[43rem] text-muted">
          Chọn nội dung, đặt mã đề, rồi in hoặc lưu PDF. Mỗi mã trộn câu và đáp án theo cách riêng; phiếu trả lời, bảng
          đáp án và lời giải đi kèm. Liên kết giữ trọn bộ đề, mở lại lúc nào cũng ra đúng như vậy.
        </p>
      </div>
      <PaperDesk courses={site.courses.map(bankIndexOf)} />
    </div>
  )
}
