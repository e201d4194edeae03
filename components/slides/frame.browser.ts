/** Smallest text of a slide, in pixels of its layout: 24 px on a screen of 1920 × 1080, below the bar of controls. */
const smallestText = 14.4

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

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
function readableView(svg: SVGSVGElement): { width: number; height: number } | null {
  const whole = wholeOf(svg)
  const { clientWidth, clientHeight } = svg
  const texts = [...svg.querySelectorAll('text')].map(text => Number.parseFloat(getComputedStyle(text).fontSize))
  const scale = smallestText / Math.min(...texts, 16)
  const fits = Math.min(clientWidth / whole.width, clientHeight / whole.height) >= scale
  return fits ? null : { width: clientWidth / scale, height: clientHeight / scale }
}

const within = (at: number, size: number, from: number, length: number): number =>
  size >= length ? from - (size - length) / 2 : Math.min(Math.max(at, from), from + length - size)

function look(svg: SVGSVGElement, center: { x: number; y: number }, size: { width: number; height: number }): void {
  const whole = wholeOf(svg)
  const x = within(center.x - size.width / 2, size.width, whole.x, whole.width)
  const y = within(center.y - size.height / 2, size.height, whole.y, whole.height)
  svg.setAttribute('viewBox', [x, y, size.width, size.height].join(' '))
}

/** The box around the lit parts, in the picture's units. */
function litBox(svg: SVGSVGElement): Box | null {
  const toUnits = svg.getScreenCTM()?.inverse()
  const rects = [...svg.querySelectorAll('[data-lit]')].map(part => part.getBoundingClientRect())
  if (!toUnits || rects.length === 0) return null
  const corner = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(toUnits)
  const from = corner(Math.min(...rects.map(r => r.left)), Math.min(...rects.map(r => r.top)))
  const to = corner(Math.max(...rects.map(r => r.right)), Math.max(...rects.map(r => r.bottom)))
  return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y }
}

/** Pieces that a picture without steps is shown in after its whole, when its text is too small to read as a whole. */
export function tilesOf(svg: SVGSVGElement): number {
  const view = readableView(svg)
  const whole = wholeOf(svg)
  return view ? Math.ceil(whole.width / view.width) * Math.ceil(whole.height / view.height) : 0
}

/** Shows the whole picture at step 0; then as near as its text needs, around what is lit or piece by piece. */
export function frame(svg: SVGSVGElement, step: number, walked: boolean): void {
  const whole = wholeOf(svg)
  svg.setAttribute('viewBox', [whole.x, whole.y, whole.width, whole.height].join(' '))
  const view = step > 0 ? readableView(svg) : null
  if (!view) return
  if (walked) {
    const lit = litBox(svg)
    if (!lit) return
    const grow = Math.max(1, (lit.width * 1.06) / view.width, (lit.height * 1.06) / view.height)
    const center = { x: lit.x + lit.width / 2, y: lit.y + lit.height / 2 }
    look(svg, center, { width: view.width * grow, height: view.height * grow })
    return
  }
  const columns = Math.ceil(whole.width / view.width)
  const rows = Math.ceil(whole.height / view.height)
  const [column, row] = [(step - 1) % columns, Math.floor((step - 1) / columns)]
  look(
    svg,
    { x: whole.x + (whole.width * (column + 0.5)) / columns, y: whole.y + (whole.height * (row + 0.5)) / rows },
    view,
  )
}
