import { type PointerEvent, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'

/** Points of a stroke as SVG writes them. */
type Stroke = string

/** A pen over the slide. What is drawn goes when the slide does. */
export function Pen() {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const drawing = useRef(false)
  const point = (event: PointerEvent) => `${event.clientX},${event.clientY}`
  const down = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    setStrokes([...strokes, point(event)])
  }
  const draw = (event: PointerEvent) => {
    if (drawing.current) setStrokes([...strokes.slice(0, -1), `${strokes.at(-1)} ${point(event)}`])
  }
  const up = () => {
    drawing.current = false
  }
  return (
    <div className="pen">
      <svg role="img" aria-label="Nét bút trên trang" onPointerDown={down} onPointerMove={draw} onPointerUp={up}>
        {strokes.map((stroke, i) => (
          <polyline key={i} points={stroke} />
        ))}
      </svg>
      <button type="button" className="btn pen-clear" disabled={strokes.length === 0} onClick={() => setStrokes([])}>
        <Icon name="trash" />
        Xóa nét bút
      </button>
    </div>
  )
}
