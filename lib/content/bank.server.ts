import { type BankIndex, type BankQuestion, bankEntry } from '@/lib/question/bank'
import { type DrawnQuestion, drawQuestion } from '@/lib/question/draw'
import type { Question } from '@/lib/question/schema'
import { markdownHtml } from './mdx/markdown-html.server'
import { type Course, type Lesson, lessonsOf, lessonUrl } from './model'

/** Everything that can be asked in a course, without the questions themselves. */
export function bankIndexOf(course: Course): BankIndex {
  const lessons = lessonsOf(course)
  return {
    course: course.id,
    title: course.title,
    domains: course.domains,
    lessons: lessons.map(lesson => ({
      id: lesson.id,
      number: lesson.number,
      title: lesson.title,
      url: lessonUrl(lesson),
    })),
    questions: lessons.flatMap(lesson => lesson.questions.map(question => bankEntry(question, lesson.id))),
    ...(course.twins.length > 0 && { twins: course.twins.map(({ id, title }) => ({ id, title })) }),
  }
}

async function drawOne(question: Question, lesson: string): Promise<DrawnQuestion<string>> {
  const drawn = drawQuestion<Promise<string>>(question, lesson, {
    inline: text => markdownHtml(text, true),
    block: text => markdownHtml(text, false),
  })
  return (await settle(drawn)) as DrawnQuestion<string>
}

/** The questions of a lesson drawn with HTML, in their order: as the island of each is given it, and the bank. */
export const drawQuestions = ({ id, questions }: Lesson): Promise<DrawnQuestion<string>[]> =>
  Promise.all(questions.map(question => drawOne(question, id)))

/** What the bank holds of a lesson: its questions as `drawQuestions` draws them, and what choosing needs to know of each. */
export const bankOf = ({ id, questions }: Lesson, drawn: readonly DrawnQuestion<string>[]): BankQuestion[] =>
  questions.map((question, i) => ({ ...bankEntry(question, id), ...(drawn[i] as DrawnQuestion<string>) }))

/** A value with every promise in it awaited. */
async function settle(value: unknown): Promise<unknown> {
  if (value instanceof Promise) return value
  if (Array.isArray(value)) return Promise.all(value.map(settle))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(async ([key, one]) => [key, await settle(one)] as const)
  return Object.fromEntries(await Promise.all(entries))
}
