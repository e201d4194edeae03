'use client'

import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import type { Venue } from '@/lib/progress/event'
import type { BankEntry, BankQuestion } from '@/lib/question/bank'
import { dueWords } from '@/lib/review/words'
import { SessionCard, type SessionCardProps } from './session-card'
import { useSessionKeys } from './session-keys'
import { useQuestions } from './use-bank'
import { useDeck } from './use-deck'
import { useHorizon } from './use-horizon'

interface SessionProps {
  /** What is being practised, for those who cannot see the page. */
  readonly title: string
  readonly items: readonly BankEntry[]
  readonly venue: Venue
  readonly asksConfidence: boolean
  /** How a card is drawn; interviews have a way of their own. */
  readonly card?: ComponentType<SessionCardProps>
  /** What stands under a card that has been judged. */
  readonly after?: (question: BankQuestion) => ReactNode
  /** Draws the end, given the cards met, in order. */
  readonly end: (met: readonly BankEntry[]) => ReactNode
  readonly onClose: () => void
}

/** Where a session stands: the cards in their order, the one at hand, how many were met, and whether it is over. */
function useTurns(items: readonly BankEntry[], questions: ReadonlyMap<string, BankQuestion>) {
  const deck = useDeck()
  const [order, setOrder] = useState(items)
  const [at, setAt] = useState(0)
  const [met, setMet] = useState(0)
  /** Grows with every undoing, so that the card begins anew. */
  const [round, setRound] = useState(0)
  const [over, setOver] = useState(false)
  const begun = useRef(Date.now())
  const next = () => {
    const rest = order.slice(at + 1)
    const ready = rest.findIndex(({ id }) => questions.has(id))
    // A card that has not arrived lets those at hand go first.
    const first = ready > 0 ? rest.splice(ready, 1) : []
    setOrder([...order.slice(0, at + 1), ...first, ...rest])
    if (at + 1 < order.length) setAt(at + 1)
    else setOver(true)
  }
  const undo = () => {
    const last = order[met - 1]
    const meeting = last && deck.meetings.get(last.id)?.at(-1)
    if (!meeting || meeting.at < begun.current) return
    record({ type: 'answer-undone', target: meeting.id })
    setMet(met - 1)
    setAt(met - 1)
    setRound(round + 1)
    setOver(false)
  }
  return {
    order,
    at,
    met,
    round,
    over,
    next,
    undo,
    putOff: () => setOrder(later(order, at)),
    meet: () => setMet(at + 1),
    end: () => setOver(true),
  }
}

/** Cards one after another, with an end. Cards at hand go on without a link; those that have not arrived wait for it. */
export function Session({ title, items, venue, asksConfidence, after, end, onClose, ...props }: SessionProps) {
  const Card = props.card ?? SessionCard
  const deck = useDeck()
  const horizon = useHorizon()
  const { questions, failed, retry } = useQuestions(items.map(({ lesson }) => lesson))
  const { order, at, met, round, over, ...turns } = useTurns(items, questions)
  const entry = order[at]
  const onUndo = met > 0 ? turns.undo : undefined
  useSessionKeys({ u: onUndo })
  if (over || !entry)
    return (
      <>
        <h1 className="visually-hidden">{title}</h1>
        {end(order.slice(0, met))}
        <UndoButton onUndo={onUndo} />
      </>
    )
  const question = questions.get(entry.id)
  const card = deck.cards.get(entry.id)
  return (
    <section className="session" aria-labelledby="ten-phien">
      <h1 id="ten-phien" className="visually-hidden">
        {title}
      </h1>
      <div className="session-bar">
        <p>
          Câu {at + 1}/{order.length}
        </p>
        <progress className="course-bar" max={order.length} value={met} aria-label="Số câu đã làm" />
        <UndoButton onUndo={onUndo} />
        <button type="button" className="btn btn-quiet" onClick={() => (met > 0 ? turns.end() : onClose())}>
          Kết thúc
        </button>
      </div>
      {failed.size > 0 && (
        <Missing count={order.slice(at).filter(({ id }) => !questions.has(id)).length} onRetry={retry} />
      )}
      {question ? (
        <Card
          key={`${entry.id} ${round}`}
          question={question}
          number={at + 1}
          venue={venue}
          asksConfidence={asksConfidence}
          due={met > at && card ? dueWords(card, horizon) : undefined}
          after={after?.(question)}
          nextWord={at + 1 < order.length ? 'Câu tiếp' : 'Xem kết quả'}
          onMet={turns.meet}
          onNext={turns.next}
        />
      ) : (
        <Waiting
          failed={failed.has(entry.lesson)}
          onLater={order.slice(at).some(({ id }) => questions.has(id)) ? turns.putOff : undefined}
        />
      )}
    </section>
  )
}

/** The same cards with the one at hand put last. */
const later = (order: readonly BankEntry[], at: number): BankEntry[] => [
  ...order.slice(0, at),
  ...order.slice(at + 1),
  ...order.slice(at, at + 1),
]

/** Stands where a card has not arrived. */
function Waiting({ failed, onLater }: { failed: boolean; onLater: (() => void) | undefined }) {
  return (
    <div className="session-wait">
      <p role="status">{failed ? 'Câu này chưa tải được.' : 'Đang tải câu hỏi…'}</p>
      {onLater && (
        <button type="button" className="btn" onClick={onLater}>
          Làm câu khác trước
        </button>
      )}
    </div>
  )
}

function UndoButton({ onUndo }: { onUndo: (() => void) | undefined }) {
  return (
    <button type="button" className="btn btn-quiet session-undo" onClick={onUndo} disabled={!onUndo}>
      <Icon name="undo" />
      <span>Hoàn tác</span>{' '}
      <span className="key" aria-hidden="true">
        U
      </span>
    </button>
  )
}

function Missing({ count, onRetry }: { count: number; onRetry: () => void }) {
  if (count === 0) return null
  return (
    <p role="alert" className="session-missing">
      <Icon name="warning" />
      <span>
        {count} câu chưa tải được vì mất mạng. Các câu đã tải vẫn làm tiếp được; khi có mạng, trang tự tải lại.
      </span>
      <button type="button" className="btn" onClick={onRetry}>
        Thử lại
      </button>
    </p>
  )
}
