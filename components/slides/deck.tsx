'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DeckBar, DeckSwitch } from './deck-bar'
import { Overview } from './overview'
import type { Slide } from './paginate.browser'
import { Pen } from './pen'
import { Presenter } from './presenter'
import { Stage } from './stage'
import { fullScreen, keepAwake, useSwipe } from './talk.browser'
import { isFramed, openLinksOutside, tellPlan } from './talk-line.browser'
import { useDeckKeys } from './use-deck-keys'
import { moved, useTalk } from './use-talk'

const projectors = ['thuong', 'tuong-phan', 'dao-mau'] as const
type Projector = (typeof projectors)[number]
const projectorNames: Record<Projector, string> = {
  thuong: 'Máy chiếu: thường',
  'tuong-phan': 'Máy chiếu: tương phản cao',
  'dao-mau': 'Máy chiếu: đảo màu',
}

/** Keys of a framed deck: the rest is for a window of its own. */
const framedKeys: ReadonlySet<string> = new Set(
  'ArrowRight ArrowDown PageDown ArrowLeft ArrowUp PageUp Home End b .'.split(' ').concat(' '),
)

/**
 * A lesson as slides: for the room in this window, for the teacher (`?nguoi-noi`) in another, or framed (`?khung`) by a page that
 * leads it.
 */
export function Deck({ id, title, url, children }: { id: string; title: string; url: string; children: ReactNode }) {
  const { talk, go } = useTalk(id)
  const [slides, setSlides] = useState<readonly Slide[]>([])
  const [speaking, setSpeaking] = useState(false)
  const [framed, setFramed] = useState(false)
  const [overview, setOverview] = useState(false)
  const [pen, setPen] = useState(false)
  const [projector, setProjector] = useState<Projector>('thuong')
  const root = useRef<HTMLDivElement>(null)
  const now = useRef({ talk, slides })
  now.current = { talk, slides }
  const move = (by: 1 | -1) => go(moved(now.current.talk, by, now.current.slides))
  const jump = (slide: number) => {
    go({ slide: Math.min(Math.max(slide, 0), Math.max(now.current.slides.length - 1, 0)), step: 0, black: false })
    setOverview(false)
  }
  const speak = () => window.open(`${location.pathname}?nguoi-noi#${now.current.talk.slide + 1}`, `noi-${id}`, 'popup')
  const blacken = () => go({ ...now.current.talk, black: !now.current.talk.black })
  const nextProjector = () =>
    setProjector(at => projectors[(projectors.indexOf(at) + 1) % projectors.length] as Projector)
  const keys = {
    ArrowRight: () => move(1),
    ArrowDown: () => move(1),
    PageDown: () => move(1),
    ' ': () => move(1),
    ArrowLeft: () => move(-1),
    ArrowUp: () => move(-1),
    PageUp: () => move(-1),
    Home: () => jump(0),
    End: () => jump(now.current.slides.length - 1),
    b: blacken,
    '.': blacken,
    f: fullScreen,
    o: () => setOverview(open => !open),
    p: () => setPen(on => !on),
    n: speak,
    c: nextProjector,
    Escape: () => {
      setOverview(false)
      setPen(false)
    },
  }
  useDeckKeys(framed ? Object.fromEntries(Object.entries(keys).filter(([key]) => framedKeys.has(key))) : keys)
  useEffect(() => {
    setSpeaking(new URLSearchParams(location.search).has('nguoi-noi'))
    return keepAwake()
  }, [])
  useEffect(() => {
    if (!isFramed()) return
    setFramed(true)
    // The page around the frame has a main part of its own.
    root.current?.closest('main')?.setAttribute('aria-label', `Trang chiếu: ${title}`)
    addEventListener('click', openLinksOutside, true)
    return () => removeEventListener('click', openLinksOutside, true)
  }, [])
  useSwipe(root, move)
  const onPlan = (made: readonly Slide[]) => {
    setSlides(made)
    if (isFramed()) tellPlan(made)
  }
  const current = slides[talk.slide]
  const place = slides.length > 0 ? `${Math.min(talk.slide + 1, slides.length)}/${slides.length}` : '…'
  const walked = current && talk.step > 0 ? `, bước ${Math.min(talk.step, current.steps)}/${current.steps}` : ''
  const label = current ? `Trang ${place}: ${current.title}${walked}` : title
  return (
    <div
      ref={root}
      className="deck"
      data-projector={projector}
      data-speaking={speaking ? '' : undefined}
      data-framed={framed ? '' : undefined}
    >
      <h1 className="visually-hidden">{`Trình chiếu: ${title}`}</h1>
      <p className="visually-hidden" role="status">
        {label}
      </p>
      <Stage slide={talk.slide} step={talk.step} label={label} onPlan={onPlan}>
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
      {!framed && (
        <DeckBar url={url} place={place} onMove={move}>
          <DeckSwitch icon="list" on={overview} onClick={() => setOverview(!overview)}>
            Tất cả trang
          </DeckSwitch>
          <DeckSwitch icon="pen" on={pen} onClick={() => setPen(!pen)}>
            Bút
          </DeckSwitch>
          <DeckSwitch icon="moon" on={talk.black} onClick={blacken}>
            Đen
          </DeckSwitch>
          <DeckSwitch icon="sun" onClick={nextProjector}>
            {projectorNames[projector]}
          </DeckSwitch>
          {!speaking && (
            <DeckSwitch icon="speaker" onClick={speak}>
              Màn hình người nói
            </DeckSwitch>
          )}
          <DeckSwitch icon="expand" onClick={fullScreen}>
            Toàn màn hình
          </DeckSwitch>
        </DeckBar>
      )}
    </div>
  )
}
