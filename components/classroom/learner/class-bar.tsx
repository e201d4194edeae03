import { Light } from './light'
import type { Seat } from './seat'

/** Which class, as whom, and how the link is. Always in view. */
export function ClassBar({ seat }: { seat: Seat }) {
  const { view, own, status, waiting, code } = seat
  return (
    <div className="class-bar">
      <div className="class-bar-row">
        <h1>
          <bdi>{view.title}</bdi>
        </h1>
        <p className="class-me">
          <span className="visually-hidden">Tên của bạn: </span>
          <bdi>{own.name}</bdi>
        </p>
      </div>
      <div className="class-bar-row">
        <Light status={status} answersWait={waiting.some(({ type }) => type === 'answer')} wasOpen />
        <p className="class-code">
          <span className="visually-hidden">Mã lớp </span>
          {code}
        </p>
      </div>
    </div>
  )
}
