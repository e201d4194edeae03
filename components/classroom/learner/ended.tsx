import type { PhaseProps } from './seat'
import { Summary } from './summary'

/** The class is over: what was asked, what was right, where to go on. */
export function Ended({ seat }: PhaseProps) {
  const { lesson } = seat.view
  const lost = lesson?.sections.filter(({ id }) => seat.own.lost.includes(id)) ?? []
  return (
    <div className="class-end">
      <h2>Lớp đã kết thúc</h2>
      <Summary code={seat.code} met={seat.notes.met()} own={seat.own} />
      {lesson && lost.length > 0 && (
        <section aria-labelledby="chua-hieu">
          <h3 id="chua-hieu">Mục bạn báo chưa hiểu</h3>
          <ul>
            {lost.map(({ id, title }) => (
              <li key={id}>
                <a href={`${lesson.url}#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lesson && (
        <p>
          Đọc lại cả bài: <a href={lesson.url}>{lesson.title}</a>
        </p>
      )}
    </div>
  )
}
