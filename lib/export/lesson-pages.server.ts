import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lesson, Site } from '@/lib/content/model'
import { diagramPath } from '@/lib/diagram/svg.server'
import { type LessonPage, lessonPages } from './lesson-pages'

/** A lesson's text for reading anywhere, with the drawn pictures of its diagrams in it. `root` holds `content/` and `public/`. */
export async function readLessonPages(root: string, lesson: Lesson, site: Site): Promise<LessonPage[]> {
  const source = await readFile(join(/* turbopackIgnore: true */ root, lesson.path), 'utf8')
  return lessonPages(source, site, diagram => {
    const path = diagramPath(root, diagram)
    return existsSync(path) ? readFileSync(path, 'utf8') : null
  })
}
