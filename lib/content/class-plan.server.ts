import type { ClassPlan, PlanItem, PlanLesson } from '@/lib/classroom/plan'
import type { OpenRequest } from '@/lib/classroom/protocol'
import { partIds } from '@/lib/question/part'
import type { Question } from '@/lib/question/schema'
import { bankOf } from './bank.server'
import { type Course, type Lesson, lessonsOf, lessonUrl, mendingSection } from './model'
import { readDrawn, type Snapshot } from './snapshot.server'

/** Wrong ideas by the id of the choice that they lead to. */
function misconceptionsOf(question: Question, phrases: Course['misconceptions']): PlanItem['misconceptions'] {
  if (question.format !== 'single' && question.format !== 'multiple') return {}
  const ids = partIds(question.choices.map(choice => choice.text))
  return Object.fromEntries(
    question.choices.flatMap(({ misconception }, i) =>
      misconception === undefined ? [] : [[ids[i] ?? '', { tag: misconception, phrase: phrases[misconception] ?? '' }]],
    ),
  )
}

/** Where the lesson mends a wrong answer to its question. */
function mendOf(lesson: Lesson, question: string): PlanItem['mend'] {
  const at = mendingSection(lesson, question)
  const section = lesson.sections.find(({ id }) => id === at)
  const url = lessonUrl(lesson)
  return section ? { title: section.title, url: `${url}#${section.id}` } : { title: lesson.title, url }
}

async function itemsOf(
  lesson: Lesson,
  { misconceptions }: Course,
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, PlanItem>> {
  const drawn = bankOf(lesson, await readDrawn(snapshot, lesson.id))
  const entries = lesson.questions.flatMap((question, i) => {
    const bank = drawn[i]
    if (!bank) return []
    const item: PlanItem = {
      question: bank,
      misconceptions: misconceptionsOf(question, misconceptions),
      mend: mendOf(lesson, question.id),
    }
    return [[question.id, item] as const]
  })
  return new Map(entries)
}

const planLesson = (lesson: Lesson): PlanLesson => ({
  id: lesson.id,
  title: lesson.title,
  url: lessonUrl(lesson),
  sections: lesson.sections.map(({ id, title }) => ({ id, title })),
})

/**
 * What a class is opened with: the lesson, and the questions asked for in their order (all of the lesson's when none are named). Null when
 * the course has neither. Questions that it no longer has are left out.
 */
export async function makeClassPlan(snapshot: Snapshot, request: OpenRequest): Promise<ClassPlan | null> {
  const lessons = new Map(
    snapshot.site.courses.flatMap(course => lessonsOf(course).map(lesson => [lesson.id, { course, lesson }] as const)),
  )
  const lesson = request.lesson === null ? undefined : lessons.get(request.lesson)?.lesson
  const asked =
    lesson && request.questions.length === 0
      ? lesson.questions.map(({ id }) => ({ id, lesson: lesson.id }))
      : request.questions
  const named = [...new Set(asked.map(one => one.lesson))].flatMap(id => lessons.get(id) ?? [])
  const items = new Map<string, PlanItem>()
  const lists = await Promise.all(named.map(one => itemsOf(one.lesson, one.course, snapshot)))
  for (const one of lists) for (const [id, item] of one) items.set(id, item)
  const found = asked.flatMap(({ id }) => items.get(id) ?? [])
  if (found.length === 0 && !lesson) return null
  return { kind: request.kind, title: request.title, ...(lesson && { lesson: planLesson(lesson) }), items: found }
}
