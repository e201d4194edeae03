import { notFound } from 'next/navigation'
import { projectFolders } from '@/lib/content/folders.server'
import { lessonsOf } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { readLessonPages } from '@/lib/export/lesson-pages.server'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const { site } = await readSnapshot()
  return site.courses.flatMap(lessonsOf).map(({ id }) => ({ file: `${id}.json` }))
}

/** A lesson's text as it goes into a SCORM package. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const id = (await params).file.replace(/\.json$/, '')
  const { site } = await readSnapshot()
  const lesson = site.courses.flatMap(lessonsOf).find(one => one.id === id)
  return lesson ? Response.json(await readLessonPages(projectFolders().root, lesson, site)) : notFound()
}
