'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { light, showLit } from './light'

interface Step {
  parts: string[]
  text: string
}

/** Steps through a diagram and opens it large. Works on the picture that the server has put beside it. */
export function DiagramTools({ steps, title }: { steps: Step[]; title: string }) {
  const [at, setAt] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const figure = () => root.current?.closest('figure')
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), steps.length)
    setAt(next)
    light(figure(), steps[next - 1]?.parts ?? [])
    showLit(figure())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    go(at + by)
  }
  const enlarge = async () => {
    const svg = figure()?.querySelector<SVGSVGElement>('.diagram-picture svg')
    if (!svg) return
    const { openViewer } = await import('./viewer')
    openViewer(svg, title, steps)
  }
  return (
    <div className="diagram-tools no-print" ref={root}>
      {steps.length > 0 && (
        <div role="group" aria-label="Xem từng bước" className="diagram-walk" onKeyDown={onKeyDown}>
          <button
            type="button"
            className="btn btn-icon"
            aria-label="Bước trước"
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            <Icon name="arrow-left" />
          </button>
          <span className="diagram-count">{at === 0 ? `${steps.length} bước` : `Bước ${at}/${steps.length}`}</span>
          <button
            type="button"
            className="btn btn-icon"
            aria-label="Bước sau"
            disabled={at === steps.length}
            onClick={() => go(at + 1)}
          >
            <Icon name="arrow-right" />
          </button>
        </div>
      )}
      <button type="button" className="btn" onClick={enlarge}>
        <Icon name="expand" />
        Phóng to
      </button>
      {steps.length > 0 && (
        // Every sentence has its place from the start, so that the page does not move from step to step.
        <div className="diagram-said" aria-live="polite">
          {steps.map((step, i) => (
            <p key={step.text} data-now={i + 1 === at ? '' : undefined} aria-hidden={i + 1 !== at}>
              {step.text}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
