import type { Metadata } from 'next'
import { type Course, type Lesson, lessonUrl } from '@/lib/content/model'
import { readCards } from './cards.server'
import { metadataOf, type PageDescription } from './metadata'
import { type SitePath, sitePage } from './pages'
import { plainMarkdown } from './plain-markdown'
import { siteUrl } from './site-url.server'

const describe = async (page: PageDescription): Promise<Metadata> => metadataOf(page, siteUrl(), await readCards())

export const pageMetadata = (path: SitePath): Promise<Metadata> => describe(sitePage(path))

export const courseMetadata = (course: Course): Promise<Metadata> =>
  describe({ path: `/hoc/${course.id}`, title: course.title, description: plainMarkdown(course.summary) })

export const lessonMetadata = (lesson: Lesson): Promise<Metadata> =>
  describe({
    path: lessonUrl(lesson),
    title: `Bài ${lesson.number}. ${lesson.title}`,
    description: plainMarkdown(lesson.summary),
    updated: lesson.updated,
  })

/** Slides hold what the lesson holds: whoever finds or shares them is led to the lesson. */
export const slidesMetadata = (lesson: Lesson): Promise<Metadata> =>
  describe({
    path: `${lessonUrl(lesson)}/trinh-chieu`,
    canonical: lessonUrl(lesson),
    title: `Trình chiếu bài ${lesson.number}. ${lesson.title}`,
    description: plainMarkdown(lesson.summary),
    updated: lesson.updated,
  })
