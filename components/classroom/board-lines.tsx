import type { CSSProperties, ReactNode } from 'react'
import { Bits } from '@/components/classroom/bits'
import { percent } from '@/lib/classroom/bars'
import type { BoardLine } from '@/lib/classroom/board'

const share = (line: BoardLine): CSSProperties => ({ '--share': `${percent(line.fell, line.of)}%` }) as CSSProperties

interface Props<L extends BoardLine> {
  readonly lines: readonly L[]
  /** What stands under a line besides where it is mended. */
  readonly more?: (line: L) => ReactNode
  /** Counts and words alone, where bars and the way to mend stand beside them anyway. */
  readonly bare?: boolean
}

/** The misconception board: how many of how many, what they mixed up, and the way to the paragraph that mends it. */
export function BoardLines<L extends BoardLine>({ lines, more, bare = false }: Props<L>) {
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
                {line.mends.map(({ title, url }) => (
                  <a key={url} href={url} className="board-mend">
                    Xem lại: {title}
                  </a>
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
