import { lessonsOf, lessonUrl, type Site } from '@/lib/content/model'
import { sitePages } from './pages'

interface SitemapEntry {
  /** Whole address. */
  readonly url: string
  /** `YYYY-MM-DD`. */
  readonly lastModified?: string
}

const latest = (days: readonly string[]): { lastModified?: string } => {
  const last = days.toSorted().at(-1)
  return last === undefined ? {} : { lastModified: last }
}

/** Every page that is to be found, with the day of its last change where the content says it. */
export function sitemapOf(site: Site, address: string): SitemapEntry[] {
  const lessons = site.courses.flatMap(lessonsOf)
  const pages = sitePages.filter(page => !('personal' in page))
  return [
    ...pages.map(page => ({ url: `${address}${page.path}` })),
    ...site.courses.map(course => ({
      url: `${address}/hoc/${course.id}`,
      ...latest(lessonsOf(course).map(lesson => lesson.updated)),
    })),
    ...lessons.map(lesson => ({ url: `${address}${lessonUrl(lesson)}`, lastModified: lesson.updated })),
  ]
}
