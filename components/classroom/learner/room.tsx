'use client'

import { useEffect, useRef } from 'react'
import { type LearnerPhase, learnerPhase } from '@/lib/classroom/learner-phase'
import { ClassBar } from './class-bar'
import { Dock } from './dock'
import { Leaders } from './leaders'
import { announcements, phases } from './phases'
import { RefusedNotes } from './refused-notes'
import type { Seat } from './seat'
import { useDeck } from './use-deck'

const withoutDock: ReadonlySet<LearnerPhase> = new Set<LearnerPhase>(['frozen', 'ended'])
const withLeaders: ReadonlySet<LearnerPhase> = new Set<LearnerPhase>(['revealed', 'explained', 'waiting', 'ended'])

/** What stands at the top of the page changes: begin reading there. */
function useTop(key: string) {
  const top = useRef<HTMLDivElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) top.current?.scrollIntoView({ block: 'start' })
    first.current = false
  }, [key])
  return top
}

/** The class as a learner who is in sees it. */
export function Room({ seat }: { seat: Seat }) {
  const { view, now, reading } = seat
  const phase = learnerPhase(view, now)
  const Phase = phases[phase]
  const top = useTop(`${phase} ${view.round?.number} ${view.round?.vote} ${reading ?? view.place.section}`)
  useDeck(seat)
  return (
    <div className="class-room" data-phase={phase} ref={top}>
      <ClassBar seat={seat} />
      <p className="visually-hidden" role="status">
        {announcements[phase](view)}
      </p>
      <div className="class-stage">
        <RefusedNotes seat={seat} />
        <Phase seat={seat} />
        {withLeaders.has(phase) && <Leaders rows={view.leaderboard} />}
      </div>
      {!withoutDock.has(phase) && <Dock seat={seat} phase={phase} />}
    </div>
  )
}
