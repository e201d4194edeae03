import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LessonContents } from '@/components/lesson/lesson-contents'
import { LessonFoot } from '@/components/lesson/lesson-foot'
import { LessonHead } from '@/components/lesson/lesson-head'
import { lessonComponents } from '@/components/mdx/registry'
import { SectionTracker } from '@/components/progress/section-tracker'
import { StructuredData } from '@/components/sharing/structured-data'
import { preloadFont } from '@/components/shell/preload-font'
import { lessonsOf } from '@/lib/content/model'
import { readCompiled, readDrawn, readSnapshot } from '@/lib/content/snapshot.server'
import { lessonMetadata } from '@/lib/sharing/metadata.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { lessonData, quizData } from '@/lib/sharing/structured-data'

interface Props {
  params: Promise<{ course: string; lesson: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  const { site } = await readSnapshot()
  return site.courses.flatMap(lessonsOf).map(lesson => ({ course: lesson.courseId, lesson: lesson.slug }))
}

async function find(params: Props['params']) {
  const { course: courseId, lesson: slug } = await params
  const snapshot = await readSnapshot()
  const course = snapshot.site.courses.find(one => one.id === courseId)
  const lesson = course && lessonsOf(course).find(one => one.slug === slug)
  if (!course || !lesson) notFound()
  return { snapshot, course, lesson }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return lessonMetadata((await find(params)).lesson)
}

export default async function LessonPage({ params }: Props) {
  const { snapshot, course, lesson } = await find(params)
  preloadFont('jetbrains-mono-400')
  const Body = getMDXComponent(await readCompiled(snapshot, lesson.id))
  return (
    <div className="shell lesson-grid">
      <article className="prose">
        <LessonHead course={course} lesson={lesson} site={snapshot.site} />
        <Body components={lessonComponents(lesson, await readDrawn(snapshot, lesson.id))} />
        <LessonFoot course={course} lesson={lesson} />
      </article>
      <aside className="lesson-aside hidden laptop:block">
        <LessonContents sections={lesson.sections} />
      </aside>
      <SectionTracker lesson={lesson.id} sections={lesson.sections.map(section => section.id)} />
      <StructuredData data={lessonData(course, lesson, siteUrl())} />
      <StructuredData data={quizData(course, lesson, siteUrl())} />
    </div>
  )
}
