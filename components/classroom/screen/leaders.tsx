import type { LeaderRow } from '@/lib/classroom/view'

/** Who has the most points, when the class counts them in the open. */
export function Leaders({ rows }: { rows: readonly LeaderRow[] }) {
  if (rows.length === 0) return null
  return (
    <table className="screen-leaders">
      <caption>Bảng điểm</caption>
      <thead>
        <tr>
          <th scope="col">Người học</th>
          <th scope="col">Câu đúng</th>
          <th scope="col">Điểm</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, points, right }, i) => (
          <tr key={i}>
            <th scope="row">
              <span className="leader">
                <span className="leader-place">{i + 1}</span>
                <span className="person">{name}</span>
              </span>
            </th>
            <td>{right}</td>
            <td>{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
