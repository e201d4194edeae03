import Link from 'next/link'
import { Markdown } from '@/components/mdx/markdown'
import { LessonDonePanel } from '@/components/progress/lesson-done-panel'
import { Icon } from '@/components/ui/icon'
import { type Course, type Lesson, lessonsOf, lessonUrl } from '@/lib/content/model'

function Neighbour({ lesson, direction }: { lesson: Lesson | undefined; direction: 'previous' | 'next' }) {
  if (!lesson) return <span />
  const next = direction === 'next'
  return (
    <Link
      href={lessonUrl(lesson)}
      prefetch={false}
      rel={next ? 'next' : 'prev'}
      className={`btn h-auto py-3 text-start ${next ? 'justify-end text-end' : 'justify-start'}`}
    >
      {!next && <Icon name="arrow-left" />}
      <span>
        <span className="block text-[0.8125rem] font-normal text-muted">{next ? 'Bài sau' : 'Bài trước'}</span>
        {lesson.number}. {lesson.title}
      </span>
      {next && <Icon name="arrow-right" />}
    </Link>
  )
}

/** What to keep, where it comes from, and where to go on. */
export function LessonFoot({ course, lesson }: { course: Course; lesson: Lesson }) {
  const all = lessonsOf(course)
  return (
    <footer>
      <h2 id="dieu-can-nho">Điều cần nhớ</h2>
      <ul className="mt-4">
        {lesson.takeaways.map(takeaway => (
          <li key={takeaway}>
            <Markdown text={takeaway} inline />
          </li>
        ))}
      </ul>
      <h2 id="tai-lieu">Tài liệu chính thức</h2>
      <ul className="mt-4">
        {lesson.references.map(({ title, url }) => (
          <li key={url}>
            <a href={url} rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <LessonDonePanel lesson={lesson.id} questions={lesson.questions.map(question => question.id)} />
      <nav aria-label="Bài trước và bài sau" className="no-print mt-8 grid gap-3 tablet:grid-cols-2">
        <Neighbour lesson={all[lesson.number - 2]} direction="previous" />
        <Neighbour lesson={all[lesson.number]} direction="next" />
      </nav>
    </footer>
  )
}
