'use client'

import Link from 'next/link'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { isShortcut } from '@/components/ui/shortcut'
import { Overview } from './overview'
import type { Slide } from './paginate.browser'
import { Pen } from './pen'
import { Presenter } from './presenter'
import { Stage } from './stage'
import { keepAwake, useSwipe } from './talk.browser'
import { moved, useTalk } from './use-talk'

const projectors = ['thuong', 'tuong-phan', 'dao-mau'] as const
type Projector = (typeof projectors)[number]
const projectorNames: Record<Projector, string> = {
  thuong: 'Máy chiếu: thường',
  'tuong-phan': 'Máy chiếu: tương phản cao',
  'dao-mau': 'Máy chiếu: đảo màu',
}

/** A lesson as slides: for the room in this window, or for the teacher (`?nguoi-noi`) in another. */
export function Deck({ id, title, url, children }: { id: string; title: string; url: string; children: ReactNode }) {
  const { talk, go } = useTalk(id)
  const [slides, setSlides] = useState<readonly Slide[]>([])
  const [speaking, setSpeaking] = useState(false)
  const [overview, setOverview] = useState(false)
  const [pen, setPen] = useState(false)
  const [projector, setProjector] = useState<Projector>('thuong')
  const root = useRef<HTMLDivElement>(null)
  const now = useRef({ talk, slides, overview })
  now.current = { talk, slides, overview }
  const move = (by: 1 | -1) => go(moved(now.current.talk, by, now.current.slides))
  const jump = (slide: number) => {
    go({ slide: Math.min(Math.max(slide, 0), Math.max(now.current.slides.length - 1, 0)), step: 0, black: false })
    setOverview(false)
  }
  const full = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  const speak = () => window.open(`${location.pathname}?nguoi-noi#${now.current.talk.slide + 1}`, `noi-${id}`, 'popup')
  const keys: Record<string, () => void> = {
    ArrowRight: () => move(1),
    ArrowDown: () => move(1),
    PageDown: () => move(1),
    ' ': () => move(1),
    ArrowLeft: () => move(-1),
    ArrowUp: () => move(-1),
    PageUp: () => move(-1),
    Home: () => jump(0),
    End: () => jump(now.current.slides.length - 1),
    b: () => go({ ...now.current.talk, black: !now.current.talk.black }),
    '.': () => go({ ...now.current.talk, black: !now.current.talk.black }),
    f: () => void full(),
    o: () => setOverview(open => !open),
    p: () => setPen(on => !on),
    n: () => void speak(),
    c: () => setProjector(at => projectors[(projectors.indexOf(at) + 1) % projectors.length] as Projector),
    Escape: () => {
      setOverview(false)
      setPen(false)
    },
  }
  const held = useRef(keys)
  held.current = keys
  useEffect(() => {
    setSpeaking(new URLSearchParams(location.search).has('nguoi-noi'))
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return
      const isOn = (selector: string) => event.target instanceof HTMLElement && event.target.closest(selector)
      if (event.key === ' ' && isOn('button, a, summary, input')) return
      const act = held.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    const sleep = keepAwake()
    return () => {
      removeEventListener('keydown', onKey)
      sleep()
    }
  }, [])
  useSwipe(root, move)
  const current = slides[talk.slide]
  const place = slides.length > 0 ? `${Math.min(talk.slide + 1, slides.length)}/${slides.length}` : '…'
  const label = current ? `Trang ${place}: ${current.title}` : title
  return (
    <div ref={root} className="deck" data-projector={projector} data-speaking={speaking ? '' : undefined}>
      <h1 className="visually-hidden">{`Trình chiếu: ${title}`}</h1>
      <p className="visually-hidden" role="status">
        {label}
      </p>
      <Stage slide={talk.slide} step={talk.step} label={label} onPlan={setSlides}>
        {children}
      </Stage>
      {speaking && (
        <Presenter talk={talk} slides={slides} go={go}>
          {children}
        </Presenter>
      )}
      {pen && <Pen key={`${talk.slide}`} />}
      {talk.black && !speaking && (
        <button type="button" className="deck-black" onClick={() => go({ ...talk, black: false })}>
          <span className="visually-hidden">Màn hình đen. Bấm để hiện lại.</span>
        </button>
      )}
      {overview && <Overview slides={slides} at={talk.slide} onPick={jump} />}
      <nav className="deck-bar" aria-label="Điều khiển trình chiếu">
        <Link href={url} prefetch={false} className="btn btn-quiet">
          <Icon name="book" />
          <span className="deck-word">Về bài</span>
        </Link>
        <button type="button" className="btn btn-icon" aria-label="Trang trước" onClick={() => move(-1)}>
          <Icon name="arrow-left" />
        </button>
        <span className="deck-place">{place}</span>
        <button type="button" className="btn btn-icon" aria-label="Trang sau" onClick={() => move(1)}>
          <Icon name="arrow-right" />
        </button>
        <button type="button" className="btn btn-quiet" aria-pressed={overview} onClick={() => setOverview(!overview)}>
          <Icon name="list" />
          <span className="deck-word">Tất cả trang</span>
        </button>
        <button type="button" className="btn btn-quiet" aria-pressed={pen} onClick={() => setPen(!pen)}>
          <Icon name="pen" />
          <span className="deck-word">Bút</span>
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-pressed={talk.black}
          onClick={() => go({ ...talk, black: !talk.black })}
        >
          <Icon name="moon" />
          <span className="deck-word">Đen</span>
        </button>
        <button type="button" className="btn btn-quiet" onClick={keys.c}>
          <Icon name="sun" />
          <span className="deck-word">{projectorNames[projector]}</span>
        </button>
        {!speaking && (
          <button type="button" className="btn btn-quiet" onClick={speak}>
            <Icon name="speaker" />
            <span className="deck-word">Màn hình người nói</span>
          </button>
        )}
        <button type="button" className="btn btn-quiet" onClick={() => void full()}>
          <Icon name="expand" />
          <span className="deck-word">Toàn màn hình</span>
        </button>
      </nav>
    </div>
  )
}
