import { type Course, type Lesson, lessonsOf, lessonUrl, type Site } from '@/lib/content/model'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { Question } from '@/lib/question/schema'

/** A lesson's questions as their author wrote them, with what a file needs to name their place. */
interface BookLesson {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly url: string
  readonly questions: readonly Question[]
}

/** All questions of a course, `/bank/raw.json`: what can be taken along. Holds keys and reasons, for teachers and authors. */
export interface Book {
  readonly id: string
  readonly title: string
  readonly domains: readonly { readonly id: string; readonly title: string }[]
  readonly lessons: readonly BookLesson[]
}

/** What a teacher picks. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'lesson'; readonly id: string }
  | { readonly kind: 'domain'; readonly id: string }

/** The questions that go into one file. Lessons without any are not in it. */
export interface Selection {
  /** Lower-case ASCII words joined by hyphens: the file's name without its ending. */
  readonly name: string
  readonly title: string
  readonly lessons: readonly (BookLesson & { readonly course: string })[]
}

const lessonEntry = (lesson: Lesson): BookLesson => {
  const { id, number, title, questions } = lesson
  return { id, number, title, url: lessonUrl(lesson), questions }
}

const bookOf = (course: Course): Book => ({
  id: course.id,
  title: course.title,
  domains: course.domains,
  lessons: lessonsOf(course).map(lessonEntry),
})

export const booksOf = (site: Site): Book[] => site.courses.map(bookOf)

type Placed = Selection['lessons'][number]

/** Picks the questions of a scope. The refusal lists the ids that there are. */
export function select(
  books: readonly Book[],
  scope: Scope,
): Result<Selection, { unknown: string; known: readonly string[] }> {
  const lessons: Placed[] = books.flatMap(book => book.lessons.map(lesson => ({ ...lesson, course: book.title })))
  switch (scope.kind) {
    case 'all':
      return ok({
        name: books.map(book => book.id).join('-'),
        title: books.map(book => book.title).join(', '),
        lessons: withQuestions(lessons),
      })
    case 'lesson': {
      const lesson = lessons.find(one => one.id === scope.id)
      if (!lesson) return err({ unknown: scope.id, known: lessons.map(one => one.id) })
      return ok({ name: lesson.id, title: lesson.title, lessons: withQuestions([lesson]) })
    }
    case 'domain': {
      const domain = books.flatMap(book => book.domains).find(one => one.id === scope.id)
      if (!domain) return err({ unknown: scope.id, known: books.flatMap(book => book.domains.map(one => one.id)) })
      const inDomain = lessons.map(one => ({ ...one, questions: one.questions.filter(q => q.domain === domain.id) }))
      return ok({ name: `mien-${domain.id}`, title: domain.title, lessons: withQuestions(inDomain) })
    }
  }
}

const withQuestions = (lessons: readonly Placed[]): Placed[] => lessons.filter(lesson => lesson.questions.length > 0)

export const questionsIn = (selection: Selection): Question[] => selection.lessons.flatMap(lesson => lesson.questions)
