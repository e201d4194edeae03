import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CourseMap } from '@/components/course/course-map'
import { Markdown } from '@/components/mdx/markdown'
import { CourseProgress } from '@/components/progress/course-progress'
import { ResumeCard } from '@/components/progress/resume-card'
import { StructuredData } from '@/components/sharing/structured-data'
import { outlineOf } from '@/lib/content/outline'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { courseMetadata } from '@/lib/sharing/metadata.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { courseData } from '@/lib/sharing/structured-data'

interface Props {
  params: Promise<{ course: string }>
}

export const dynamicParams = false

export async function generateStaticParams() {
  return (await readSnapshot()).site.courses.map(course => ({ course: course.id }))
}

async function find(params: Props['params']) {
  const { course: id } = await params
  return (await readSnapshot()).site.courses.find(course => course.id === id) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return courseMetadata(await find(params))
}

export default async function CoursePage({ params }: Props) {
  const course = await find(params)
  return (
    <div className="shell py-10">
      <h1 className="text-[2rem]">{course.title}</h1>
      <p className="mt-3 max-w-[43rem] text-muted">
        <Markdown text={course.summary} inline />
      </p>
      <div className="mt-6">
        <ResumeCard outline={outlineOf(course)} />
      </div>
      <CourseProgress outline={outlineOf(course)} />
      <CourseMap course={course} heading="h2" />
      <StructuredData data={courseData(course, siteUrl())} />
    </div>
  )
}
