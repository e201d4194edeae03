import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

/** What is at hand under the slides: the way back, the slides before and after, and switches. */
export function DeckBar(props: { url: string; place: string; onMove: (by: 1 | -1) => void; children: ReactNode }) {
  return (
    <nav className="deck-bar" aria-label="Điều khiển trình chiếu">
      <Link href={props.url} prefetch={false} className="btn btn-quiet">
        <Icon name="book" />
        <span className="deck-word">Về bài</span>
      </Link>
      <button type="button" className="btn btn-icon" aria-label="Trang trước" onClick={() => props.onMove(-1)}>
        <Icon name="arrow-left" />
      </button>
      <span className="deck-place">{props.place}</span>
      <button type="button" className="btn btn-icon" aria-label="Trang sau" onClick={() => props.onMove(1)}>
        <Icon name="arrow-right" />
      </button>
      {props.children}
    </nav>
  )
}

interface DeckSwitchProps {
  readonly icon: IconName
  /** Only what stays on until it is switched off says so. */
  readonly on?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A button of the bar; on a narrow screen only its icon is seen. */
export function DeckSwitch({ icon, on, onClick, children }: DeckSwitchProps) {
  return (
    <button type="button" className="btn btn-quiet" aria-pressed={on} onClick={onClick}>
      <Icon name={icon} />
      <span className="deck-word">{children}</span>
    </button>
  )
}
