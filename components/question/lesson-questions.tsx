import type { Lesson } from '@/lib/content/model'
import type { DrawnQuestion } from '@/lib/question/draw'
import { QuestionIsland } from './question-island'
import { ReviewQuiz } from './review-quiz'

/**
 * A lesson's questions, whole: prompt, parts, and (folded) every reason, the answer and its sources, all in the server's HTML. Each
 * island is given HTML, as the bank gives it: a tree of React elements would be sent a second time, several times as large.
 */
export type Drawn = readonly DrawnQuestion<string>[]

/** One question of the lesson in the middle of its text. */
export function LessonQuestion({ drawn, id }: { drawn: Drawn; id: string }) {
  const question = drawn.find(one => one.id === id)
  if (!question) throw new Error(`unchecked content: no question \`${id}\``)
  return <QuestionIsland question={question} number={undefined} />
}

/** The review quiz: every question of the lesson that does not stand in its text. */
export function LessonQuiz({ lesson, drawn }: { lesson: Lesson; drawn: Drawn }) {
  const inline = new Set(lesson.inlineQuestions.map(question => question.id))
  const questions = drawn.filter(question => !inline.has(question.id))
  return (
    <ReviewQuiz ids={questions.map(question => question.id)}>
      {questions.map((question, index) => (
        <QuestionIsland key={question.id} question={question} number={index + 1} />
      ))}
    </ReviewQuiz>
  )
}
