import { type Box, piecesOf, type Size } from './pieces'

/** Smallest text of a slide, in pixels of its layout: 24 px on a screen of 1920 × 1080, below the bar of controls. */
const smallestText = 14.4

const wholes = new WeakMap<SVGSVGElement, Box>()

function wholeOf(svg: SVGSVGElement): Box {
  const known = wholes.get(svg)
  if (known) return known
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole = { x, y, width, height }
  wholes.set(svg, whole)
  return whole
}

/** How much of the picture is seen when its smallest text can be read from the last row, in its own units. Null: all of it. */
function readableView(svg: SVGSVGElement): Size | null {
  const whole = wholeOf(svg)
  const { clientWidth, clientHeight } = svg
  const texts = [...svg.querySelectorAll('text')].map(text => Number.parseFloat(getComputedStyle(text).fontSize))
  const scale = smallestText / Math.min(...texts, 16)
  const fits = Math.min(clientWidth / whole.width, clientHeight / whole.height) >= scale
  return fits ? null : { width: clientWidth / scale, height: clientHeight / scale }
}

const within = (at: number, size: number, from: number, length: number): number =>
  size >= length ? from - (size - length) / 2 : Math.min(Math.max(at, from), from + length - size)

/** Elements' boxes in the picture's units. */
function boxesOf(svg: SVGSVGElement, elements: readonly Element[]): Box[] {
  const toUnits = svg.getScreenCTM()?.inverse()
  if (!toUnits) return []
  return elements.map(element => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const [from, to] = [new DOMPoint(left, top), new DOMPoint(right, bottom)].map(one => one.matrixTransform(toUnits))
    return {
      x: from?.x ?? 0,
      y: from?.y ?? 0,
      width: (to?.x ?? 0) - (from?.x ?? 0),
      height: (to?.y ?? 0) - (from?.y ?? 0),
    }
  })
}

/** What has to be read: the texts of what is lit (of all, when nothing is); where no text is lit, the lit lines themselves. */
function toRead(svg: SVGSVGElement): Element[] {
  const lit = [...svg.querySelectorAll('[data-lit]')]
  if (lit.length === 0) return [...svg.querySelectorAll('text')]
  const texts = lit.flatMap(part => (part.matches('text') ? [part] : [...part.querySelectorAll('text')]))
  return texts.length > 0 ? texts : lit
}

/** Where a picture is looked at, in its own units; null: all of it. */
export type Look = Box | null

/** Shows a part of the picture. */
export function lookAt(svg: SVGSVGElement, look: Look): void {
  const { x, y, width, height } = look ?? wholeOf(svg)
  svg.setAttribute('viewBox', [x, y, width, height].join(' '))
}

/**
 * How all that is lit is shown, as it is laid out now: as a whole when its text can be read so, else piece by piece, each so near that it
 * can.
 */
export function looksAt(svg: SVGSVGElement): Look[] {
  lookAt(svg, null)
  const view = readableView(svg)
  if (!view) return [null]
  const whole = wholeOf(svg)
  return piecesOf(boxesOf(svg, toRead(svg)), view).map(({ x, y, width, height }) => ({
    x: within(x + (width - view.width) / 2, view.width, whole.x, whole.width),
    y: within(y + (height - view.height) / 2, view.height, whole.y, whole.height),
    ...view,
  }))
}
