import { LedgerList } from '@/components/ledger/ledger-list'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { formatDay } from '@/lib/kernel/instant'
import { pageMetadata } from '@/lib/sharing/metadata.server'

export const generateMetadata = () => pageMetadata('/cap-nhat')

export default async function Page() {
  const { site } = await readSnapshot()
  const facts = Object.values(site.facts)
  const lessons = site.courses.flatMap(lessonsOf)
  const days = facts.map(fact => fact.checkedOn).sort()
  const quoting = (fact: string) =>
    lessons
      .filter(lesson => lesson.factIds.includes(fact))
      .map(lesson => ({ title: `bài ${lesson.number}`, url: lessonUrl(lesson) }))
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Sổ dữ kiện</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        {facts.length} con số, giới hạn, giá và mốc thời gian mà khóa học dựa vào, mỗi thứ ghi đúng một lần. Bài học
        trích từ đây, nên sửa ở đây là sửa ở mọi bài.
      </p>
      <p className="mt-2 max-w-[43rem] text-muted">
        Lần kiểm cũ nhất: {formatDay(days[0] ?? '')}. Lần mới nhất: {formatDay(days.at(-1) ?? '')}. Giá là của Region và
        ngày ghi trong từng dòng; trước khi ký hóa đơn, hãy mở trang nguồn.
      </p>
      <LedgerList facts={facts} lessonsOf={quoting} />
    </div>
  )
}
