'use client'

import { type CourseOutline, outlineLessons } from '@/lib/course/outline'
import { lessonProgress, minutesLeft } from '@/lib/progress/lesson-progress'
import { useLearnerState } from './use-learner'

/** How far the learner is in a course: a bar and words. */
export function CourseProgress({ outline }: { outline: CourseOutline }) {
  const state = useLearnerState()
  const lessons = outlineLessons(outline)
  const done = lessons.filter(
    lesson =>
      lessonProgress(
        state,
        lesson.id,
        lesson.questions.map(q => q.id),
      ).state === 'xong',
  ).length
  const left = lessons.reduce((sum, lesson) => sum + minutesLeft(state, lesson), 0)
  const time = left === 0 ? '' : ` · còn khoảng ${left >= 90 ? `${Math.round(left / 60)} giờ` : `${left} phút`}`
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.9375rem] text-muted">
      <progress className="course-bar" max={lessons.length} value={done} aria-label="Số bài đã xong" />
      <span data-testid="course-progress">
        {done}/{lessons.length} bài xong{time}
      </span>
    </p>
  )
}
