import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import { Plate } from '@/components/course/plate'
import { Markdown } from '@/components/mdx/markdown'
import { preloadFont } from '@/components/shell/preload-font'
import { Deck } from '@/components/slides/deck'
import { SlideSection, slideComponents } from '@/components/slides/slide-components'
import { lessonUrl } from '@/lib/content/model'
import { readCompiled } from '@/lib/content/snapshot.server'
import { slidesMetadata } from '@/lib/sharing/metadata.server'
import { findLesson, type LessonProps, lessonParams } from '../find-lesson'
import '@/components/slides/slides.css'

export const dynamicParams = false
export const generateStaticParams = lessonParams

export async function generateMetadata({ params }: LessonProps): Promise<Metadata> {
  return slidesMetadata((await findLesson(params)).lesson)
}

/** A lesson for a room: the same text, a slide a section, with the teacher's notes. */
export default async function SlidesPage({ params }: LessonProps) {
  const { snapshot, course, lesson } = await findLesson(params)
  preloadFont('jetbrains-mono-400')
  const module = course.modules.find(one => one.id === lesson.moduleId)
  const Body = getMDXComponent(await readCompiled(snapshot, lesson.id))
  return (
    <Deck id={lesson.id} title={lesson.title} url={lessonUrl(lesson)}>
      <section className="slide slide-cover" data-section="mo-dau">
        <div className="slide-cover-name">
          {module && <Plate number={lesson.number} paint={module.paint} size="lg" />}
          <p>{module ? `Chặng ${module.number}. ${module.title}` : course.title}</p>
        </div>
        <h2>{lesson.title}</h2>
        <ul>
          {lesson.objectives.map(objective => (
            <li key={objective}>
              <Markdown text={objective} inline />
            </li>
          ))}
        </ul>
      </section>
      <Body components={slideComponents(lesson)} />
      <SlideSection id="dieu-can-nho" title="Điều cần nhớ">
        <ul>
          {lesson.takeaways.map(takeaway => (
            <li key={takeaway}>
              <Markdown text={takeaway} inline />
            </li>
          ))}
        </ul>
      </SlideSection>
    </Deck>
  )
}
