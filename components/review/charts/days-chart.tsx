import { DataTable } from '@/components/ui/data-table'
import { formatDay } from '@/lib/kernel/instant'
import { type Day, dayText } from '@/lib/review/day'
import type { DayOfReview } from '@/lib/review/stats'

const [width, height, foot, left] = [320, 150, 20, 22] as const

const short = (one: Day): string => formatDay(dayText(one).slice(5))

/** A round number at or above the tallest column. */
function ceilingOf(most: number): number {
  const step = most <= 10 ? 5 : most <= 50 ? 10 : 50
  return Math.max(step, Math.ceil(most / step) * step)
}

/** Answers of the last days as columns, right ones filled; the numbers stand in a table behind it. */
export function DaysChart({ days }: { days: readonly DayOfReview[] }) {
  const total = days.reduce((sum, { answers }) => sum + answers, 0)
  const top = ceilingOf(Math.max(...days.map(({ answers }) => answers)))
  const step = (width - left) / days.length
  const scale = (height - foot - 8) / top
  const column = (count: number) => count * scale
  return (
    <figure className="chart">
      <figcaption>
        <h3>Số câu mỗi ngày, {days.length} ngày qua</h3>
        <p>
          {total} câu, {days.filter(({ answers }) => answers > 0).length} ngày có ôn. Cột đặc là câu đúng, cột rỗng là
          câu chưa đúng.
        </p>
      </figcaption>
      <svg className="chart-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {[0, top / 2, top].map(mark => (
          <g key={mark}>
            <path className="chart-rule" d={`M${left} ${height - foot - column(mark)}H${width}`} />
            <text x={left - 4} y={height - foot - column(mark) + 4} textAnchor="end">
              {Number.isInteger(mark) ? mark : ''}
            </text>
          </g>
        ))}
        {days.map(({ day, answers, correct }, i) => {
          const x = left + i * step + step * 0.15
          const y = height - foot
          return (
            <g key={day}>
              <rect className="chart-right" x={x} y={y - column(correct)} width={step * 0.7} height={column(correct)} />
              <rect
                className="chart-wrong"
                x={x}
                y={y - column(answers)}
                width={step * 0.7}
                height={column(answers - correct)}
              />
              {(days.length - 1 - i) % 7 === 0 && (
                <text x={x + step * 0.35} y={height - 5} textAnchor={i === days.length - 1 ? 'end' : 'middle'}>
                  {i === days.length - 1 ? 'nay' : short(day)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <details>
        <summary>Xem bằng bảng</summary>
        <DataTable heads={['Ngày', 'Số câu', 'Đúng']}>
          {days.map(({ day, answers, correct }) => (
            <tr key={day}>
              <th scope="row">{short(day)}</th>
              <td>{answers}</td>
              <td>{correct}</td>
            </tr>
          ))}
        </DataTable>
      </details>
    </figure>
  )
}
