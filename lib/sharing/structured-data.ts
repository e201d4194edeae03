import { type Course, type Lesson, lessonsOf, lessonUrl } from '@/lib/content/model'
import type { Question, QuestionOf } from '@/lib/question/schema'
import { siteName } from './pages'
import { plainMarkdown } from './plain-markdown'

/** A thing of schema.org, or a value of one. */
export type Data = string | number | boolean | readonly Data[] | { readonly [key: string]: Data }

const context = 'https://schema.org'
const language = 'vi'

/** Minutes as an ISO 8601 duration: 75 → `PT1H15M`. */
export function durationOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
}

const minutesOf = (lesson: Lesson): number => lesson.readingMinutes + lesson.minutes

/** How hard a lesson's questions are, easiest first, in the words that search engines know. */
const levels: Readonly<Record<Question['level'], string>> = {
  nho: 'Beginner',
  hieu: 'Beginner',
  'van-dung': 'Intermediate',
  'phan-tich': 'Advanced',
}

/** What most questions ask for; `undefined` without questions. Of two that are equally common the easier one. */
export function educationalLevel(questions: readonly Pick<Question, 'level'>[]): string | undefined {
  const counted = new Map<string, number>([...new Set(Object.values(levels))].map(level => [level, 0]))
  for (const { level } of questions) counted.set(levels[level], (counted.get(levels[level]) ?? 0) + 1)
  const [commonest] = [...counted].sort(([, a], [, b]) => b - a)
  return commonest && commonest[1] > 0 ? commonest[0] : undefined
}

const levelData = (questions: readonly Question[]) => {
  const level = educationalLevel(questions)
  return level === undefined ? {} : { educationalLevel: level }
}

const courseUrl = (course: Pick<Course, 'id'>, site: string): string => `${site}/hoc/${course.id}`
const addressOf = (lesson: Lesson, site: string): string => `${site}${lessonUrl(lesson)}`

/** The site itself, for the home page. */
export const siteData = (site: string): Data => ({
  '@context': context,
  '@type': 'WebSite',
  '@id': `${site}/#site`,
  name: siteName,
  url: `${site}/`,
  inLanguage: language,
})

/** A course with its lessons in order. `site` is its public address without a slash at its end. */
export function courseData(course: Course, site: string): Data {
  const lessons = lessonsOf(course)
  const minutes = lessons.reduce((sum, lesson) => sum + minutesOf(lesson), 0)
  return {
    '@context': context,
    '@type': 'Course',
    '@id': courseUrl(course, site),
    name: course.title,
    description: plainMarkdown(course.summary),
    url: courseUrl(course, site),
    inLanguage: language,
    isAccessibleForFree: true,
    ...levelData(lessons.flatMap(lesson => lesson.questions)),
    provider: { '@type': 'Organization', name: siteName, url: `${site}/` },
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'VND' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: durationOf(minutes) },
    hasPart: lessons.map(lesson => ({
      '@type': 'LearningResource',
      '@id': addressOf(lesson, site),
      name: lesson.title,
      url: addressOf(lesson, site),
      position: lesson.number,
    })),
  }
}

/** A lesson: what it teaches, how long it takes, what it rests on. */
export function lessonData(course: Course, lesson: Lesson, site: string): Data {
  const url = addressOf(lesson, site)
  return {
    '@context': context,
    '@type': 'LearningResource',
    '@id': url,
    name: lesson.title,
    description: plainMarkdown(lesson.summary),
    url,
    position: lesson.number,
    learningResourceType: 'Lesson',
    teaches: lesson.objectives.map(plainMarkdown),
    timeRequired: durationOf(minutesOf(lesson)),
    inLanguage: language,
    isAccessibleForFree: true,
    dateModified: lesson.updated,
    ...levelData(lesson.questions),
    isPartOf: { '@type': 'Course', '@id': courseUrl(course, site), name: course.title, url: courseUrl(course, site) },
    citation: lesson.references.map(({ title, url }) => ({ '@type': 'WebPage', name: title, url })),
  }
}

const answer = (text: string) => ({ '@type': 'Answer', text: plainMarkdown(text) })

function questionData(question: QuestionOf<'single'>, url: string): Data {
  const wrong = question.choices.filter(choice => !choice.correct)
  return {
    '@type': 'Question',
    '@id': `${url}#cau-${question.id}`,
    eduQuestionType: 'Multiple choice',
    educationalLevel: levels[question.level],
    text: plainMarkdown(question.prompt),
    suggestedAnswer: wrong.map(choice => answer(choice.text)),
    ...question.choices
      .filter(choice => choice.correct)
      .map(choice => ({
        acceptedAnswer: {
          ...answer(choice.text),
          answerExplanation: { '@type': 'Comment', text: plainMarkdown(choice.reason) },
        },
      }))[0],
  }
}

/** The questions of a lesson that have one right choice, as a quiz; `undefined` when there is none. */
export function quizData(course: Course, lesson: Lesson, site: string): Data | undefined {
  const singles = lesson.questions.filter(question => question.format === 'single')
  if (singles.length === 0) return undefined
  const url = addressOf(lesson, site)
  const domain = course.domains.find(one => one.id === lesson.domain)?.title ?? course.title
  return {
    '@context': context,
    '@type': 'Quiz',
    '@id': `${url}#on-tap-cuoi-bai`,
    name: `Câu hỏi ôn tập: ${lesson.title}`,
    inLanguage: language,
    isAccessibleForFree: true,
    isPartOf: { '@id': url },
    about: { '@type': 'Thing', name: domain },
    educationalAlignment: { '@type': 'AlignmentObject', alignmentType: 'educationalSubject', targetName: domain },
    hasPart: singles.map(question => questionData(question, url)),
  }
}

/** JSON that can stand inside a `<script>` whatever an author wrote: no `</script>`, no `<!--`. */
export const scriptJson = (data: Data): string => JSON.stringify(data).replaceAll('<', '\\u003c')
