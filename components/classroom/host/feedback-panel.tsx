'use client'

import type { CSSProperties } from 'react'
import { Icon } from '@/components/ui/icon'
import { percent } from '@/lib/classroom/bars'
import type { QuestionView } from '@/lib/classroom/view'
import type { HostClass } from './use-host-class'

/** Asks the room whether it is ready, and counts. */
function Ready({ host }: { host: HostClass }) {
  const { view, counts, send } = host
  const open = view.ready?.open === true
  return (
    <div className="host-part">
      <h3>Sẵn sàng chưa?</h3>
      {view.ready && (
        <p role="status">
          <b>
            {counts.ready}/{counts.joined}
          </b>{' '}
          người đã sẵn sàng{open ? '' : ' (đã đóng)'}
        </p>
      )}
      <button
        type="button"
        className="btn"
        disabled={host.busy('ready-ask', 'ready-close')}
        onClick={() => void send(open ? { type: 'ready-close' } : { type: 'ready-ask' })}
      >
        {open ? 'Đóng lượt hỏi sẵn sàng' : view.ready ? 'Hỏi lại' : 'Hỏi cả lớp'}
      </button>
    </div>
  )
}

/** Where learners are lost, section by section; one tap goes back there. */
function Pulse({ host, toSection }: { host: HostClass; toSection: (section: string) => void }) {
  const { view, counts } = host
  const lost = view.lesson?.sections.filter(({ id }) => (counts.lost[id] ?? 0) > 0) ?? []
  if (!view.lesson) return null
  return (
    <div className="host-part">
      <h3>Chưa hiểu</h3>
      {lost.length === 0 && <p className="host-note">Chưa ai báo chưa hiểu mục nào.</p>}
      <ul className="pulse">
        {lost.map(({ id, title }) => {
          const count = counts.lost[id] ?? 0
          const style = { '--share': `${percent(count, counts.joined)}%` } as CSSProperties
          return (
            <li key={id}>
              <button type="button" onClick={() => toSection(id)}>
                <span className="pulse-title">{title}</span>
                <span className="pulse-count">
                  {count}/{counts.joined} người
                </span>
                <span className="pulse-bar" style={style} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Open ones first, the most wanted on top; hidden ones last. */
export const inOrder = (questions: readonly QuestionView[]): QuestionView[] => {
  const rank = ({ hidden, answered }: QuestionView) => (hidden ? 2 : answered ? 1 : 0)
  return questions.toSorted((a, b) => rank(a) - rank(b) || b.upvotes - a.upvotes)
}

function RoomQuestion({ host, question }: { host: HostClass; question: QuestionView }) {
  const { id, text, upvotes, answered, hidden = false, name } = question
  const answer = () => void host.send({ type: 'answer-question', question: id, answered: !answered })
  const hide = () => void host.send({ type: 'hide-question', question: id, hidden: !hidden })
  return (
    <li data-answered={answered ? '' : undefined} data-hidden={hidden ? '' : undefined}>
      <p className="room-text">{text}</p>
      <p className="room-by">
        <span className="person">{name}</span>
        {upvotes > 0 && <span> · {upvotes} người cũng muốn hỏi</span>}
        {answered && <span> · đã trả lời</span>}
        {hidden && <span> · đang ẩn</span>}
      </p>
      <div className="class-actions">
        <button type="button" className="btn" onClick={answer}>
          <Icon name={answered ? 'undo' : 'check'} />
          {answered ? 'Bỏ dấu đã trả lời' : 'Đánh dấu đã trả lời'}
        </button>
        <button type="button" className="btn btn-quiet" onClick={hide}>
          {hidden ? 'Hiện lại' : 'Ẩn'}
        </button>
      </div>
    </li>
  )
}

/** What the room says unasked: ready or not, lost or not, and its questions. */
export function FeedbackPanel({ host, toSection }: { host: HostClass; toSection: (section: string) => void }) {
  const questions = inOrder(host.room.questions)
  return (
    <section className="host-panel" aria-labelledby="phan-hoi">
      <div className="host-panel-head">
        <h2 id="phan-hoi">Phản hồi</h2>
      </div>
      <Ready host={host} />
      <Pulse host={host} toSection={toSection} />
      <div className="host-part">
        <h3>Câu hỏi từ lớp</h3>
        {questions.length === 0 && <p className="host-note">Chưa có câu nào. Người học gửi câu hỏi từ điện thoại.</p>}
        <ul className="room-questions">
          {questions.map(question => (
            <RoomQuestion key={question.id} host={host} question={question} />
          ))}
        </ul>
      </div>
    </section>
  )
}
