import type { Place } from './session'

/** What following a talk needs to know of a slide. */
export interface SectionSlide {
  /** Id of its section on the slides; some (the cover, the quiz) are none of the lesson's text. */
  readonly section: string
}

/** The lesson's section that a slide belongs to: its own, or the last one before it that `known` has. Null before the first. */
export function sectionAt(slides: readonly SectionSlide[], slide: number, known: ReadonlySet<string>): string | null {
  for (let at = Math.min(slide, slides.length - 1); at >= 0; at--) {
    const section = slides[at]?.section
    if (section !== undefined && known.has(section)) return section
  }
  return null
}

/**
 * The slide that shows a place. Another browser may cut the same lesson into more or fewer slides: when the slide of that number is of
 * another section, the nearest one of the place's section is taken.
 */
export function slideFor(place: Place, slides: readonly SectionSlide[], known: ReadonlySet<string>): number {
  const last = Math.max(slides.length - 1, 0)
  const same = Math.min(place.slide, last)
  if (sectionAt(slides, same, known) === place.section) return same
  const fitting = slides.flatMap((_, i) => (sectionAt(slides, i, known) === place.section ? i : []))
  const nearest = fitting.toSorted((a, b) => Math.abs(a - same) - Math.abs(b - same))[0]
  return nearest ?? same
}

/** The first slide of a section; null when the slides have none. */
export function firstSlideOf(slides: readonly SectionSlide[], section: string): number | null {
  const at = slides.findIndex(slide => slide.section === section)
  return at < 0 ? null : at
}
