'use client'

import { SlidesFrame } from '@/components/classroom/slides-frame'
import { Icon } from '@/components/ui/icon'
import type { PlanLesson } from '@/lib/classroom/plan'
import type { HostClass } from './use-host-class'
import type { Leading } from './use-place'

interface Props {
  readonly host: HostClass
  readonly lesson: PlanLesson
  readonly leading: Leading
  /** Asks a question of the plan; null when the slide asks none of it. */
  readonly askShown: (() => void) | null
}

/** Two buttons that a thumb finds without looking, and what they lead to. */
function Clicker({ leading }: { leading: Leading }) {
  const { slides, talk, next, move } = leading
  const isFirst = talk.slide === 0 && talk.step === 0
  return (
    <div className="clicker">
      <button type="button" className="btn" disabled={slides.length === 0 || isFirst} onClick={() => move(-1)}>
        <Icon name="arrow-left" />
        Trước
      </button>
      <button type="button" className="btn btn-primary" disabled={!next} onClick={() => move(1)}>
        <span className="clicker-word">
          Tiếp
          <Icon name="arrow-right" />
        </span>
        <small>{next ? (next === leading.slide ? 'Bước tiếp của trang này' : next.title) : 'Đã hết trang'}</small>
      </button>
    </div>
  )
}

/** The slides of the lesson as the room sees them, and what leads them on. */
export function SlidesPanel({ lesson, leading, askShown }: Props) {
  const { slides, talk, slide, go, toggleBlack } = leading
  // The host goes on seeing the slide while the room's screen is black.
  const onMove = (to: Leading['talk']) => (to.black ? toggleBlack() : go({ ...to, black: false }))
  return (
    <section className="host-slides" aria-label="Trang chiếu">
      <SlidesFrame
        url={lesson.url}
        label={`Trang chiếu: ${lesson.title}`}
        talk={{ ...talk, black: false }}
        onPlan={leading.onPlan}
        onMove={onMove}
      />
      <div className="host-place">
        <p role="status">
          {slides.length > 0 && (
            <>
              <b>
                Trang {talk.slide + 1}/{slides.length}
              </b>{' '}
              {slide?.title}
            </>
          )}
        </p>
        <button type="button" className="btn" aria-pressed={talk.black} onClick={toggleBlack}>
          <Icon name="moon" />
          Màn đen
        </button>
      </div>
      {askShown && (
        <button type="button" className="btn host-ask-shown" onClick={askShown}>
          <Icon name="exam" />
          Hỏi cả lớp câu trên trang này
        </button>
      )}
      <Clicker leading={leading} />
      {slide && slide.notes.length > 0 && (
        <div className="host-notes">
          <h2>Ghi chú của mục này</h2>
          {slide.notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </section>
  )
}
