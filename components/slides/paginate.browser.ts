import { light } from '@/components/diagram/light'
import { type Look, lookAt, looksAt } from './frame.browser'

/** One slide: what of its section is shown, and the steps that stand between it and the next. */
export interface Slide {
  readonly section: HTMLElement
  readonly leaves: readonly HTMLElement[]
  /** The leaves of all slides of its section. */
  readonly siblings: readonly HTMLElement[]
  readonly title: string
  /** Which of its section's slides it is, from 1. */
  readonly part: number
  readonly parts: number
  /** How many steps it has beyond its first sight: steps of a diagram, or one that reveals an answer. */
  readonly steps: number
}

/** What the teacher has to say in the section that a slide is of. */
export const notesOf = ({ section }: Slide): string[] =>
  [...section.querySelectorAll('[data-notes]')].map(note => note.textContent?.trim() ?? '')

/** A part of the page that hides while no leaf in it is shown. */
interface Container {
  readonly element: HTMLElement
  readonly leaves: HTMLElement[]
}

/** What a block can be taken apart into, when it is too long for a slide. Null: it stays whole. */
function piecesOf(block: HTMLElement): HTMLElement[] | null {
  const pick = (selector: string) => [...block.querySelectorAll<HTMLElement>(selector)]
  const children = [...block.children] as HTMLElement[]
  if (block.matches('.table-scroll')) return pick(':scope > table > tbody > tr')
  if (block.matches('.steps')) return pick(':scope > ol > li')
  if (block.matches('.code')) {
    const parts = pick(':scope > pre, :scope > details')
    return parts.length > 1 ? parts : pick('pre .line')
  }
  if (block.matches('pre')) return pick('.line')
  if (block.matches('p, h3, h4, tr, .line, .slide-prompt, .slide-sides, .diagram')) return null
  return children.length > 1 || block.matches('ul, ol') ? children : children[0] ? piecesOf(children[0]) : null
}

/** Numbers survive when the items before are hidden. */
function keepNumbers(block: HTMLElement): void {
  for (const list of block.matches('ol') ? [block] : block.querySelectorAll('ol')) {
    ;[...list.children].forEach((item, i) => {
      if (!(item instanceof HTMLLIElement)) return
      item.value = i + 1
      if (list.parentElement?.matches('.steps')) item.style.counterSet = `step ${i + 1}`
    })
  }
}

/** Shares a section's blocks out over slides, by trying: works on the laid-out page, so it runs once fonts have come. */
class Pager {
  readonly pages: HTMLElement[][] = []
  readonly containers: Container[] = []
  private page: HTMLElement[] = []

  constructor(private readonly section: HTMLElement) {
    const blocks = blocksOf(section)
    for (const block of blocks) block.hidden = true
    for (const block of blocks) this.place(block, [])
    this.close()
    if (this.page.length > 0) this.pages.push(this.page)
  }

  private get overflows(): boolean {
    return this.section.scrollHeight > this.section.clientHeight + 1
  }

  private close(): void {
    // A heading does not end a slide.
    const held: HTMLElement[] = []
    while (this.page.length > 1 && this.page.at(-1)?.matches('h3, h4')) held.unshift(this.page.pop() as HTMLElement)
    for (const one of [...this.page, ...this.containers.map(({ element }) => element)]) one.hidden = true
    if (this.page.length > 0) this.pages.push(this.page)
    this.page = held
  }

  private place(block: HTMLElement, inside: readonly Container[]): void {
    const alone = block.hasAttribute('data-alone')
    if (alone && this.page.length > 0) this.close()
    for (const { element } of inside) element.hidden = false
    block.hidden = false
    if (!this.overflows) this.keep(block, inside)
    else this.fit(block, inside)
    if (alone) this.close()
  }

  private fit(block: HTMLElement, inside: readonly Container[]): void {
    const pieces = piecesOf(block)
    const splits = pieces !== null && pieces.length > 1
    const height = this.section.clientHeight
    const room =
      height - (block.getBoundingClientRect().top - this.section.getBoundingClientRect().top) * scaleOf(this.section)
    if (this.page.length > 0 && !(splits && room > height * 0.4)) {
      block.hidden = true
      this.close()
      this.place(block, inside)
    } else if (splits) {
      keepNumbers(block)
      for (const piece of pieces) piece.hidden = true
      const container: Container = { element: block, leaves: [] }
      this.containers.push(container)
      for (const piece of pieces) this.place(piece, [...inside, container])
    } else this.keep(block, inside)
  }

  private keep(block: HTMLElement, inside: readonly Container[]): void {
    this.page.push(block)
    for (const container of inside) container.leaves.push(block)
  }
}

/** Pixels of layout for one of the screen: the stage is drawn larger or smaller than it is laid out. */
const scaleOf = (element: HTMLElement): number => element.offsetHeight / element.getBoundingClientRect().height

const blocksOf = (section: HTMLElement): HTMLElement[] =>
  [...section.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && !child.matches('h2, [data-notes], .slide-cover-name'),
  )

const pictureOf = (leaf: HTMLElement) =>
  leaf.matches('.slide-diagram') ? leaf.querySelector<SVGSVGElement>('.diagram-picture svg') : null

/** One sight of a picture after its whole: which of its author's steps is said and lit (0: none), and from how near. */
interface Sight {
  readonly step: number
  readonly look: Look
}

const sights = new WeakMap<HTMLElement, readonly Sight[]>()

/** Measures how a picture is walked: each step of its author, in as many pieces as its text needs to be read. */
function sightsOf(leaf: HTMLElement, picture: SVGSVGElement): readonly Sight[] {
  const steps = leaf.querySelectorAll('[data-step]').length
  const found = Array.from({ length: Math.max(steps, 1) }, (_, i): Sight[] => {
    const step = steps > 0 ? i + 1 : 0
    lightStep(leaf, step)
    return looksAt(picture).map(look => ({ step, look }))
  }).flat()
  lightStep(leaf, 0)
  // A picture without steps that can be read as a whole has been seen.
  return steps === 0 && found.every(({ look }) => look === null) ? [] : found
}

function stepsOf(leaf: HTMLElement): number {
  const picture = pictureOf(leaf)
  if (picture) {
    sights.set(leaf, sightsOf(leaf, picture))
    return sights.get(leaf)?.length ?? 0
  }
  return leaf.querySelector('[data-reveal]') ? 1 : 0
}

/** A deck as it was laid out: its slides, and what shows one of them. */
export interface Plan {
  readonly slides: readonly Slide[]
  readonly show: (slide: number, step: number) => void
}

/** Lays a stage out into slides. The stage is left showing nothing: call `show`. */
export function planOf(stage: HTMLElement): Plan {
  const sections = [...stage.querySelectorAll<HTMLElement>('.slide')]
  const containers: Container[] = []
  const slides = sections.flatMap((section): Slide[] => {
    for (const other of sections) other.hidden = other !== section
    const pager = new Pager(section)
    containers.push(...pager.containers)
    const title = section.querySelector('h2')?.textContent?.replace(/#$/, '') ?? ''
    return pager.pages.map((leaves, i) => {
      for (const leaf of leaves) leaf.hidden = false
      const steps = leaves.reduce((sum, leaf) => sum + stepsOf(leaf), 0)
      for (const leaf of leaves) leaf.hidden = true
      return { section, leaves, siblings: pager.pages.flat(), title, part: i + 1, parts: pager.pages.length, steps }
    })
  })
  const leaves = slides.flatMap(slide => slide.leaves)
  const show = (at: number, step: number) => {
    const slide = slides[at]
    if (!slide) return
    for (const section of sections) section.hidden = section !== slide.section
    for (const leaf of leaves) leaf.hidden = !slide.leaves.includes(leaf)
    for (const container of containers) container.element.hidden = !container.leaves.some(leaf => !leaf.hidden)
    for (const leaf of slide.leaves) showStep(leaf, step)
    slide.section.toggleAttribute('data-tight', false)
    slide.section.toggleAttribute('data-tight', slide.section.scrollHeight > slide.section.clientHeight + 1)
  }
  return { slides, show }
}

/** Lights a diagram's step, or reveals an answer. */
function showStep(leaf: HTMLElement, step: number): void {
  const picture = pictureOf(leaf)
  if (picture) showPicture(leaf, picture, step)
  leaf.querySelector('[data-reveal]')?.toggleAttribute('data-open', step > 0)
  if (leaf.hasAttribute('data-reveal')) leaf.toggleAttribute('data-open', true)
  leaf.closest('.slide-question')?.toggleAttribute('data-open', step > 0 || leaf.hasAttribute('data-reveal'))
}

function lightStep(leaf: HTMLElement, step: number): void {
  const steps = [...leaf.querySelectorAll<HTMLElement>('[data-step]')]
  for (const [i, one] of steps.entries()) one.toggleAttribute('data-now', i + 1 === step)
  light(leaf, JSON.parse(steps[step - 1]?.dataset.step ?? '[]') as string[])
}

/** Shows the whole picture first, then its sights one after another. */
function showPicture(leaf: HTMLElement, picture: SVGSVGElement, step: number): void {
  const known = sights.get(leaf) ?? []
  const sight = known[Math.min(step, known.length) - 1]
  lightStep(leaf, sight?.step ?? 0)
  lookAt(picture, sight?.look ?? null)
}
