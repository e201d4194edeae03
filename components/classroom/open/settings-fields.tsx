'use client'

import { TimeSelect } from '@/components/classroom/time-select'
import type { ClassSettings } from '@/lib/classroom/session'

interface Props {
  readonly settings: ClassSettings
  readonly onChange: (settings: ClassSettings) => void
}

const keeps = [0, 1, 7, 14, 30] as const

const keepName = (days: number): string =>
  days === 0 ? 'Không giữ sau khi lớp kết thúc' : `${days} ngày sau khi lớp kết thúc`

interface TickProps {
  readonly label: string
  readonly note: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly toggle: () => void
}

function Tick({ label, note, on, disabled = false, toggle }: TickProps) {
  return (
    <label className="open-tick">
      <input type="checkbox" checked={on} disabled={disabled} onChange={toggle} />
      <span>
        {label}
        <small>{note}</small>
      </span>
    </label>
  )
}

/** How the class is run and how long it is remembered. The usual choice stands already. */
export function SettingsFields({ settings, onChange }: Props) {
  const set = (change: Partial<ClassSettings>) => onChange({ ...settings, ...change })
  const timed = settings.seconds !== null
  return (
    <details className="open-settings">
      <summary>Cài đặt lớp</summary>
      <Tick
        label="Ẩn danh"
        note="Người học mang số thay cho tên. Không đổi được sau khi mở."
        on={settings.anonymous}
        toggle={() => set({ anonymous: !settings.anonymous })}
      />
      <label className="open-field" htmlFor="hen-gio">
        Thời gian cho mỗi câu
        <TimeSelect
          id="hen-gio"
          value={settings.seconds}
          onChange={seconds => set({ seconds, ...(seconds === null && { speedPoints: false }) })}
        />
      </label>
      <Tick
        label="Điểm theo tốc độ"
        note={timed ? 'Đúng và nhanh được nhiều điểm hơn.' : 'Cần hẹn giờ cho mỗi câu.'}
        on={settings.speedPoints}
        disabled={!timed}
        toggle={() => set({ speedPoints: !settings.speedPoints })}
      />
      <Tick
        label="Bảng điểm"
        note="Năm người nhiều điểm nhất hiện trên màn chiếu. Bật, tắt được trong buổi."
        on={settings.leaderboard}
        toggle={() => set({ leaderboard: !settings.leaderboard })}
      />
      <label className="open-field">
        Giữ tên và câu trả lời
        <select
          className="field"
          value={settings.keepDays}
          onChange={({ target }) => set({ keepDays: Number(target.value) })}
        >
          {keeps.map(days => (
            <option key={days} value={days}>
              {keepName(days)}
            </option>
          ))}
        </select>
      </label>
    </details>
  )
}
