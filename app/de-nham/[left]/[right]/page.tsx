import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Markdown } from '@/components/mdx/markdown'
import { TwinDrill } from '@/components/review/twins/twin-drill'
import { TwinTable } from '@/components/review/twins/twin-table'
import { type Course, lessonsOf, lessonUrl } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import type { Twin } from '@/lib/content/twins'
import '@/components/review/pages.css'

interface Props {
  params: Promise<{ left: string; right: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  const { site } = await readSnapshot()
  return site.courses.flatMap(({ twins }) =>
    twins.map(({ id }) => {
      const [left = '', right = ''] = id.split('/')
      return { left, right }
    }),
  )
}

async function find(params: Props['params']): Promise<{ course: Course; twin: Twin }> {
  const { left, right } = await params
  for (const course of (await readSnapshot()).site.courses) {
    const twin = course.twins.find(({ id }) => id === `${left}/${right}`)
    if (twin) return { course, twin }
  }
  notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { twin } = await find(params)
  return { title: `Dễ nhầm: ${twin.title}`, description: twin.difference.replaceAll('`', '') }
}

export default async function Page({ params }: Props) {
  const { course, twin } = await find(params)
  const lessons = lessonsOf(course).filter(({ id }) => twin.lessons.includes(id))
  const table = <TwinTable twin={twin} />
  return (
    <div className="shell review">
      <TwinDrill twin={twin.id} table={table}>
        <p className="twin-up">
          <a href="/de-nham">Dễ nhầm</a>
        </p>
        <h1 className="text-[2rem]">{twin.title}</h1>
        <p className="twin-difference">
          <Markdown text={twin.difference} inline />
        </p>
        {table}
        <p className="twin-lessons">Học kỹ ở:</p>
        <ul className="twin-lessons">
          {lessons.map(lesson => (
            <li key={lesson.id}>
              <a href={lessonUrl(lesson)}>
                Bài {lesson.number}. {lesson.title}
              </a>
            </li>
          ))}
        </ul>
      </TwinDrill>
    </div>
  )
}
