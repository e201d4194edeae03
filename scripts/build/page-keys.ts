import { hashOf } from '@/lib/content/cache.server'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import type { Snapshot } from '@/lib/content/snapshot.server'

/** Address of a page → hash of all the content that it shows. */
export type PageKeys = Readonly<Record<string, string>>

/** Pages that show something of every lesson. */
const overviews = [
  '/',
  '/tien-do',
  '/thuat-ngu',
  '/search-index.json',
  '/bank/index.json',
  '/thi-thu',
  '/thi-thu/lam',
  '/in-de',
]

/** A page whose key is unchanged need not be rendered again. */
export function pageKeys({ site, compiled }: Snapshot): PageKeys {
  const whole = hashOf(JSON.stringify(site))
  const ledger = hashOf(JSON.stringify([site.facts, site.terms]))
  const keys: Record<string, string> = Object.fromEntries(overviews.map(page => [page, whole]))
  for (const course of site.courses) {
    keys[`/hoc/${course.id}`] = whole
    // A lesson shows its own text and questions, the ledger, and its neighbours' names.
    const all = lessonsOf(course)
    const names = all.map(lesson => `${lesson.number} ${lesson.title}`)
    for (const [i, lesson] of all.entries()) {
      const around = [
        course.title,
        ...names.slice(Math.max(0, i - 1), i + 2),
        ...course.modules.map(module => module.title + module.paint),
      ]
      keys[`/bank/${lesson.id}.json`] = hashOf(JSON.stringify(lesson))
      keys[lessonUrl(lesson)] = hashOf(compiled[lesson.id] ?? '', JSON.stringify(lesson), ledger, ...around)
    }
  }
  return keys
}
