import type { PastExam } from '@/lib/exam/history'

const box = { width: 640, height: 180, left: 40, right: 12, top: 12, bottom: 24 } as const

/** Share of right answers, exam by exam: a line over a table that says the same. Needs two exams. */
export function Trend({ exams }: { exams: readonly PastExam[] }) {
  const shares = exams.flatMap(({ correct, total }) => (correct === null || total === 0 ? [] : correct / total))
  if (shares.length < 2) return null
  const x = (i: number) => box.left + (i / (shares.length - 1)) * (box.width - box.left - box.right)
  const y = (share: number) => box.top + (1 - share) * (box.height - box.top - box.bottom)
  const points = shares.map((share, i) => `${x(i).toFixed(1)},${y(share).toFixed(1)}`)
  const [first, last] = [shares[0] ?? 0, shares.at(-1) ?? 0]
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={`Tỉ lệ câu đúng qua ${shares.length} bài thi, từ ${Math.round(first * 100)}% tới ${Math.round(last * 100)}%. Bảng bên dưới có từng bài.`}
    >
      {[0, 0.5, 1].map(share => (
        <g key={share}>
          <path className="trend-grid" d={`M${box.left} ${y(share)}H${box.width - box.right}`} />
          <text x={box.left - 6} y={y(share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      <polyline className="trend-line" points={points.join(' ')} />
      {shares.map((share, i) => (
        <circle key={i} className="trend-dot" cx={x(i)} cy={y(share)} r="5" />
      ))}
      <text x={box.left} y={box.height - 4}>
        bài đầu
      </text>
      <text x={box.width - box.right} y={box.height - 4} textAnchor="end">
        gần nhất
      </text>
    </svg>
  )
}
