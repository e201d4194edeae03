'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FramedSlide, FromDeck, ToDeck } from '@/components/slides/talk-line.browser'
import type { Talk } from '@/components/slides/use-talk'

/** Narrowest layout of a deck, in CSS pixels: below it styles for phones would cut the lesson into other slides. */
const narrowest = 1088

/** Keeps `--zoom` at what fits a deck of the narrowest layout into its box. */
function useZoom(box: React.RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const resize = () => {
      const zoom = Math.min(element.clientWidth / narrowest, 1)
      if (zoom > 0) element.style.setProperty('--zoom', String(zoom))
    }
    const observer = new ResizeObserver(resize)
    observer.observe(element)
    resize()
    return () => observer.disconnect()
  }, [])
}

interface Props {
  /** The lesson's own address. */
  readonly url: string
  readonly label: string
  readonly talk: Talk
  readonly onPlan: (slides: readonly FramedSlide[]) => void
  /** Called when someone moves in the slides themselves. Absent: nobody can. */
  readonly onMove?: (talk: Talk) => void
}

/** The slides of a lesson in a frame, standing where `talk` says. Nothing shows until they have been cut. */
export function SlidesFrame({ url, label, talk, onPlan, onMove }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const held = useRef({ onPlan, onMove })
  held.current = { onPlan, onMove }
  useZoom(box)
  useEffect(() => {
    const onMessage = ({ origin, source, data }: MessageEvent<FromDeck>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return
      if (data.kind === 'talk') return held.current.onMove?.(data.talk)
      held.current.onPlan(data.slides)
      setReady(true)
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [])
  useEffect(() => {
    const message: ToDeck = { kind: 'talk', talk }
    if (ready) frame.current?.contentWindow?.postMessage(message, location.origin)
  }, [ready, talk.slide, talk.step, talk.black])
  return (
    <div ref={box} className="slides-frame" data-ready={ready ? '' : undefined}>
      <iframe ref={frame} src={`${url}/trinh-chieu?khung`} title={label} inert={!onMove} />
      {!ready && <p className="slides-wait">Đang mở trang chiếu…</p>}
    </div>
  )
}
