import type { LeaderRow } from '@/lib/classroom/view'

/** Who has the most points, when the host wants it shown. */
export function Leaders({ rows }: { rows: readonly LeaderRow[] | null }) {
  if (!rows || rows.length === 0) return null
  return (
    <section className="class-leaders" aria-labelledby="bang-diem">
      <h2 id="bang-diem">Bảng điểm</h2>
      <ol>
        {rows.map(({ name, points, right }, i) => (
          <li key={i}>
            <bdi className="class-name">{name}</bdi>
            <span>
              {points} điểm · đúng {right} câu
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
