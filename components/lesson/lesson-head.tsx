import Link from 'next/link'
import { Plate } from '@/components/course/plate'
import { Markdown } from '@/components/mdx/markdown'
import { Icon } from '@/components/ui/icon'
import { type Course, type Lesson, lessonUrl, type Site } from '@/lib/content/model'
import { formatDay } from '@/lib/kernel/instant'
import { TableOfContents } from './lesson-contents'

/** The oldest day on which something that this lesson rests on was checked: its facts and its questions. */
export function oldestCheck(lesson: Lesson, site: Site): string | undefined {
  const days = [
    ...lesson.factIds.map(id => site.facts[id]?.checkedOn),
    ...lesson.questions.map(question => question.checkedOn),
  ]
  return days.filter(day => day !== undefined).sort()[0]
}

/** Title, what the learner will be able to do, and how fresh it is. */
export function LessonHead({ course, lesson, site }: { course: Course; lesson: Lesson; site: Site }) {
  const module = course.modules.find(one => one.id === lesson.moduleId)
  const checked = oldestCheck(lesson, site)
  const practice = lesson.minutes > 0 ? ` · ${lesson.minutes} phút thực hành` : ''
  return (
    <header>
      <nav aria-label="Vị trí" className="text-[0.875rem] text-muted">
        <Link href="/" prefetch={false} className="inline-block py-1.5 text-muted">
          {course.title}
        </Link>
        {module && ` › Chặng ${module.number}: ${module.title}`}
      </nav>
      <div className="mt-4 flex items-start gap-4">
        {module && <Plate number={lesson.number} paint={module.paint} size="lg" />}
        <h1 className="text-[1.625rem] tablet:text-[2.125rem]">{lesson.title}</h1>
      </div>
      <p className="mt-4 text-[1.0625rem] text-muted">
        <Markdown text={lesson.summary} inline />
      </p>
      <p className="mt-3 text-[0.875rem] text-muted">
        {lesson.readingMinutes} phút đọc{practice} · {lesson.questions.length} câu hỏi · cập nhật{' '}
        {formatDay(lesson.updated)}
        {checked && ` · số liệu kiểm từ ${formatDay(checked)}`}
      </p>
      <p className="no-print mt-2">
        <a href={`${lessonUrl(lesson)}/trinh-chieu`} className="inline-flex min-h-11 items-center gap-2">
          <Icon name="speaker" />
          Trình chiếu bài này
        </a>
      </p>
      <section aria-labelledby="muc-tieu" className="mt-6 rounded-box border border-line bg-surface p-4">
        <p id="muc-tieu" className="font-semibold">
          Học xong bài này, bạn có thể
        </p>
        <ul className="mt-2">
          {lesson.objectives.map(objective => (
            <li key={objective}>
              <Markdown text={objective} inline />
            </li>
          ))}
        </ul>
      </section>
      <details className="toc-phone mt-4 rounded-box border border-line bg-surface laptop:hidden">
        <summary className="min-h-11 px-4 py-2.5 font-semibold">Mục lục ({lesson.sections.length} mục)</summary>
        <div className="pb-3">
          <TableOfContents sections={lesson.sections} />
        </div>
      </details>
    </header>
  )
}
