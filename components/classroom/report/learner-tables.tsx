import type { ClassReport, LearnerReport, Mark } from '@/lib/classroom/report-view'
import { fullPoints } from '@/lib/classroom/score'
import { Name, Names } from './names'
import { hourWords } from './words'

const signs: Record<Mark, string> = { right: 'Đ', wrong: 'S', said: 'V', silent: '–', away: '' }

/** Questions side by side: as many as paper has room for beside the names. */
const perTable = 12

const chunks = (count: number): number[][] =>
  Array.from({ length: Math.ceil(count / perTable) }, (_, i) =>
    Array.from({ length: Math.min(perTable, count - i * perTable) }, (__, j) => i * perTable + j),
  )

function Totals({ learners, hidden }: { learners: readonly LearnerReport[]; hidden: boolean }) {
  return (
    <div className="report-scroll" tabIndex={0} role="region" aria-label="Bảng người học">
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">Số</th>
            <th scope="col" data-text>
              Tên gọi
            </th>
            <th scope="col">Trả lời</th>
            <th scope="col">Đúng</th>
            <th scope="col">Điểm</th>
            <th scope="col">Vào lúc</th>
          </tr>
        </thead>
        <tbody>
          {learners.map(learner => (
            <tr key={learner.id}>
              <td>{learner.number}</td>
              <th scope="row">
                <Name learner={learner} hidden={hidden} />
              </th>
              <td>
                {learner.answered}/{learner.asked}
              </td>
              <td>{learner.right}</td>
              <td>{learner.points}</td>
              <td>{hourWords(learner.joinedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface MarksProps {
  readonly learners: readonly LearnerReport[]
  /** Indices of questions. */
  readonly questions: readonly number[]
  readonly hidden: boolean
}

function Marks({ learners, questions, hidden }: MarksProps) {
  const [first, last] = [(questions[0] ?? 0) + 1, (questions.at(-1) ?? 0) + 1]
  const name = first === last ? `Câu ${first}` : `Câu ${first} đến ${last}`
  return (
    <div className="report-scroll" tabIndex={0} role="region" aria-label={`Từng người, ${name.toLowerCase()}`}>
      <table className="report-table report-marks">
        <thead>
          <tr>
            <th scope="col" data-text>
              Tên gọi
            </th>
            {questions.map(i => (
              <th key={i} scope="col">
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {learners.map(learner => (
            <tr key={learner.id}>
              <th scope="row">
                <Name learner={learner} hidden={hidden} />
              </th>
              {questions.map(i => {
                const marks = learner.marks[i] ?? []
                return (
                  <td key={i} data-mark={marks.at(-1)}>
                    {marks.map(mark => signs[mark]).join(marks.some(mark => mark !== 'away') ? '→' : '')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every learner: how much, and question by question. */
export function LearnerTables({ report, hidden }: { report: ClassReport; hidden: boolean }) {
  const { learners, absent, questions } = report
  return (
    <section className="report-part" aria-labelledby="nguoi-hoc">
      <h2 id="nguoi-hoc">Người học</h2>
      {learners.length === 0 && <p>Chưa có ai vào lớp.</p>}
      {absent.length > 0 && (
        <div className="report-absent">
          <h3>Có vào nhưng không trả lời câu nào</h3>
          <Names learners={absent} hidden={hidden} />
        </div>
      )}
      {learners.length > 0 && <Totals learners={learners} hidden={hidden} />}
      {questions.length > 0 && <p className="report-legend">Mỗi câu đúng trọn vẹn được {fullPoints} điểm.</p>}
      {learners.length > 0 && questions.length > 0 && (
        <>
          <h3>Từng câu của từng người</h3>
          <p className="report-legend">
            Đ: đúng. S: sai. V: đã viết, tự chấm. –: không trả lời. Để trống: chưa vào lớp. Hai dấu là hai lần trả lời,
            trước và sau khi thảo luận.
          </p>
          {chunks(questions.length).map(chunk => (
            <Marks key={chunk[0]} learners={learners} questions={chunk} hidden={hidden} />
          ))}
        </>
      )}
    </section>
  )
}
