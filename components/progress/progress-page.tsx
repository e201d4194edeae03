'use client'

import { Icon } from '@/components/ui/icon'
import { type CourseOutline, type OutlineLesson, outlineLessons } from '@/lib/course/outline'
import { lessonProgress } from '@/lib/progress/lesson-progress'
import type { LearnerState } from '@/lib/progress/reduce'
import { CourseProgress } from './course-progress'
import { LessonState } from './lesson-state'
import { MyData } from './my-data'
import { useLearnerView } from './use-learner'

const idsOf = (lesson: OutlineLesson) => lesson.questions.map(question => question.id)

function LessonLine({ lesson, course, state }: { lesson: OutlineLesson; course: string; state: LearnerState }) {
  const progress = lessonProgress(state, lesson.id, idsOf(lesson))
  const wrong = lesson.questions.filter(
    ({ id }) => state.questions[id]?.answeredAt !== undefined && !state.questions[id].lastCorrect,
  )
  const url = `/hoc/${course}/${lesson.slug}`
  return (
    <li className="border-line border-t py-3 first:border-t-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <a href={url} className="inline-block py-1.5 font-semibold">
          {lesson.number}. {lesson.title}
        </a>
        <LessonState lesson={lesson.id} questions={idsOf(lesson)} />
      </div>
      {progress.answered > 0 && (
        <p className="text-[0.9375rem] text-muted">
          Đúng {progress.correct} trong {progress.answered} câu đã trả lời.
        </p>
      )}
      {wrong.length > 0 && (
        <p className="text-[0.9375rem]">
          Xem lại:{' '}
          {wrong.map(({ id }) => (
            <a key={id} href={`${url}#cau-${id}`} className="mr-3 inline-block py-1.5">
              câu {lesson.questions.findIndex(question => question.id === id) + 1}
            </a>
          ))}
        </p>
      )}
    </li>
  )
}

/** What was done, lesson by lesson, and the learner's own data. */
export function ProgressPage({ outlines }: { outlines: readonly CourseOutline[] }) {
  const { state, ready, trouble } = useLearnerView()
  const begun = Object.keys(state.questions).length > 0 || Object.keys(state.lessons).length > 0
  return (
    <>
      {trouble && (
        <p role="alert" className="mt-4 flex max-w-[43rem] gap-3 rounded-box bg-bad-soft p-4 text-bad">
          <Icon name="warning" className="mt-1" />
          {trouble}
        </p>
      )}
      {ready && !begun && (
        <p className="mt-6 max-w-[43rem] rounded-box border border-line bg-surface p-4">
          Chưa có gì được ghi. <a href="/">Mở bài đầu tiên</a>, trả lời một câu hỏi, rồi quay lại đây.
        </p>
      )}
      {outlines.map(outline => (
        <section key={outline.course} className="mt-8 max-w-[43rem]" aria-label="Các bài học">
          <CourseProgress outline={outline} />
          <ul className="mt-4 list-none p-0">
            {outlineLessons(outline).map(lesson => (
              <LessonLine key={lesson.id} lesson={lesson} course={outline.course} state={state} />
            ))}
          </ul>
        </section>
      ))}
      <MyData />
    </>
  )
}
