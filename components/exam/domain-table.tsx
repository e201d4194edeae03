import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import type { DomainResult } from '@/lib/exam/result'
import { outcomes } from './review-card'

/** Right answers by domain, with the numbers of the questions. */
export function DomainTable(props: { domains: readonly DomainResult[]; onGo: (number: number) => void }) {
  return (
    <DataTable
      className="exam-table domain-table"
      caption="Kết quả theo miền kiến thức"
      heads={['Miền', 'Đúng', 'Câu']}
    >
      {props.domains.map(({ id, title, correct, total, questions }) => (
        <tr key={id}>
          <th scope="row">{title}</th>
          <td>
            <meter className="domain-meter" min={0} max={total} value={correct} aria-hidden="true" />
            <span>
              {correct}/{total}
            </span>
          </td>
          <td>
            <ul className="domain-questions">
              {questions.map(({ number, outcome }) => (
                <li key={number}>
                  <button
                    type="button"
                    data-outcome={outcome}
                    aria-label={`Câu ${number}, ${outcomes[outcome].word.toLowerCase()}`}
                    onClick={() => props.onGo(number)}
                  >
                    {number}
                    <Icon name={outcomes[outcome].icon} />
                  </button>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
