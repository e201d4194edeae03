'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { RoomView } from '@/lib/classroom/view'
import { LearnerDialog } from './learner-dialog'
import type { HostClass } from './use-host-class'

type Learner = RoomView['learners'][number]

/** A learner's state in words, beside its mark. */
const stateOf = ({ online, frozen, answered }: Learner, voting: boolean): string =>
  [online ? '' : 'mất kết nối', frozen ? 'tạm khóa' : '', voting ? (answered ? 'đã trả lời' : 'chưa trả lời') : '']
    .filter(Boolean)
    .join(' · ')

/** Who is in the class, and a way to each. */
export function LearnersPanel({ host }: { host: HostClass }) {
  const { room, view, counts } = host
  const [chosen, setChosen] = useState<string>()
  const voting = view.round?.phase === 'voting'
  const learner = room.learners.find(({ id }) => id === chosen)
  return (
    <section className="host-panel" aria-labelledby="nguoi-hoc">
      <div className="host-panel-head">
        <h2 id="nguoi-hoc">Người học</h2>
        <span>
          {counts.joined} người, {counts.online} đang kết nối
        </span>
      </div>
      <ul className="people">
        {room.learners.map(one => (
          <li key={one.id}>
            <button type="button" data-away={one.online ? undefined : ''} onClick={() => setChosen(one.id)}>
              <span className="people-number">{one.number}</span>
              <span className="person">{one.name}</span>
              {voting && one.answered && <Icon name="check" className="people-mark" />}
              <small>{stateOf(one, voting)}</small>
            </button>
          </li>
        ))}
      </ul>
      {room.learners.length === 0 && <p className="host-note">Chưa có ai vào lớp. Chiếu mã lớp để mọi người vào.</p>}
      {learner && <LearnerDialog host={host} learner={learner} onClose={() => setChosen(undefined)} />}
    </section>
  )
}
