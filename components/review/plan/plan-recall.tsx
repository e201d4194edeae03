import { DataTable } from '@/components/ui/data-table'
import { formatDay } from '@/lib/kernel/instant'
import { type Day, dayText } from '@/lib/review/day'
import type { DomainRecall, Plan } from '@/lib/review/plan'
import { Bar, percent } from '../charts/bar'
import type { Bank } from '../use-bank'

const share = (value: number | null): string => (value === null ? 'chưa gặp' : percent(value))

/** All domains as one, weighed by how many of their questions were met. */
function whole(domains: readonly DomainRecall[]): DomainRecall {
  const sum = (of: (one: DomainRecall) => number) => domains.reduce((total, one) => total + of(one), 0)
  const [met, metByExam] = [sum(({ met }) => met), sum(one => one.metByExam)]
  return {
    domain: '',
    questions: sum(({ questions }) => questions),
    met,
    metByExam,
    today: met === 0 ? null : sum(one => (one.today ?? 0) * one.met) / met,
    onExamDay: metByExam === 0 ? null : sum(one => (one.onExamDay ?? 0) * one.metByExam) / metByExam,
  }
}

/** Predicted recall by domain, if the exam were today and on its day with the plan kept. The table is the chart. */
export function PlanRecall({ plan, bank, today }: { plan: Plan; bank: Bank; today: Day }) {
  const left = plan.examDay - today
  const rows = [...bank.domains].flatMap(([id, title]) => {
    const row = plan.domains.find(({ domain }) => domain === id)
    return row ? [{ ...row, title }] : []
  })
  return (
    <section className="plan-part" aria-labelledby="du-doan">
      <h2 id="du-doan">
        {left === 0 ? 'Hôm nay là ngày thi' : `Còn ${left} ngày, thi ${formatDay(dayText(plan.examDay))}`}
      </h2>
      <p className="text-muted">
        Phần trăm câu có lẽ nhớ được trong số câu đã gặp, theo mô hình FSRS. Cột “ngày thi” tính cả việc bạn theo đủ kế
        hoạch dưới đây. Đề thật hỏi khác, nên đừng coi đây là điểm.
      </p>
      <figure className="chart">
        <DataTable className="bars plan-recall" heads={['Miền', 'Nếu thi hôm nay', 'Ngày thi']}>
          {[{ ...whole(plan.domains), title: 'Tất cả' }, ...rows].map(row => (
            <tr key={row.title}>
              <th scope="row">
                {row.title}
                <small>
                  đã gặp {row.met}/{row.questions}
                  {row.metByExam > row.met && `, đến ngày thi ${row.metByExam}`}
                </small>
              </th>
              <td>
                {share(row.today)}
                <Bar share={row.today ?? 0} tone="now" />
              </td>
              <td>
                {share(row.onExamDay)}
                <Bar share={row.onExamDay ?? 0} />
              </td>
            </tr>
          ))}
        </DataTable>
      </figure>
    </section>
  )
}
