import type { Question } from '@/lib/question/schema'
import type { CommandBook } from './command-book'
import type { CourseFile, Fact, FrontMatter, Term } from './schema'
import type { Twin } from './twins'

/** A part of a lesson opened by a level-two heading: the unit of progress, search and slides. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Prose without marks or code, for search. */
  readonly text: string
  readonly commands: readonly string[]
}

export interface Lesson extends FrontMatter {
  readonly slug: string
  readonly courseId: string
  readonly moduleId: string
  /** Position in the course, from 1. */
  readonly number: number
  /** Path of lesson.mdx. */
  readonly path: string
  readonly sections: readonly Section[]
  /** Every id on the page that a link may name. */
  readonly anchors: readonly string[]
  readonly words: number
  readonly readingMinutes: number
  readonly questions: readonly Question[]
  /** Ids of questions placed in the text, with the section they stand in; the rest are in the review quiz. */
  readonly inlineQuestions: readonly { readonly id: string; readonly section?: string }[]
  /** All facts quoted or relied on. */
  readonly factIds: readonly string[]
  /** Ids of the diagrams' contents are computed where they are drawn; here only how many there are. */
  readonly diagramCount: number
  readonly steppedDiagramCount: number
}

export interface Module extends Omit<CourseFile['modules'][number], 'folder'> {
  readonly number: number
  readonly lessons: readonly Lesson[]
}

export interface Course extends Omit<CourseFile, 'modules'> {
  readonly modules: readonly Module[]
  /** Pairs that are easily confused. */
  readonly twins: readonly Twin[]
  /** What is said of those who chose wrong, by `misconception` tag: “nhầm execution role với task role”. */
  readonly misconceptions: Readonly<Record<string, string>>
}

/** Everything that the site is made from. */
export interface Site {
  readonly courses: readonly Course[]
  readonly facts: Readonly<Record<string, Fact>>
  readonly terms: Readonly<Record<string, Term>>
  readonly commands: CommandBook
}

export const lessonsOf = (course: Course): readonly Lesson[] => course.modules.flatMap(module => module.lessons)

export const lessonUrl = (lesson: Pick<Lesson, 'courseId' | 'slug'>): string => `/hoc/${lesson.courseId}/${lesson.slug}`

/** Id of the section to open after a wrong answer: the one that the question names, else the one it stands in; none when the lesson does not ask it. */
export const mendingSection = (
  lesson: Pick<Lesson, 'questions' | 'inlineQuestions'>,
  questionId: string,
): string | undefined =>
  lesson.questions.find(({ id }) => id === questionId)?.section ??
  lesson.inlineQuestions.find(({ id }) => id === questionId)?.section
