import { GlossaryList } from '@/components/course/glossary-list'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import { compareVietnamese } from '@/lib/vietnamese/compare'

export const generateMetadata = () => pageMetadata('/thuat-ngu')

export default async function Page() {
  const { site } = await readSnapshot()
  const lessons = Object.fromEntries(site.courses.flatMap(lessonsOf).map(lesson => [lesson.id, lesson]))
  const terms = Object.values(site.terms).toSorted((a, b) => compareVietnamese(a.term, b.term))
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">Thuật ngữ</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        {terms.length} thuật ngữ. Tên tiếng Anh giữ nguyên như kỹ sư vẫn dùng, nghĩa giải bằng tiếng Việt.
      </p>
      <GlossaryList
        entries={terms.map(term => {
          const lesson = term.lesson === undefined ? undefined : lessons[term.lesson]
          return { term, lesson: lesson && { title: lesson.title, url: lessonUrl(lesson) } }
        })}
      />
    </div>
  )
}
