import { useEffect, useRef } from 'react'
import type { Slide } from './paginate.browser'

/** A still picture of a slide: a copy of its section with only its own parts shown. */
function copyOf(slide: Slide): HTMLElement {
  const marked = [...slide.section.querySelectorAll<HTMLElement>('*')]
  const leaves = new Set<Element>(slide.leaves)
  const copy = slide.section.cloneNode(true) as HTMLElement
  const copied = [...copy.querySelectorAll<HTMLElement>('*')]
  marked.forEach((element, i) => {
    const twin = copied[i]
    if (!twin) return
    twin.removeAttribute('id')
    if (leaves.has(element)) twin.hidden = false
    else if (element.hidden || isLeafElsewhere(element, leaves, slide)) twin.hidden = !holdsLeaf(element, leaves)
  })
  copy.hidden = false
  return copy
}

const holdsLeaf = (element: Element, leaves: ReadonlySet<Element>): boolean =>
  [...leaves].some(leaf => element.contains(leaf))

/** A part that stands on another slide of the section is shown there and hidden here. */
const isLeafElsewhere = (element: Element, leaves: ReadonlySet<Element>, slide: Slide): boolean =>
  slide.parts > 1 &&
  !holdsLeaf(element, leaves) &&
  ![...leaves].some(leaf => leaf.contains(element)) &&
  !element.matches('h2, h2 *, thead, thead *, figcaption, figcaption *')

/** All slides at once, to jump by. */
export function Overview({
  slides,
  at,
  onPick,
}: {
  slides: readonly Slide[]
  at: number
  onPick: (slide: number) => void
}) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const boxes = [...(list.current?.querySelectorAll<HTMLElement>('.overview-stage') ?? [])]
    boxes.forEach((box, i) => {
      const slide = slides[i]
      if (slide) box.replaceChildren(copyOf(slide))
    })
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [slides])
  return (
    <div className="overview">
      <ol ref={list}>
        {slides.map((slide, i) => (
          <li key={`${slide.section.dataset.section}-${slide.part}`}>
            <button type="button" aria-current={i === at ? 'true' : undefined} onClick={() => onPick(i)}>
              <span className="overview-frame" aria-hidden="true" inert>
                <span className="stage overview-stage" data-live="" />
              </span>
              <span className="overview-name">
                {i + 1}. {slide.title}
                {slide.parts > 1 && ` (${slide.part}/${slide.parts})`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
