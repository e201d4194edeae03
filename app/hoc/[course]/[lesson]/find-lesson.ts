import { notFound } from 'next/navigation'
import { lessonsOf } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'

/** What the pages of a lesson are given: its address. */
export interface LessonProps {
  params: Promise<{ course: string; lesson: string }>
}

/** Addresses of all lessons. */
export async function lessonParams() {
  const { site } = await readSnapshot()
  return site.courses.flatMap(lessonsOf).map(lesson => ({ course: lesson.courseId, lesson: lesson.slug }))
}

/** The lesson of an address; one that there is not gets the page that says so. */
export async function findLesson(params: LessonProps['params']) {
  const { course: courseId, lesson: slug } = await params
  const snapshot = await readSnapshot()
  const course = snapshot.site.courses.find(one => one.id === courseId)
  const lesson = course && lessonsOf(course).find(one => one.slug === slug)
  if (!course || !lesson) notFound()
  return { snapshot, course, lesson }
}
