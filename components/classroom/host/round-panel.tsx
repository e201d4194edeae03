'use client'

import { useState } from 'react'
import { BoardLines } from '@/components/classroom/board-lines'
import { Confirm } from '@/components/classroom/dialog'
import { AskedView } from '@/components/classroom/shown/asked-view'
import { gainSentence, outcomeSentences } from '@/components/classroom/shown/outcome-words'
import { TimeLeft } from '@/components/classroom/shown/time-left'
import { openLinksOutside } from '@/components/slides/talk-line.browser'
import type { BoardLine } from '@/lib/classroom/board'
import type { RoundView } from '@/lib/classroom/view'
import { actionsFor, phaseWords, type RoundAction } from './round-actions'
import type { HostClass } from './use-host-class'

interface Props {
  readonly host: HostClass
  readonly round: RoundView
  /** Given to a second vote. */
  readonly seconds: number | null
  readonly toSection: (section: string) => void
}

const roundCommands = ['close', 'discuss', 'vote-again', 'reveal', 'explain', 'dismiss', 'bars'] as const

function Progress({ host, round }: Pick<Props, 'host' | 'round'>) {
  const { answered, joined } = host.counts
  return (
    <div className="round-progress">
      <p className="round-count">
        <b>
          {answered}
          <span>/{joined}</span>
        </b>{' '}
        đã trả lời
      </p>
      {round.phase === 'voting' && round.closesAt !== null && (
        <TimeLeft closesAt={round.closesAt} serverNow={host.serverNow} />
      )}
    </div>
  )
}

/** What came of the round, and whether the room's screen draws it. */
function Result({ host, round }: { host: HostClass; round: Extract<RoundView, { readonly key: unknown }> }) {
  const gain = gainSentence(round.outcome)
  const toggle = () => void host.send({ type: 'bars', round: round.number, shown: !round.bars })
  return (
    <div className="round-result">
      {round.key.format !== 'open' && outcomeSentences(round.outcome).map(sentence => <p key={sentence}>{sentence}</p>)}
      {gain && (
        <p>
          {gain} <small>(0 là không đổi, 1 là mọi người đều đúng)</small>
        </p>
      )}
      {round.key.format !== 'open' && (
        <label className="host-switch">
          <input type="checkbox" checked={round.bars} disabled={host.busy('bars')} onChange={toggle} />
          Chiếu cột kết quả lên màn chiếu
        </label>
      )}
    </div>
  )
}

/** What the room mixed up. One tap brings it back to where the lesson mends that, another opens the paragraph beside the class. */
function Board({ host, round, toSection }: Pick<Props, 'host' | 'round' | 'toSection'>) {
  const { board } = host.room
  if (board?.round !== round.number || board.lines.length === 0) return null
  const { lesson } = host.view
  const sectionOf = (line: BoardLine) => {
    const [page, section] = line.mends[0]?.url.split('#') ?? []
    return page === lesson?.url ? lesson?.sections.find(({ id }) => id === section) : undefined
  }
  const goBack = (section: string) => {
    void host.send({ type: 'dismiss', round: round.number })
    toSection(section)
  }
  return (
    <div className="round-board" onClickCapture={({ nativeEvent }) => openLinksOutside(nativeEvent)}>
      <h2>Lớp còn nhầm</h2>
      <BoardLines
        lines={board.lines}
        more={line => {
          const section = sectionOf(line)
          return (
            section && (
              <button type="button" className="btn" onClick={() => goBack(section.id)}>
                Đưa lớp về mục này
              </button>
            )
          )
        }}
      />
    </div>
  )
}

/** The question before the room: how far it is, and the one thing that usually comes next. */
export function RoundPanel({ host, round, seconds, toSection }: Props) {
  const [asking, setAsking] = useState<RoundAction>()
  const { next, others } = actionsFor(round, seconds)
  const busy = host.busy(...roundCommands)
  const isShown = round.phase === 'revealed' || round.phase === 'explained'
  const run = (action: RoundAction) => {
    if (busy) return
    if (action.warning) setAsking(action)
    else void host.send(action.wish)
  }
  return (
    <section className="host-round" aria-label={`Lượt hỏi ${round.number}`}>
      <p className="round-phase" data-phase={round.phase} role="status">
        {phaseWords(round)}
      </p>
      <Progress host={host} round={round} />
      {isShown && <Result host={host} round={round} />}
      <div className="round-buttons">
        {/* Not disabled: the button that is pressed keeps the focus through all phases. */}
        <button type="button" className="btn btn-primary round-next" aria-disabled={busy} onClick={() => run(next)}>
          {next.label}
        </button>
        {others.map(action => (
          <button key={action.label} type="button" className="btn" aria-disabled={busy} onClick={() => run(action)}>
            {action.label}
          </button>
        ))}
      </div>
      <Board host={host} round={round} toSection={toSection} />
      <AskedView round={round} bars={isShown} />
      {round.phase === 'explained' && (
        <div className="round-answer drawn" dangerouslySetInnerHTML={{ __html: round.explanation.answer }} />
      )}
      {asking && (
        <Confirm
          title={`${asking.label}?`}
          action={asking.label}
          onConfirm={() => void host.send(asking.wish)}
          onClose={() => setAsking(undefined)}
        >
          <p>{asking.warning}</p>
        </Confirm>
      )}
    </section>
  )
}
