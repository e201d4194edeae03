import type { Lesson } from '@/lib/content/model'
import { QuestionCard } from './question-card'
import { ReviewQuiz } from './review-quiz'

/** One question of the lesson in the middle of its text. */
export function LessonQuestion({ lesson, id }: { lesson: Lesson; id: string }) {
  const question = lesson.questions.find(one => one.id === id)
  if (!question) throw new Error(`unchecked content: ${lesson.id} has no question \`${id}\``)
  return <QuestionCard question={question} lesson={lesson.id} number={undefined} />
}

/** The review quiz: every question of the lesson that does not stand in its text. */
export function LessonQuiz({ lesson }: { lesson: Lesson }) {
  const inline = new Set(lesson.inlineQuestions.map(question => question.id))
  const questions = lesson.questions.filter(question => !inline.has(question.id))
  return (
    <ReviewQuiz ids={questions.map(question => question.id)}>
      {questions.map((question, index) => (
        <QuestionCard key={question.id} question={question} lesson={lesson.id} number={index + 1} />
      ))}
    </ReviewQuiz>
  )
}
