import { ProgressPage } from '@/components/progress/progress-page'
import { outlineOf } from '@/lib/content/outline'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'

export const generateMetadata = () => pageMetadata('/tien-do')

export default async function Page() {
  const { site } = await readSnapshot()
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Tiến độ của bạn</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Mọi thứ bạn làm được ghi trên chính máy này, không cần tài khoản. Muốn học tiếp ở máy khác, hãy xuất ra một tệp
        rồi nhập vào đó.
      </p>
      <ProgressPage outlines={site.courses.map(outlineOf)} />
    </div>
  )
}
