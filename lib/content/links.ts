import { errorAt, type Finding, type Place } from '@/lib/kernel/finding'
import type { LessonAnalysis } from './analyse'
import { type Lesson, lessonsOf, lessonUrl, type Site } from './model'

/** Pages that a lesson may link to by address. */
const pages = new Set(['/', '/tim', '/thuat-ngu', '/tien-do', '/so-tay', '/cap-nhat'])

interface LinkingLesson {
  readonly path: string
  readonly analysis: LessonAnalysis
  readonly lesson?: Lesson
}

/** `lesson:ecr-kho-image#lifecycle` → `/hoc/container-tren-aws/ecr-kho-image#lifecycle`; other addresses unchanged; null when dead. */
export function resolveLink(url: string, from: Lesson, site: Site): string | null {
  const [address = '', anchor] = url.split('#')
  if (address === '') return hasAnchor(from, anchor) ? url : null
  if (address.startsWith('lesson:')) {
    const target = site.courses.flatMap(lessonsOf).find(lesson => lesson.id === address.slice('lesson:'.length))
    if (!target || (anchor !== undefined && !hasAnchor(target, anchor))) return null
    return anchor === undefined ? lessonUrl(target) : `${lessonUrl(target)}#${anchor}`
  }
  if (address.startsWith('/')) return pages.has(address) ? url : null
  return /^(https:|mailto:)/.test(address) ? url : null
}

/** Every link leads somewhere: to a lesson and an anchor that exist, a page of the site, or an https address. */
export function checkLinks(lessons: readonly LinkingLesson[], site: Site): Finding[] {
  return lessons.flatMap(({ path, analysis, lesson }) =>
    lesson
      ? analysis.references.links
          .filter(({ url }) => resolveLink(url, lesson, site) === null)
          .map(({ url, place }) => deadLink(path, place, url))
      : [],
  )
}

function hasAnchor(lesson: Lesson, anchor: string | undefined): boolean {
  if (anchor === undefined) return true
  return lesson.anchors.includes(anchor) || lesson.questions.some(question => `cau-${question.id}` === anchor)
}

function deadLink(path: string, place: Place, url: string): Finding {
  const mend = url.startsWith('http:')
    ? 'use https'
    : 'link to a lesson as `lesson:<id>#<heading id>`, or to a heading of this page as `#<id>`'
  return errorAt(path, place, 'dead-link', `\`${url}\` leads nowhere`, mend)
}
