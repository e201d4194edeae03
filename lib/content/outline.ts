import type { CourseOutline } from '@/lib/course/outline'
import type { Course } from './model'

/** The course as progress needs it: names, places and questions, without texts. */
export function outlineOf(course: Course): CourseOutline {
  return {
    course: course.id,
    modules: course.modules.map(({ id, title, paint, lessons }) => ({
      id,
      title,
      paint,
      lessons: lessons.map(lesson => ({
        id: lesson.id,
        slug: lesson.slug,
        number: lesson.number,
        title: lesson.title,
        readingMinutes: lesson.readingMinutes + lesson.minutes,
        sections: lesson.sections.map(section => ({ id: section.id, title: section.title })),
        questions: lesson.questions.map(question => {
          const section = lesson.inlineQuestions.find(inline => inline.id === question.id)?.section
          return section === undefined ? { id: question.id } : { id: question.id, section }
        }),
      })),
    })),
  }
}
