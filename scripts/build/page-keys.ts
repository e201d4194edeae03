import { hashOf } from '@/lib/content/cache.server'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import type { Snapshot } from '@/lib/content/snapshot.server'
import { twinUrl } from '@/lib/content/twins'

/** Address of a page → hash of all the content that it shows. */
export type PageKeys = Readonly<Record<string, string>>

/** Pages that show something of every lesson. */
const overviews = [
  '/',
  '/tien-do',
  '/thi-thu',
  '/thi-thu/lam',
  '/in-de',
  '/de-nham',
  '/phong-van',
  '/thuat-ngu',
  '/so-tay',
  '/cap-nhat',
  '/search-index.json',
  '/bank/index.json',
  '/bank/raw.json',
  '/mang-di',
  '/sitemap.xml',
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
    const titles = JSON.stringify(all.map(({ id, number, title, slug }) => [id, number, title, slug]))
    for (const twin of course.twins) keys[twinUrl(twin.id)] = hashOf(JSON.stringify(twin), titles)
    const names = all.map(lesson => `${lesson.number} ${lesson.title}`)
    for (const [i, lesson] of all.entries()) {
      const around = [
        course.title,
        ...names.slice(Math.max(0, i - 1), i + 2),
        ...course.modules.map(module => module.title + module.paint),
      ]
      keys[`/bank/${lesson.id}.json`] = hashOf(JSON.stringify(lesson))
      keys[`/bank/pages/${lesson.id}.json`] = hashOf(compiled[lesson.id] ?? '', JSON.stringify(lesson), ledger)
      const url = lessonUrl(lesson)
      const shown = hashOf(compiled[lesson.id] ?? '', JSON.stringify(lesson), ledger, ...around)
      keys[url] = shown
      keys[`${url}/trinh-chieu`] = shown
    }
  }
  return keys
}
