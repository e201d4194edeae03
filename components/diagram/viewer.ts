import { light } from './light'

interface Step {
  readonly parts: readonly string[]
  readonly text: string
}

/** The part of the drawing that is in view, in its own units. */
interface View {
  x: number
  y: number
  width: number
  height: number
}

const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'btn'
  element.textContent = text
  element.ariaLabel = label
  element.addEventListener('click', act)
  return element
}

/** Opens a diagram over the whole window: wheel, pinch, drag, keys (+ − 0, arrows, f), steps, full screen, Esc. */
export function openViewer(original: SVGSVGElement, title: string, steps: readonly Step[]): void {
  const svg = copyOf(original)
  const dialog = document.createElement('dialog')
  dialog.className = 'diagram-viewer'
  dialog.ariaLabel = `Sơ đồ: ${title}`
  const stage = document.createElement('div')
  stage.className = 'diagram-stage'
  stage.append(svg)
  const pan = panAndZoom(svg, stage)
  const said = document.createElement('p')
  said.className = 'diagram-viewer-said'
  said.ariaLive = 'polite'
  const walk = walker(stage, said, steps)
  const bar = document.createElement('div')
  bar.className = 'diagram-bar'
  if (steps.length > 0)
    bar.append(
      button('←', 'Bước trước', () => walk(-1)),
      button('→', 'Bước sau', () => walk(1)),
    )
  bar.append(
    button('−', 'Thu nhỏ', () => pan.zoom(1.25)),
    button('+', 'Phóng to', () => pan.zoom(0.8)),
    button('Vừa khung', 'Vừa khung', pan.reset),
    button('Toàn màn hình', 'Toàn màn hình', () => void dialog.requestFullscreen?.()),
    button('Đóng', 'Đóng', () => dialog.close()),
  )
  dialog.append(bar, stage, said)
  dialog.addEventListener('keydown', event => onKey(event, pan, dialog))
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  pan.reset()
}

/** A copy whose ids (markers, title) do not repeat those on the page. */
function copyOf(original: SVGSVGElement): SVGSVGElement {
  const template = document.createElement('template')
  template.innerHTML = original.outerHTML.replaceAll(original.id, `${original.id}-lon`)
  return template.content.firstElementChild as SVGSVGElement
}

/** Steps inside the viewer, on its own copy of the picture. */
function walker(stage: Element, said: HTMLElement, steps: readonly Step[]) {
  let at = 0
  return (by: number) => {
    at = Math.min(Math.max(at + by, 0), steps.length)
    const step = steps[at - 1]
    light(stage, step?.parts ?? [])
    said.textContent = step ? `Bước ${at}/${steps.length}. ${step.text}` : ''
  }
}

type Pan = ReturnType<typeof panAndZoom>

function onKey(event: KeyboardEvent, pan: Pan, dialog: HTMLDialogElement): void {
  const keys: Record<string, () => void> = {
    '+': () => pan.zoom(0.8),
    '=': () => pan.zoom(0.8),
    '-': () => pan.zoom(1.25),
    '0': pan.reset,
    f: () => void dialog.requestFullscreen?.(),
    ArrowLeft: () => pan.move(-0.1, 0),
    ArrowRight: () => pan.move(0.1, 0),
    ArrowUp: () => pan.move(0, -0.1),
    ArrowDown: () => pan.move(0, 0.1),
  }
  const act = keys[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.isComposing) return
  event.preventDefault()
  act()
}

function panAndZoom(svg: SVGSVGElement, stage: HTMLElement) {
  const box = svg.viewBox.baseVal
  const whole: View = { x: box.x, y: box.y, width: box.width, height: box.height }
  const view: View = { ...whole }
  const show = () => svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`)
  const zoom = (factor: number, cx = 0.5, cy = 0.5) => {
    const scale = Math.min(Math.max((view.width * factor) / whole.width, 0.1), 1.5) * (whole.width / view.width)
    view.x += view.width * (1 - scale) * cx
    view.y += view.height * (1 - scale) * cy
    view.width *= scale
    view.height *= scale
    show()
  }
  const move = (dx: number, dy: number) => {
    view.x += view.width * dx
    view.y += view.height * dy
    show()
  }
  const reset = () => {
    Object.assign(view, whole)
    show()
  }
  svg.removeAttribute('width')
  svg.removeAttribute('height')
  listen(stage, zoom, move)
  return { zoom, move, reset }
}

/** Wheel zooms at the pointer; one pointer drags, two pinch. */
function listen(
  stage: HTMLElement,
  zoom: (f: number, x: number, y: number) => void,
  move: (x: number, y: number) => void,
): void {
  const pointers = new Map<number, PointerEvent>()
  const share = (event: { clientX: number; clientY: number }) => {
    const box = stage.getBoundingClientRect()
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height] as const
  }
  stage.addEventListener(
    'wheel',
    event => {
      event.preventDefault()
      zoom(event.deltaY > 0 ? 1.12 : 0.89, ...share(event))
    },
    { passive: false },
  )
  stage.addEventListener('pointerdown', event => {
    stage.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, event)
  })
  stage.addEventListener('pointermove', event => {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const other = [...pointers.values()].find(pointer => pointer.pointerId !== event.pointerId)
    if (other) {
      const span = (a: PointerEvent) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY)
      zoom(span(before) / Math.max(span(event), 1), ...share(event))
    } else {
      const box = stage.getBoundingClientRect()
      move((before.clientX - event.clientX) / box.width, (before.clientY - event.clientY) / box.height)
    }
    pointers.set(event.pointerId, event)
  })
  for (const end of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(end, event => pointers.delete(event.pointerId))
}
