import { notesOf, type Slide } from './paginate.browser'
import type { Talk } from './use-talk'

/** What the page around a framed deck knows of a slide. */
export interface FramedSlide {
  readonly title: string
  /** Id of the section that it is of. */
  readonly section: string
  readonly steps: number
  /** Id of the question that it asks. */
  readonly question?: string
  /** What there is to say in its section. */
  readonly notes: readonly string[]
}

/** What a framed deck says to the page around it. */
export type FromDeck =
  | { readonly kind: 'plan'; readonly slides: readonly FramedSlide[] }
  | { readonly kind: 'talk'; readonly talk: Talk }

/** What that page says to the deck. */
export type ToDeck = { readonly kind: 'talk'; readonly talk: Talk }

type BetweenWindows = ToDeck | { readonly kind: 'asked' }

/** Carries a talk between what shows it. */
export interface TalkLine {
  readonly say: (talk: Talk) => void
  readonly close: () => void
}

/** Whether this deck stands in a page of this site that leads it (`?khung`). */
export const isFramed = (): boolean => window.parent !== window && new URLSearchParams(location.search).has('khung')

/** Between the windows of this browser that show the same lesson. One that opens later asks where the others are. */
export function windowLine(lesson: string, now: () => Talk, hear: (talk: Talk) => void): TalkLine {
  const line = new BroadcastChannel(`ben-container:trinh-chieu:${lesson}`)
  const post = (message: BetweenWindows) => line.postMessage(message)
  line.onmessage = ({ data }: MessageEvent<BetweenWindows>) => {
    if (data.kind === 'talk') hear(data.talk)
    else post({ kind: 'talk', talk: now() })
  }
  post({ kind: 'asked' })
  return { say: talk => post({ kind: 'talk', talk }), close: () => line.close() }
}

const tellParent = (message: FromDeck) => window.parent.postMessage(message, location.origin)

/** Between a framed deck and the page around it; nobody else is heard. */
export function frameLine(hear: (talk: Talk) => void): TalkLine {
  const onMessage = ({ origin, source, data }: MessageEvent<ToDeck>) => {
    if (origin === location.origin && source === window.parent && data?.kind === 'talk') hear(data.talk)
  }
  addEventListener('message', onMessage)
  return { say: talk => tellParent({ kind: 'talk', talk }), close: () => removeEventListener('message', onMessage) }
}

const questionOn = (slide: Slide): string | undefined =>
  slide.leaves.map(leaf => leaf.closest<HTMLElement>('.slide-question')?.dataset.question).find(id => id !== undefined)

/** Tells the page around the deck what slides there are: from then on it can lead. */
export function tellPlan(slides: readonly Slide[]): void {
  const framed = slides.map((slide): FramedSlide => {
    const question = questionOn(slide)
    const { title, steps, section, part, parts } = slide
    return {
      title: parts > 1 ? `${title} (${part}/${parts})` : title,
      section: section.dataset.section ?? '',
      steps,
      notes: notesOf(slide),
      ...(question !== undefined && { question }),
    }
  })
  tellParent({ kind: 'plan', slides: framed })
}

/** Links of a framed slide open beside the class, never in its frame. */
export function openLinksOutside(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a')
  if (link) Object.assign(link, { target: '_blank', rel: 'noopener' })
}
