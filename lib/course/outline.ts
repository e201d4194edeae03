/** A course as progress, search and maps need it: names, places and questions, without texts. */
export interface CourseOutline {
  readonly course: string
  readonly modules: readonly OutlineModule[]
}

interface OutlineModule {
  readonly id: string
  readonly title: string
  readonly paint: 'rust' | 'marine' | 'moss' | 'ochre' | 'plum' | 'steel'
  readonly lessons: readonly OutlineLesson[]
}

export interface OutlineLesson {
  readonly id: string
  readonly slug: string
  /** Position in the course, from 1. */
  readonly number: number
  readonly title: string
  /** Minutes to read and practise. */
  readonly readingMinutes: number
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** In page order: those in the text with their section, then the review quiz. */
  readonly questions: readonly { readonly id: string; readonly section?: string }[]
}

export const outlineLessons = (outline: CourseOutline): OutlineLesson[] =>
  outline.modules.flatMap(module => module.lessons)
