import type { RecallToday } from '@/lib/review/stats'
import { Bar, percent } from './bar'

/** Predicted recall today, by domain. The table is the chart. */
export function RecallChart({ rows }: { rows: readonly (RecallToday & { readonly title: string })[] }) {
  return (
    <figure className="chart">
      <figcaption>
        <h3>Nhớ được hôm nay, theo miền</h3>
        <p>Dự đoán của mô hình FSRS cho các câu bạn đã gặp; câu chưa gặp không tính.</p>
      </figcaption>
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">Miền</th>
            <th scope="col">Đã gặp</th>
            <th scope="col">Nhớ khoảng</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ domain, title, met, questions, recall }) => (
            <tr key={domain}>
              <th scope="row">
                {title}
                <Bar share={recall ?? 0} />
              </th>
              <td>
                {met}/{questions}
              </td>
              <td>{recall === null ? 'chưa gặp' : percent(recall)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
