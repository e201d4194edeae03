'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { useLearnerReady } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import type { BankEntry } from '@/lib/question/bank'
import type { Deck } from '@/lib/review/deck'
import { interleave } from '@/lib/review/interleave'
import { select } from '@/lib/review/queue'
import { RetryNote } from '../retry-note'
import { Session } from '../session'
import { SessionEnd } from '../session-end'
import { readSettings } from '../settings'
import { type Bank, useBank } from '../use-bank'
import { useDeck } from '../use-deck'
import { useHorizon } from '../use-horizon'
import { useRunning } from '../use-running'

interface TwinDrillProps {
  readonly twin: string
  /** The contrast, shown after each answer. */
  readonly table: ReactNode
  /** What stands on the page before the drill. */
  readonly children: ReactNode
}

/** Questions never met first, then those that were answered wrong, then the rest; lessons in turn. */
function inTurn(entries: readonly BankEntry[], deck: Deck): BankEntry[] {
  const rank = ({ id }: BankEntry) => {
    const card = deck.cards.get(id)
    return card === undefined ? 0 : card.outcome === 'dung' ? 2 : 1
  }
  const sorted = entries.toSorted((a, b) => rank(a) - rank(b))
  return interleave(sorted, sorted.length)
}

/** The page of a pair: the contrast, and a drill in which the situation decides between the two. */
export function TwinDrill({ twin, table, children }: TwinDrillProps) {
  const [bank, retry] = useBank()
  const ready = useLearnerReady()
  const deck = useDeck()
  const { running, start, close } = useRunning()
  const [asksConfidence, setAsks] = useState(true)
  useEffect(() => setAsks(readSettings().confidence), [])
  const drill = (items: readonly BankEntry[]) => start(inTurn(items, deck))
  if (running && bank.state === 'ready')
    return (
      <Session
        title="Luyện cặp dễ nhầm"
        key={running.number}
        items={running.items}
        venue="de-nham"
        asksConfidence={asksConfidence}
        after={() => <div className="twin-after">{table}</div>}
        onClose={close}
        end={met => <End met={met} bank={bank.value} onAgain={drill} onClose={close} />}
      />
    )
  const items = bank.state === 'ready' ? bank.value.entries.filter(entry => entry.twin === twin) : []
  return (
    <>
      {children}
      <div className="twin-start no-print">
        {bank.state === 'failed' ? (
          <RetryNote onRetry={retry}>Không tải được câu hỏi. Bảng so sánh vẫn đọc được.</RetryNote>
        ) : (
          <button
            type="button"
            className="btn btn-primary"
            disabled={items.length === 0 || !ready}
            onClick={() => drill(items)}
          >
            <Icon name="play" />
            Luyện {items.length > 0 ? `${items.length} câu` : 'cặp này'}
          </button>
        )}
      </div>
    </>
  )
}

function End({
  met,
  bank,
  onAgain,
  onClose,
}: {
  met: readonly BankEntry[]
  bank: Bank
  onAgain: (items: readonly BankEntry[]) => void
  onClose: () => void
}) {
  const deck = useDeck()
  const horizon = useHorizon()
  const left = select(bank.entries, { scope: 'den-han' }, { deck, marked: {}, horizon }).length
  return (
    <SessionEnd
      met={met}
      bank={bank}
      left={left}
      onAgain={onAgain}
      onClose={onClose}
      closeWord="Xem lại bảng so sánh"
    />
  )
}
