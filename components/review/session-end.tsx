'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import type { BankEntry } from '@/lib/question/bank'
import type { Card } from '@/lib/review/card'
import { dueByDay, isMissed } from '@/lib/review/queue'
import type { Bank } from './use-bank'
import { useDeck } from './use-deck'
import { useHorizon } from './use-horizon'

interface Met {
  readonly entry: BankEntry
  readonly card: Card
}

/** Keys by how often they occur, the most frequent first. */
function mostOften(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
}

interface SessionEndProps {
  readonly met: readonly BankEntry[]
  readonly bank: Bank
  /** Cards that are due and were not in this session. */
  readonly left: number
  readonly onAgain: (items: readonly BankEntry[]) => void
  readonly onMore?: (() => void) | undefined
  readonly onClose: () => void
  readonly closeWord: string
}

/** What a session came to, and at most three things to do next. */
export function SessionEnd({ met, bank, left, onAgain, onMore, onClose, closeWord }: SessionEndProps) {
  const deck = useDeck()
  const horizon = useHorizon()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const cards = met.flatMap((entry): Met[] => {
    const card = deck.cards.get(entry.id)
    return card ? [{ entry, card }] : []
  })
  const wrong = cards.filter(({ card }) => isMissed(card))
  const sure = wrong.filter(({ card }) => card.confidence === 'chac').length
  const looked = cards.filter(({ card }) => card.outcome === 'xem').length
  const [, tomorrow = 0] = dueByDay(deck.cards.values(), horizon, 2)
  const steps = nextSteps(wrong, bank)
  return (
    <section className="session-end" aria-labelledby="xong-phien">
      <h2 id="xong-phien" ref={title} tabIndex={-1}>
        Xong phiên này
      </h2>
      <p className="session-score">
        Đã làm {cards.length} câu: {cards.length - wrong.length - looked} đúng, {wrong.length} chưa đúng
        {looked > 0 && `, ${looked} xem đáp án`}.
      </p>
      {sure > 0 && <p>{sure} câu bạn chắc mà sai sẽ quay lại ngày mai, rồi thêm một lần sau ít nhất sáu ngày.</p>}
      <h3>Làm gì tiếp</h3>
      <ul className="session-steps">
        {wrong.length > 0 && (
          <li>
            <button type="button" className="btn btn-primary" onClick={() => onAgain(wrong.map(({ entry }) => entry))}>
              <Icon name="undo" />
              Làm lại {wrong.length} câu chưa đúng
            </button>
          </li>
        )}
        {steps.map(step => (
          <li key={step.href}>
            <a href={step.href} className="btn">
              {step.text}
              <Icon name="arrow-right" />
            </a>
          </li>
        ))}
        {wrong.length === 0 && left > 0 && onMore && (
          <li>
            <button type="button" className="btn btn-primary" onClick={onMore}>
              Ôn tiếp {left} câu còn đến hạn
            </button>
          </li>
        )}
      </ul>
      <p className="session-later">
        {left > 0 ? `Hôm nay còn ${left} câu đến hạn. ` : 'Hôm nay không còn câu nào đến hạn. '}
        {tomorrow > 0 ? `Ngày mai có ${tomorrow} câu.` : 'Ngày mai chưa có câu nào.'}
      </p>
      <button type="button" className="btn" onClick={onClose}>
        {closeWord}
      </button>
    </section>
  )
}

/** The lesson that most of the misses come from, and the twin pair that was mixed up. */
function nextSteps(wrong: readonly Met[], bank: Bank): { href: string; text: ReactNode }[] {
  const [lesson] = mostOften(wrong.map(({ entry }) => entry.lesson)).flatMap(id => bank.lessons.get(id) ?? [])
  const [twin] = mostOften(wrong.flatMap(({ entry }) => entry.twin ?? []))
  return [
    ...(lesson ? [{ href: lesson.url, text: `Đọc lại bài ${lesson.number}: ${lesson.title}` }] : []),
    ...(twin ? [{ href: `/de-nham/${twin}`, text: `Luyện cặp dễ nhầm: ${bank.twins.get(twin) ?? twin}` }] : []),
  ]
}
