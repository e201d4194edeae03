'use client'

import { useState } from 'react'
import { Confirm } from '@/components/classroom/dialog'
import type { ClassSettings } from '@/lib/classroom/session'
import { HandOver } from './hand-over'
import type { HostClass } from './use-host-class'

interface SwitchProps {
  readonly on: boolean
  readonly busy: boolean
  readonly toggle: () => void
  readonly label: string
  readonly note: string
}

function Switch({ on, busy, toggle, label, note }: SwitchProps) {
  return (
    <label className="host-switch">
      <input type="checkbox" checked={on} disabled={busy} onChange={toggle} />
      <span>
        {label}
        <small>{note}</small>
      </span>
    </label>
  )
}

function Switches({ host }: { host: HostClass }) {
  const { view, send, busy } = host
  const { anonymous: _, ...settings } = view.settings
  const set = (change: Partial<ClassSettings>) => void send({ type: 'settings', settings: { ...settings, ...change } })
  return (
    <div className="host-part">
      <Switch
        label="Khóa cửa"
        note="Không nhận thêm người. Người đã vào vẫn ra vào được."
        on={view.locked}
        busy={busy('lock')}
        toggle={() => void send({ type: 'lock', locked: !view.locked })}
      />
      <Switch
        label="Tạm dừng điện thoại"
        note="Điện thoại hiện lời nhắc nhìn lên màn chiếu và không gửi được gì."
        on={view.frozen}
        busy={busy('freeze')}
        toggle={() => void send({ type: 'freeze', frozen: !view.frozen })}
      />
      <Switch
        label="Bảng điểm"
        note="Năm người nhiều điểm nhất, trên màn chiếu và điện thoại."
        on={view.settings.leaderboard}
        busy={busy('settings')}
        toggle={() => set({ leaderboard: !view.settings.leaderboard })}
      />
    </div>
  )
}

const soonGone = 'Kết quả bị xóa trong vòng 10 phút sau khi lớp kết thúc.'

/** The class as a whole: its door, its pace, its end. */
export function ClassPanel({ host, onHandedOver }: { host: HostClass; onHandedOver: (secret: string) => void }) {
  const [ending, setEnding] = useState(false)
  const { round, settings } = host.view
  const { keepDays } = settings
  const isAsking = round !== null && round.phase !== 'revealed' && round.phase !== 'explained'
  return (
    <section className="host-panel" aria-labelledby="lop-nay">
      <div className="host-panel-head">
        <h2 id="lop-nay">Lớp này</h2>
      </div>
      <Switches host={host} />
      <div className="host-part">
        <h3>Báo cáo</h3>
        <p>Những câu đã hiện đáp án có ngay trong báo cáo, cả khi lớp còn đang mở.</p>
        <a className="btn" href={`/lop/${host.code}/bao-cao`}>
          Xem báo cáo đến lúc này
        </a>
      </div>
      <HandOver host={host} onHandedOver={onHandedOver} />
      <div className="host-part">
        <h3>Kết thúc</h3>
        <p>{keepDays === 0 ? soonGone : `Tên và câu trả lời được giữ thêm ${keepDays} ngày, rồi tự xóa.`}</p>
        <button type="button" className="btn btn-danger" disabled={host.busy('end')} onClick={() => setEnding(true)}>
          Kết thúc lớp
        </button>
      </div>
      {ending && (
        <Confirm
          title="Kết thúc lớp?"
          action="Kết thúc lớp"
          onConfirm={() => void host.send({ type: 'end' })}
          onClose={() => setEnding(false)}
        >
          <p>Mọi điện thoại và màn chiếu sẽ báo lớp đã kết thúc. Lớp đã kết thúc thì không mở lại được.</p>
          {isAsking && <p>Câu đang hỏi dở bị bỏ: câu trả lời đã nhận cho câu này không được tính.</p>}
          {keepDays === 0 && <p>{soonGone}</p>}
        </Confirm>
      )}
    </section>
  )
}
