import { Markdown } from '@/components/mdx/markdown'
import { InterviewPage, type InterviewQuestion } from '@/components/review/interview/interview-page'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { pageMetadata } from '@/lib/sharing/metadata.server'
import '@/components/review/pages.css'

export const generateMetadata = () => pageMetadata('/phong-van')

export default async function Page() {
  const { site } = await readSnapshot()
  const questions = site.courses.flatMap(lessonsOf).flatMap(lesson =>
    lesson.questions.flatMap((question): InterviewQuestion[] =>
      question.format === 'open' && question.inEnglish
        ? [
            {
              id: question.id,
              lesson: { number: lesson.number, title: lesson.title, url: lessonUrl(lesson) },
              prompt: <Markdown text={question.prompt} inline />,
            },
          ]
        : [],
    ),
  )
  return (
    <div className="shell review">
      <InterviewPage questions={questions} />
      <noscript>
        <p className="mt-4">Luyện phỏng vấn cần JavaScript. Đáp án mẫu vẫn mở được ở cuối từng bài học.</p>
      </noscript>
    </div>
  )
}
