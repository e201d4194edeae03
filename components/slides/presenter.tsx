import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { notesOf, type Slide } from './paginate.browser'
import { Stage } from './stage'
import { moved, type Talk } from './use-talk'

const two = (value: number): string => String(value).padStart(2, '0')
const spoken = (seconds: number): string =>
  `${seconds >= 3600 ? `${Math.floor(seconds / 3600)}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

/** Time since the talk began; pausing and starting anew are the teacher's. */
function Timer() {
  const [start, setStart] = useState<number>()
  const [before, setBefore] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(tick)
  }, [])
  const running = start === undefined ? 0 : Math.max(0, now - start)
  const elapsed = Math.floor((before + running) / 1000)
  const toggle = () => {
    if (start === undefined) {
      setNow(Date.now())
      setStart(Date.now())
      return
    }
    setBefore(before + Date.now() - start)
    setStart(undefined)
  }
  const reset = () => {
    setBefore(0)
    setStart(undefined)
  }
  return (
    <div className="presenter-time">
      <span className="presenter-clock" role="timer" aria-label="Thời gian đã nói">
        {spoken(elapsed)}
      </span>
      <button type="button" className="btn" onClick={toggle}>
        <Icon name={start === undefined ? 'play' : 'dash'} />
        {start === undefined ? 'Chạy' : 'Dừng'}
      </button>
      <button type="button" className="btn btn-quiet" onClick={reset}>
        <Icon name="undo" />
        Về 0
      </button>
      <span className="presenter-now">
        {now > 0 && new Date(now).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}
      </span>
    </div>
  )
}

/** The teacher's side: what comes next, what to say, and how long it has been. */
export function Presenter({
  talk,
  slides,
  go,
  children,
}: {
  talk: Talk
  slides: readonly Slide[]
  go: (talk: Talk) => void
  children: ReactNode
}) {
  const next = moved({ ...talk, black: false }, 1, slides)
  const isLast = next.slide === talk.slide && next.step === talk.step
  const slide = slides[talk.slide]
  const notes = slide ? notesOf(slide) : []
  return (
    <aside className="presenter" aria-label="Phần của người nói">
      <Timer />
      <p className="presenter-label">{isLast ? 'Hết' : 'Tiếp theo'}</p>
      <div className="presenter-next" inert>
        <Stage slide={next.slide} step={next.step} label="Trang tiếp theo">
          {children}
        </Stage>
      </div>
      <p className="presenter-label">Ghi chú</p>
      <div className="presenter-notes">
        {notes.map(note => (
          <p key={note}>{note}</p>
        ))}
        {notes.length === 0 && <p>Mục này không có ghi chú.</p>}
      </div>
      {talk.black && (
        <button type="button" className="btn btn-primary" onClick={() => go({ ...talk, black: false })}>
          Màn hình đang đen: hiện lại
        </button>
      )}
    </aside>
  )
}
