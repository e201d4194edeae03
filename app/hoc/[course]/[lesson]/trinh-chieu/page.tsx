import { getMDXComponent } from 'mdx-bundler/client'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Plate } from '@/components/course/plate'
import { Markdown } from '@/components/mdx/markdown'
import { preloadFont } from '@/components/shell/preload-font'
import { Deck } from '@/components/slides/deck'
import { SlideSection, slideComponents } from '@/components/slides/slide-components'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { readCompiled, readSnapshot } from '@/lib/content/snapshot.server'
import { slidesMetadata } from '@/lib/sharing/metadata.server'
import '@/components/slides/framed.css'
import '@/components/slides/slides.css'

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
  return slidesMetadata((await find(params)).lesson)
}

/** A lesson for a room: the same text, a slide a section, with the teacher's notes. */
export default async function SlidesPage({ params }: Props) {
  const { snapshot, course, lesson } = await find(params)
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
      <Body components={slideComponents(lesson, snapshot.site)} />
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
