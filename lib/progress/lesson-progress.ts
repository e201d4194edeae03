import { type CourseOutline, type OutlineLesson, outlineLessons } from '@/lib/course/outline'
import type { LearnerState } from './reduce'

export interface LessonProgress {
  readonly state: 'chua-hoc' | 'dang-hoc' | 'xong'
  /** Questions answered since the lesson was last reopened; a mere reveal does not count. */
  readonly answered: number
  readonly correct: number
  readonly total: number
  readonly sectionsEntered: number
}

/** A lesson is done when each of its questions has been answered, right or wrong. */
export function lessonProgress(state: LearnerState, lesson: string, questions: readonly string[]): LessonProgress {
  const record = state.lessons[lesson]
  const reopenedAt = record?.reopenedAt ?? Number.NEGATIVE_INFINITY
  const counted = questions
    .map(id => state.questions[id])
    .filter(question => (question?.answeredAt ?? Number.NEGATIVE_INFINITY) > reopenedAt)
  const sectionsEntered = record?.sectionsEntered.length ?? 0
  const done = questions.length > 0 && counted.length === questions.length
  const touched = sectionsEntered > 0 || questions.some(id => state.questions[id])
  return {
    state: done ? 'xong' : touched ? 'dang-hoc' : 'chua-hoc',
    answered: counted.length,
    correct: counted.filter(question => question?.lastCorrect).length,
    total: questions.length,
    sectionsEntered,
  }
}

export interface ResumePoint {
  readonly lesson: OutlineLesson
  /** Name of the section, if known. */
  readonly section?: string
  /** Anchor on the lesson's page; empty for its beginning. */
  readonly anchor: string
  readonly minutesLeft: number
  readonly kind: 'bat-dau' | 'hoc-tiep' | 'bai-sau' | 'het-khoa'
}

const idsOf = (lesson: OutlineLesson): string[] => lesson.questions.map(question => question.id)

/** Where to go on: the place last seen, the first open question after it, or the next lesson that is not done. */
export function resumePoint(state: LearnerState, outline: CourseOutline): ResumePoint | undefined {
  const lessons = outlineLessons(outline)
  const first = lessons[0]
  if (!first) return undefined
  const current = lessons.find(lesson => lesson.id === state.last?.lesson)
  if (!current) return { lesson: first, anchor: '', minutesLeft: first.readingMinutes, kind: 'bat-dau' }
  if (lessonProgress(state, current.id, idsOf(current)).state !== 'xong') return insideLesson(state, current)
  const open = lessons.filter(lesson => lessonProgress(state, lesson.id, idsOf(lesson)).state !== 'xong')
  const next = open.find(lesson => lesson.number > current.number) ?? open[0]
  if (!next) return { lesson: current, anchor: '', minutesLeft: 0, kind: 'het-khoa' }
  return { lesson: next, anchor: '', minutesLeft: minutesLeft(state, next), kind: 'bai-sau' }
}

function insideLesson(state: LearnerState, lesson: OutlineLesson): ResumePoint {
  const last = state.last
  const section = lesson.sections.find(one => one.id === last?.section)
  const answered = (id: string) => state.questions[id]?.answeredAt !== undefined
  const at = lesson.questions.findIndex(question => question.id === last?.question)
  const open =
    at < 0
      ? undefined
      : (lesson.questions.slice(at).find(q => !answered(q.id)) ?? lesson.questions.find(q => !answered(q.id)))
  const anchor = open ? `cau-${open.id}` : (section?.id ?? '')
  const base = { lesson, anchor, minutesLeft: minutesLeft(state, lesson), kind: 'hoc-tiep' as const }
  return section ? { ...base, section: section.title } : base
}

/** Reading left in proportion to sections, and a minute for each open question. */
export function minutesLeft(state: LearnerState, lesson: OutlineLesson): number {
  const progress = lessonProgress(state, lesson.id, idsOf(lesson))
  if (progress.state === 'xong') return 0
  const unread = Math.max(0, lesson.sections.length - progress.sectionsEntered) / Math.max(1, lesson.sections.length)
  return Math.max(1, Math.round(lesson.readingMinutes * unread + (progress.total - progress.answered)))
}
