'use client'

import { useRef } from 'react'
import { AskedView } from '@/components/classroom/shown/asked-view'
import { outcomeFigures } from '@/components/classroom/shown/outcome-words'
import { TimeLeft } from '@/components/classroom/shown/time-left'
import type { CountsView } from '@/lib/classroom/counts'
import type { RoundPhase } from '@/lib/classroom/session'
import type { Outcome, RoundView } from '@/lib/classroom/view'
import { useFit } from './use-fit'

/** What the room is told to do, by phase. */
const callOf = ({ phase, vote }: RoundView): string => {
  const calls: Record<RoundPhase, string> = {
    voting: vote === 2 ? 'Trả lời lần hai trên điện thoại' : 'Trả lời trên điện thoại',
    closed: 'Đã đóng, chờ đáp án',
    discussing: 'Thảo luận với người bên cạnh',
    revealed: 'Đáp án',
    explained: 'Đáp án và lý do',
  }
  return calls[phase]
}

/** How the votes went, when the host lets the room see. */
function Figures({ outcome }: { outcome: Outcome }) {
  return (
    <dl className="face-figures">
      {outcomeFigures(outcome).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface Props {
  readonly round: RoundView
  readonly counts: CountsView
  readonly serverNow: () => number
}

/** A question before the room, as large as its words allow. */
export function RoundFace({ round, counts, serverNow }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const shown = round.phase === 'revealed' || round.phase === 'explained' ? round : null
  const withBars = shown?.bars === true && shown.key.format !== 'open'
  useFit(body, `${round.number} ${round.phase} ${withBars}`)
  return (
    <div className="screen-round" data-phase={round.phase}>
      <div className="face-head">
        <h1>
          <span className="face-number">Câu {round.number}</span>
          <span className="face-call" role="status">
            {callOf(round)}
          </span>
        </h1>
        {round.phase === 'voting' && round.closesAt !== null && (
          <TimeLeft closesAt={round.closesAt} serverNow={serverNow} />
        )}
        {!shown && (
          <p className="face-count">
            <b>
              {counts.answered}
              <span>/{counts.joined}</span>
            </b>{' '}
            đã trả lời
          </p>
        )}
        {shown && withBars && <Figures outcome={shown.outcome} />}
      </div>
      <div ref={body} className="face-body">
        <AskedView round={round} bars={withBars} />
        {round.phase === 'explained' && (
          <div className="face-answer drawn" dangerouslySetInnerHTML={{ __html: round.explanation.answer }} />
        )}
      </div>
    </div>
  )
}
