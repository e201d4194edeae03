'use client'

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Plan, planOf, type Slide } from './paginate.browser'

/** The stage is laid out at this size and drawn as large as there is room: 17 px of text are 30 px at 1920 × 1080. */
const stageSize = { width: 1088, height: 612 }

/** One slide of the lesson, scaled to the box it stands in. */
export function Stage({
  slide,
  step,
  label,
  onPlan,
  children,
}: {
  slide: number
  step: number
  label: string
  onPlan?: (slides: readonly Slide[]) => void
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const [plan, setPlan] = useState<Plan>()
  useEffect(() => {
    const element = stage.current
    if (!element) return
    let gone = false
    // Pages are cut by what is measured, so the fonts must have come.
    const fonts = ['400 1rem "Be Vietnam Pro"', '600 1rem "Be Vietnam Pro"', '400 1rem "JetBrains Mono"']
    void Promise.allSettled(fonts.map(font => document.fonts.load(font))).then(() => {
      if (gone) return
      element.toggleAttribute('data-live', true)
      const made = planOf(element)
      setPlan(made)
      onPlan?.(made.slides)
    })
    return () => {
      gone = true
    }
  }, [])
  useLayoutEffect(() => {
    const outer = box.current
    const inner = stage.current
    if (!outer || !inner) return
    const resize = () => {
      const scale = Math.min(outer.clientWidth / stageSize.width, outer.clientHeight / stageSize.height)
      inner.style.setProperty('--scale', String(scale))
    }
    const observer = new ResizeObserver(resize)
    observer.observe(outer)
    resize()
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => plan?.show(Math.min(slide, plan.slides.length - 1), step), [plan, slide, step])
  return (
    <div ref={box} className="stage-box" role="group" aria-roledescription="trang chiếu" aria-label={label}>
      <div ref={stage} className="stage">
        {children}
      </div>
    </div>
  )
}
