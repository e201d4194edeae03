import { DataTable } from '@/components/ui/data-table'
import type { Confidence } from '@/lib/question/confidence'
import type { Calibration } from '@/lib/review/stats'
import { Bar, percent } from './bar'

const words: Record<Confidence, string> = { chac: 'Chắc', kha: 'Khá chắc', doan: 'Đoán' }

/** How often the learner is right at each confidence. The table is the chart. */
export function CalibrationChart({ rows }: { rows: readonly Calibration[] }) {
  const asked = rows.some(({ answers }) => answers > 0)
  return (
    <figure className="chart">
      <figcaption>
        <h3>Chắc bao nhiêu, đúng bấy nhiêu?</h3>
        <p>
          {asked
            ? 'Nói “chắc” mà hay sai là lúc nên đọc lại; nói “đoán” mà hay đúng là bạn biết nhiều hơn bạn nghĩ.'
            : 'Bật câu hỏi mức chắc chắn khi ôn để xem biểu đồ này.'}
        </p>
      </figcaption>
      {asked && (
        <DataTable className="bars" heads={['Bạn nói', 'Số câu', 'Đúng']}>
          {rows.map(({ confidence, answers, correct }) => (
            <tr key={confidence}>
              <th scope="row">
                {words[confidence]}
                <Bar share={answers === 0 ? 0 : correct / answers} />
              </th>
              <td>{answers}</td>
              <td>{answers === 0 ? 'chưa có' : percent(correct / answers)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </figure>
  )
}
