import { DataTable } from '@/components/ui/data-table'
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
      <DataTable className="bars" heads={['Miền', 'Đã gặp', 'Nhớ khoảng']}>
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
      </DataTable>
    </figure>
  )
}
