import type { CSSProperties } from 'react'
import { type Bar, percent } from '@/lib/classroom/bars'
import type { Tally } from '@/lib/classroom/tally'

const share = (value: number): CSSProperties => ({ '--share': `${value}%` }) as CSSProperties

/** How one line went: a bar a vote, with the count in words. */
export function BarLines({ bar, tallies }: { bar: Bar; tallies: readonly Tally[] }) {
  return (
    <span className="bars">
      {tallies.map(({ answered }, vote) => {
        const count = bar.counts[vote] ?? 0
        const part = percent(count, answered)
        return (
          <span key={vote} className="bar" data-vote={vote + 1} data-right={bar.right}>
            {tallies.length > 1 && <span className="bar-vote">Lần {vote + 1}</span>}
            <span className="bar-track" style={share(part)} />
            <span className="bar-count">
              {count} <span className="bar-percent">({part}%)</span>
            </span>
          </span>
        )
      })}
    </span>
  )
}
