import { type PointerEvent, useState } from 'react'

/**
 * Dragging by pointer, mouse or finger alike, as a second way beside buttons and selects. `onOver` is told what is dragged
 * and the `data-drop` under the pointer, while moving (`live`) and at the end.
 */
export function useDrag(onOver: (dragged: string, over: string, live: boolean) => void) {
  const [dragged, setDragged] = useState<string>()
  const under = (event: PointerEvent) =>
    document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]')?.dataset.drop
  const handle = (id: string, live: boolean) => ({
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      setDragged(id)
    },
    onPointerMove: (event: PointerEvent) => {
      const over = under(event)
      if (live && dragged === id && over !== undefined && over !== id) onOver(id, over, true)
    },
    onPointerUp: (event: PointerEvent) => {
      const over = under(event)
      if (!live && dragged === id && over !== undefined) onOver(id, over, false)
      setDragged(undefined)
    },
    onPointerCancel: () => setDragged(undefined),
  })
  return { dragged, handle }
}
