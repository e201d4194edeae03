'use client'

import { useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import type { LearnerPhase } from '@/lib/classroom/learner-phase'
import { RoomQuestions } from './room-questions'
import type { Seat } from './seat'

const reads: ReadonlySet<LearnerPhase> = new Set<LearnerPhase>(['lesson', 'waiting'])

function ReadyCheck({ seat }: { seat: Seat }) {
  const { ready } = seat.view
  if (!ready?.open) return null
  const said = seat.own.ready.includes(ready.number)
  return (
    <div className="class-ready" role="group" aria-label="Người dạy hỏi">
      <p role="status">{said ? 'Đã báo: bạn sẵn sàng.' : 'Bạn đã sẵn sàng chưa?'}</p>
      <button
        type="button"
        className="btn btn-primary"
        disabled={said}
        onClick={() => seat.outbox.put({ type: 'ready', number: ready.number })}
      >
        <Icon name="check" />
        Sẵn sàng
      </button>
    </div>
  )
}

/** “Chưa hiểu” for the section in view, taken back by a second tap. */
function Lost({ seat }: { seat: Seat }) {
  const { lesson, place } = seat.view
  const section = seat.reading ?? place.section
  if (section === null || !lesson?.sections.some(({ id }) => id === section)) return null
  const on = seat.own.lost.includes(section)
  return (
    <button
      type="button"
      className="btn"
      aria-pressed={on}
      onClick={() => seat.outbox.put({ type: 'lost', section, on: !on })}
    >
      <Icon name="flag" />
      Chưa hiểu
    </button>
  )
}

/** What is always within reach of the thumb. */
export function Dock({ seat, phase }: { seat: Seat; phase: LearnerPhase }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { questions, reading, view } = seat
  const isElsewhere = phase === 'lesson' && reading !== null && reading !== view.place.section
  return (
    <div className="class-dock">
      <ReadyCheck seat={seat} />
      {isElsewhere && (
        <button type="button" className="btn btn-primary" onClick={() => seat.read(null)}>
          <Icon name="arrow-left" />
          Về lại chỗ thầy/cô
        </button>
      )}
      <div className="class-dock-row">
        {reads.has(phase) && <Lost seat={seat} />}
        <button type="button" className="btn" onClick={() => dialog.current?.showModal()}>
          <Icon name="mic" />
          Hỏi người dạy
          {questions.length > 0 && <span className="class-count">{questions.length}</span>}
        </button>
      </div>
      <RoomQuestions seat={seat} phase={phase} dialog={dialog} />
    </div>
  )
}
