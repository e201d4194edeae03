'use client'

import { useState } from 'react'
import { Dialog } from '@/components/classroom/dialog'
import { limits } from '@/lib/classroom/limits'
import type { RoomView } from '@/lib/classroom/view'
import type { HostClass } from './use-host-class'

interface Props {
  readonly host: HostClass
  readonly learner: RoomView['learners'][number]
  readonly onClose: () => void
}

function Rename({ host, learner }: Pick<Props, 'host' | 'learner'>) {
  const [name, setName] = useState(learner.name)
  const same = name.trim() === learner.name || name.trim() === ''
  return (
    <form
      className="host-rename"
      onSubmit={event => {
        event.preventDefault()
        if (!same) void host.send({ type: 'rename', learner: learner.id, name })
      }}
    >
      <label className="host-field">
        Tên hiện trong lớp
        <input
          className="field"
          value={name}
          maxLength={limits.name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <button type="submit" className="btn" disabled={same || host.busy('rename')}>
        Đổi tên
      </button>
    </form>
  )
}

/** What the host can do with one learner. */
export function LearnerDialog({ host, learner, onClose }: Props) {
  const [removing, setRemoving] = useState(false)
  const freeze = () => void host.send({ type: 'freeze-learner', learner: learner.id, frozen: !learner.frozen })
  const remove = () => {
    onClose()
    void host.send({ type: 'remove', learner: learner.id })
  }
  return (
    <Dialog title={`Người học số ${learner.number}`} onClose={onClose}>
      <Rename host={host} learner={learner} />
      <div className="host-part">
        <p>
          {learner.frozen
            ? 'Đang tạm khóa: người này vẫn xem được, nhưng không gửi được gì.'
            : 'Tạm khóa để người này vẫn xem được nhưng không gửi được gì.'}
        </p>
        <button type="button" className="btn" disabled={host.busy('freeze-learner')} onClick={freeze}>
          {learner.frozen ? 'Mở khóa' : 'Tạm khóa'}
        </button>
      </div>
      <div className="host-part">
        <p>Mời ra khỏi lớp thì câu trả lời của người này không còn được tính, và máy đó không gửi được gì nữa.</p>
        {removing ? (
          <div className="class-actions">
            <button type="button" className="btn btn-danger" onClick={remove}>
              Mời ra thật
            </button>
            <button type="button" className="btn" onClick={() => setRemoving(false)}>
              Thôi
            </button>
          </div>
        ) : (
          <button type="button" className="btn" onClick={() => setRemoving(true)}>
            Mời ra khỏi lớp
          </button>
        )}
      </div>
    </Dialog>
  )
}
