import type { CSSProperties } from 'react'
import { percent } from '@/lib/classroom/bars'
import type { ClassReport, LearnerReport, RoomQuestionReport } from '@/lib/classroom/report-view'
import { Name } from './names'

interface Props {
  readonly report: ClassReport
  readonly hidden: boolean
}

function Lost({ report }: Pick<Props, 'report'>) {
  const people = report.learners.length
  const share = (count: number) => ({ '--share': `${percent(count, people)}%` }) as CSSProperties
  return (
    <>
      <h3>Mục còn chưa hiểu</h3>
      <ul className="report-lost">
        {report.lost.map(({ title, url, count }) => (
          <li key={url}>
            <b>
              {count}/{people}
            </b>{' '}
            <a href={url}>{title}</a>
            <span className="vote-bar" style={share(count)} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  )
}

function RoomQuestion({
  question,
  asker,
  hidden,
}: {
  question: RoomQuestionReport
  asker: LearnerReport | undefined
  hidden: boolean
}) {
  const states = [
    ...(question.upvotes > 0 ? [`${question.upvotes} người cũng muốn hỏi`] : []),
    question.answered ? 'đã trả lời' : 'chưa trả lời',
    ...(question.hidden ? ['đã ẩn với lớp'] : []),
  ]
  return (
    <li>
      <bdi className="room-text">{question.text}</bdi>
      <small>
        {asker ? <Name learner={asker} hidden={hidden} /> : 'Người đã rời lớp'} · {states.join(' · ')}
      </small>
    </li>
  )
}

/** What the room said of itself: where it was lost, and what it asked. */
export function RoomPart({ report, hidden }: Props) {
  const { lost, room, learners } = report
  if (lost.length + room.length === 0) return null
  return (
    <section className="report-part" aria-labelledby="tu-lop">
      <h2 id="tu-lop">Từ phía lớp</h2>
      {lost.length > 0 && <Lost report={report} />}
      {room.length > 0 && (
        <>
          <h3>Câu hỏi của lớp</h3>
          <ul className="report-room">
            {room.map(question => (
              <RoomQuestion
                key={question.id}
                question={question}
                asker={learners.find(({ id }) => id === question.learner)}
                hidden={hidden}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
