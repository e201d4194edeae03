import Link from 'next/link'
import { Markdown } from '@/components/mdx/markdown'
import { LessonState } from '@/components/progress/lesson-state'
import { type Course, type Lesson, lessonUrl, type Module } from '@/lib/content/model'
import { Plate } from './plate'

function LessonRow({ lesson, module }: { lesson: Lesson; module: Module }) {
  return (
    <li className="border-line border-t first:border-t-0">
      <Link
        href={lessonUrl(lesson)}
        prefetch={false}
        className="group grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1 px-3 py-3.5 text-ink no-underline hover:bg-surface tablet:grid-cols-[auto_1fr_12rem]"
      >
        <Plate number={lesson.number} paint={module.paint} />
        <span className="min-w-0">
          <span className="block font-semibold group-hover:underline">{lesson.title}</span>
          <span className="hidden text-[0.9375rem] text-muted tablet:block">
            <Markdown text={lesson.summary} inline />
          </span>
        </span>
        <span className="col-start-2 text-[0.875rem] text-muted tablet:col-start-3 tablet:text-end">
          <LessonState lesson={lesson.id} questions={lesson.questions.map(question => question.id)} />
          <span className="block">
            {lesson.readingMinutes + lesson.minutes} phút · {lesson.questions.length} câu
          </span>
        </span>
      </Link>
    </li>
  )
}

/** The course from the first quay to the last: modules and their lessons, each with its state. */
export function CourseMap({ course, heading: Heading }: { course: Course; heading: 'h2' | 'h3' }) {
  return (
    <ol className="mt-6 list-none p-0">
      {course.modules.map(module => (
        <li key={module.id} data-paint={module.paint} className="mt-8 border-(--paint) border-l-4 first:mt-0">
          <div className="px-3 pb-3">
            <p className="font-semibold text-(--paint) text-[0.875rem]">Chặng {module.number}</p>
            <Heading className="text-[1.25rem]">{module.title}</Heading>
            <p className="text-muted">{module.summary}</p>
          </div>
          <ol className="list-none p-0">
            {module.lessons.map(lesson => (
              <LessonRow key={lesson.id} lesson={lesson} module={module} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
