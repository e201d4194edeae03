import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import { LessonContents } from '@/components/lesson/lesson-contents'
import { LessonFoot } from '@/components/lesson/lesson-foot'
import { LessonHead } from '@/components/lesson/lesson-head'
import { lessonComponents } from '@/components/mdx/registry'
import { SectionTracker } from '@/components/progress/section-tracker'
import { StructuredData } from '@/components/sharing/structured-data'
import { preloadFont } from '@/components/shell/preload-font'
import { readCompiled, readDrawn } from '@/lib/content/snapshot.server'
import { lessonMetadata } from '@/lib/sharing/metadata.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { lessonData, quizData } from '@/lib/sharing/structured-data'
import { findLesson, type LessonProps, lessonParams } from './find-lesson'

export const dynamicParams = false
export const generateStaticParams = lessonParams

export async function generateMetadata({ params }: LessonProps): Promise<Metadata> {
  return lessonMetadata((await findLesson(params)).lesson)
}

export default async function LessonPage({ params }: LessonProps) {
  const { snapshot, course, lesson } = await findLesson(params)
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
