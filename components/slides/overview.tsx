import { useEffect, useRef } from 'react'
import type { Slide } from './paginate.browser'

/** A still picture of a slide: a copy of its section in which only its own parts are shown. */
function copyOf(slide: Slide): HTMLElement {
  const copy = slide.section.cloneNode(true) as HTMLElement
  const originals = [...slide.section.querySelectorAll<HTMLElement>('*')]
  const own = new Set<Element>(slide.leaves)
  const others = new Set<Element>(slide.siblings.filter(leaf => !own.has(leaf)))
  for (const [i, one] of [...copy.querySelectorAll<HTMLElement>('*')].entries()) {
    const original = originals[i]
    one.removeAttribute('id')
    if (!original) continue
    if (others.has(original)) one.hidden = true
    else if (slide.leaves.some(leaf => original.contains(leaf))) one.hidden = false
  }
  // What was taken apart into other slides has nothing of its own here.
  for (const one of copy.querySelectorAll<HTMLElement>('[hidden]')) one.remove()
  copy.hidden = false
  return copy
}

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
