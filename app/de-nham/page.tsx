import { Markdown } from '@/components/mdx/markdown'
import { TwinState } from '@/components/review/twins/twin-state'
import { lessonsOf } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { twinUrl } from '@/lib/content/twins'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/review/pages.css'

export const generateMetadata = () => pageMetadata('/de-nham')

export default async function Page() {
  const { site } = await readSnapshot()
  return (
    <div className="shell review">
      <h1 className="text-[2rem]">Dễ nhầm</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        Nhầm thường không phải vì chưa học, mà vì hai thứ giống nhau. Mỗi cặp có một câu phân biệt, một bảng so sánh và
        vài tình huống để thử.
      </p>
      {site.courses
        .filter(({ twins }) => twins.length > 0)
        .map(course => (
          <ul key={course.id} className="twin-list" aria-label={course.title}>
            {course.twins.map(({ id, title, difference }) => {
              const questions = lessonsOf(course).flatMap(lesson =>
                lesson.questions.filter(({ twin }) => twin === id).map(question => question.id),
              )
              return (
                <li key={id}>
                  <a href={twinUrl(id)}>{title}</a>
                  <p>
                    <Markdown text={difference} inline />
                  </p>
                  <TwinState questions={questions} />
                </li>
              )
            })}
          </ul>
        ))}
    </div>
  )
}
