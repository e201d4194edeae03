import { CourseMap } from '@/components/course/course-map'
import { Harbour } from '@/components/course/harbour'
import { CourseProgress } from '@/components/progress/course-progress'
import { ResumeCard } from '@/components/progress/resume-card'
import { DueCard } from '@/components/review/due-card'
import { StructuredData } from '@/components/sharing/structured-data'
import { lessonsOf } from '@/lib/content/model'
import { outlineOf } from '@/lib/content/outline'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { courseData, siteData } from '@/lib/sharing/structured-data'
import '@/components/review/review.css'

export const generateMetadata = () => pageMetadata('/')

export default async function HomePage() {
  const { site } = await readSnapshot()
  const [first] = site.courses
  return (
    <div className="shell pb-16">
      <div className="grid items-end gap-x-12 gap-y-6 pt-8 laptop:grid-cols-[minmax(0,1.05fr)_minmax(0,1fr)] laptop:pt-14">
        <div className="pb-2">
          <h1 className="text-[2rem] tablet:text-[2.75rem]">Học container trên AWS, từ bến đầu đến ra khơi.</h1>
          <p className="mt-4 max-w-[36rem] text-[1.0625rem] text-muted">
            Bài học tiếng Việt có nguồn và ngày kiểm. Sơ đồ xem từng bước. Câu hỏi giải thích từng lựa chọn. Không cần
            tài khoản.
          </p>
          {first && (
            <div className="mt-6">
              <ResumeCard outline={outlineOf(first)} />
              <DueCard />
            </div>
          )}
        </div>
        <Harbour />
      </div>
      {site.courses.map(course => (
        <section key={course.id} aria-labelledby={`khoa-${course.id}`} className="mt-14">
          <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
            <h2 id={`khoa-${course.id}`} className="text-[1.5rem]">
              {course.title}
            </h2>
            <p className="text-muted">
              {lessonsOf(course).length} bài ·{' '}
              {lessonsOf(course).reduce((sum, lesson) => sum + lesson.questions.length, 0)} câu hỏi
            </p>
          </div>
          <CourseProgress outline={outlineOf(course)} />
          <CourseMap course={course} heading="h3" />
        </section>
      ))}
      <StructuredData data={[siteData(siteUrl()), ...site.courses.map(course => courseData(course, siteUrl()))]} />
    </div>
  )
}
