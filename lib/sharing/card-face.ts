import { type Course, type Lesson, lessonsOf, lessonUrl, type Module, type Site } from '@/lib/content/model'
import { type SitePage, siteName, sitePages } from './pages'
import { plainMarkdown } from './plain-markdown'

type Paint = Module['paint']

/** A container by the paint and the writing on its side. */
export interface PaintedBox {
  readonly paint: Paint | 'accent'
  readonly stencil: string
}

/** What a card says, before it is drawn. Texts are plain. */
export interface CardFace {
  /** The container on the crane. */
  readonly hanging: PaintedBox
  /** The line above the title: where the page belongs. */
  readonly over?: string
  readonly title: string
  /** Lines below the title, when there is room. */
  readonly note?: string
  /** On the quay's wall. */
  readonly under: string
  /** Containers on the barge, from its bow: modules that come before. */
  readonly aboard: readonly PaintedBox[]
  /** What a screen reader says in the picture's place. */
  readonly alt: string
}

const boxOf = (module: Module): PaintedBox => ({ paint: module.paint, stencil: String(module.number) })

/** The card of a lesson: its number hangs on the crane, what comes before it is on board. */
function lessonFace(course: Course, module: Module, lesson: Lesson): CardFace {
  return {
    hanging: { paint: module.paint, stencil: String(lesson.number).padStart(2, '0') },
    over: `Chặng ${module.number} · ${module.title}`,
    title: lesson.title,
    under: course.title,
    aboard: course.modules.filter(one => one.number < module.number).map(boxOf),
    alt: `Bài ${lesson.number} của khóa học ${course.title}. ${lesson.title}`,
  }
}

/** The card of a course's own page. */
function courseFace(course: Course): CardFace {
  return {
    hanging: { paint: 'accent', stencil: 'HỌC' },
    over: `${course.modules.length} chặng · ${lessonsOf(course).length} bài`,
    title: course.title,
    note: plainMarkdown(course.summary),
    under: 'Học bằng tiếng Việt',
    aboard: course.modules.map(boxOf),
    alt: `Khóa học ${course.title}. ${course.modules.length} chặng, ${lessonsOf(course).length} bài`,
  }
}

function pageFace(page: SitePage, stencil: string, site: Site): CardFace {
  const [first] = site.courses
  return {
    hanging: { paint: 'accent', stencil },
    title: page.title,
    note: page.description,
    under: first?.title ?? siteName,
    aboard: first?.modules.map(boxOf) ?? [],
    alt: `${siteName}. ${page.title}`,
  }
}

/** The face of every card, by the address of its page. */
export function cardFaces(site: Site): Record<string, CardFace> {
  const faces: Record<string, CardFace> = {}
  for (const page of sitePages) if ('stencil' in page) faces[page.path] = pageFace(page, page.stencil, site)
  for (const course of site.courses) {
    faces[`/hoc/${course.id}`] = courseFace(course)
    for (const module of course.modules)
      for (const lesson of module.lessons) faces[lessonUrl(lesson)] = lessonFace(course, module, lesson)
  }
  return faces
}
