import type { PaperHead } from '@/lib/exam/paper/settings'
import { type PaperVersion, printedQuestions } from '@/lib/exam/paper/versions'

/** As many papers as fit side by side on A4. */
const tableWidth = 8

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

/** The keys of all papers: a row a question, a column a paper. */
export function KeySheet({ versions, head }: { versions: readonly PaperVersion[]; head: PaperHead }) {
  return (
    <>
      <h2 className="paper-heading">Đáp án: {head['tieu-de'] || 'Đề kiểm tra'}</h2>
      {chunks(versions, tableWidth).map(group => (
        <table key={group[0]?.code} className="key-table">
          <thead>
            <tr>
              <th scope="col">Câu</th>
              {group.map(({ code }) => (
                <th key={code} scope="col">
                  Mã {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(group[0] ? printedQuestions(group[0]) : []).map(({ number }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                {group.map(version => (
                  <td key={version.code}>{printedQuestions(version)[number - 1]?.key}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="paper-note">
        Đ là đúng, S là sai. Câu ghép: số của vế trái, chữ của vế phải. Câu sắp thứ tự: chữ theo thứ tự đúng, từ đầu đến
        cuối.
      </p>
    </>
  )
}
