import { type CSSProperties, Fragment, type ReactNode } from 'react'
import { Bits } from '@/components/classroom/bits'
import { percent } from '@/lib/classroom/bars'
import type { BoardLine } from '@/lib/classroom/board'
import type { PlanItem } from '@/lib/classroom/plan'

const share = (line: BoardLine): CSSProperties => ({ '--share': `${percent(line.fell, line.of)}%` }) as CSSProperties

interface Props<L extends BoardLine> {
  readonly lines: readonly L[]
  /** The way to where a line is mended; a link when left out. */
  readonly way?: (mend: PlanItem['mend']) => ReactNode
  /** What stands under a line besides. */
  readonly more?: (line: L) => ReactNode
  /** Counts and words alone, where bars and the way to mend stand beside them anyway. */
  readonly bare?: boolean
}

/** A link to the paragraph that mends. `apart`: in a window of its own, so that a class that is led from here goes on. */
export function MendLink({ mend: { title, url }, apart = false }: { mend: PlanItem['mend']; apart?: boolean }) {
  return (
    <a href={url} className="board-mend" {...(apart && { target: '_blank', rel: 'noreferrer' })}>
      Xem lại: {title}
    </a>
  )
}

/** The misconception board: how many of how many, what they mixed up, and the way to the paragraph that mends it. */
export function BoardLines<L extends BoardLine>({
  lines,
  way = mend => <MendLink mend={mend} />,
  more,
  bare = false,
}: Props<L>) {
  return (
    <ol className="board">
      {lines.map(line => (
        <li key={line.id} className="board-line">
          <b>
            {line.fell}/{line.of}
          </b>{' '}
          <span>
            <Bits bits={line.says} />
          </span>
          {!bare && (
            <>
              <span className="board-bar" style={share(line)} aria-hidden="true" />
              <div className="board-more">
                {line.mends.map(mend => (
                  <Fragment key={mend.url}>{way(mend)}</Fragment>
                ))}
                {more?.(line)}
              </div>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
