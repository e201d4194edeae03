'use client'

import type { PaperDraft } from '@/lib/exam/paper/draft'
import { headLimit, type PaperHead } from '@/lib/exam/paper/settings'
import type { Selection } from '@/lib/exam/settings'
import type { BankIndex } from '@/lib/question/bank'
import { SelectionFields } from '../selection-fields'

const headFields: readonly (readonly [keyof PaperHead, string])[] = [
  ['tieu-de', 'Tên đề'],
  ['truong', 'Trường hoặc đơn vị'],
  ['mon', 'Môn'],
  ['lop', 'Lớp'],
]

function TextField(props: {
  name: string
  value: string
  onChange: (value: string) => void
  help?: string
  numeric?: boolean
}) {
  return (
    <label className="named-field">
      <span>{props.name}</span>
      <input
        className="field"
        value={props.value}
        maxLength={headLimit}
        inputMode={props.numeric ? 'numeric' : 'text'}
        autoComplete="off"
        onChange={event => props.onChange(event.target.value)}
      />
      {props.help && <small>{props.help}</small>}
    </label>
  )
}

/** Everything that papers are made of. */
export function PaperForm(props: {
  index: BankIndex
  draft: PaperDraft
  onChange: (draft: PaperDraft) => void
  onNewSeed: () => void
}) {
  const { index, draft, onChange } = props
  const { settings } = draft
  const set = (change: Partial<PaperDraft>) => onChange({ ...draft, ...change })
  const { only, ...free } = settings
  const select = (change: Partial<Selection>) => set({ settings: { ...settings, ...change } })
  return (
    <div className="exam-form">
      {headFields.map(([name, title]) => (
        <TextField
          key={name}
          name={title}
          value={settings.head[name]}
          onChange={value => set({ settings: { ...settings, head: { ...settings.head, [name]: value } } })}
        />
      ))}
      <div className="paper-pair">
        <TextField name="Thời gian (phút)" numeric value={draft.minutes} onChange={minutes => set({ minutes })} />
        {!only && <TextField name="Số câu" numeric value={draft.count} onChange={count => set({ count })} />}
      </div>
      <TextField
        name="Mã đề"
        value={draft.codes}
        onChange={codes => set({ codes })}
        help="Một khoảng như 101-104, hoặc nhiều số cách nhau bằng dấu phẩy, theo thứ tự phát trong phòng."
      />
      {only ? (
        <div className="exam-note">
          <p>Liên kết giữ đích danh {only.length} câu, nên bộ đề không đổi dù kho câu hỏi có thêm bớt.</p>
          <button type="button" className="btn" onClick={() => set({ settings: free })}>
            Chọn lại theo điều kiện
          </button>
        </div>
      ) : (
        <SelectionFields index={index} selection={settings} onChange={select} formatsInView />
      )}
      {settings.without.length > 0 && (
        <p className="exam-help">
          Đã bỏ {settings.without.length} câu.{' '}
          <button type="button" className="link" onClick={() => select({ without: [] })}>
            Lấy lại các câu đã bỏ
          </button>
        </p>
      )}
      <div className="paper-pair">
        <TextField
          name="Mã trộn"
          value={draft.seed}
          onChange={seed => set({ seed })}
          help="Cùng lựa chọn và cùng mã trộn thì ra cùng bộ đề."
        />
        <button type="button" className="btn" onClick={props.onNewSeed}>
          Trộn lại
        </button>
      </div>
    </div>
  )
}
