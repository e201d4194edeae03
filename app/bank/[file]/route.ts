import { notFound } from 'next/navigation'
import { bankIndexOf, bankOf } from '@/lib/content/bank.server'
import { lessonsOf } from '@/lib/content/model'
import { readDrawn, readSnapshot } from '@/lib/content/snapshot.server'

export const dynamic = 'force-static'
export const dynamicParams = false

export async function generateStaticParams() {
  const { site } = await readSnapshot()
  return ['index', ...site.courses.flatMap(lessonsOf).map(lesson => lesson.id)].map(name => ({ file: `${name}.json` }))
}

/** The question bank, a file a lesson: what review, exams and papers load when they need it. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const name = (await params).file.replace(/\.json$/, '')
  const snapshot = await readSnapshot()
  const { site } = snapshot
  if (name === 'index') return Response.json(site.courses.map(bankIndexOf))
  const lesson = site.courses.flatMap(lessonsOf).find(one => one.id === name)
  return lesson ? Response.json(bankOf(lesson, await readDrawn(snapshot, lesson.id))) : notFound()
}
