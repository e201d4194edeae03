import type { ReadReport } from './use-report'
import { dayWords, hourWords, momentWords, percentWords } from './words'

function when({ data, at }: ReadReport): string {
  const from = `${dayWords(data.openedAt)}, ${hourWords(data.openedAt)}`
  if (data.endedAt === null)
    return `${from}. Lớp đang mở: báo cáo đọc lúc ${hourWords(at)}, gồm những câu đã hiện đáp án.`
  const sameDay = dayWords(data.endedAt) === dayWords(data.openedAt)
  return `${from} đến ${sameDay ? hourWords(data.endedAt) : momentWords(data.endedAt)}`
}

/** What class it was, and how it went in four numbers. */
export function SheetHead({ now }: { now: ReadReport }) {
  const { data, report } = now
  const facts: readonly (readonly [string, string])[] = [
    [`${report.learners.length}`, 'người vào lớp'],
    [`${report.questions.length}`, 'câu đã hỏi'],
    [percentWords(report.participation), 'lượt có trả lời'],
    [percentWords(report.share), 'trả lời đúng'],
  ]
  return (
    <header className="report-head">
      <p className="report-kicker">Báo cáo lớp {data.code}</p>
      <h1>{data.title}</h1>
      <p className="report-when">{when(now)}</p>
      <dl className="report-facts">
        {facts.map(([value, name]) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
    </header>
  )
}
