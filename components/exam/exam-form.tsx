'use client'

import { applyPreset, type ExamDraft, type Preset, presets } from '@/lib/exam/draft'
import { type ExamSettings, type Preference, preferences, type Selection } from '@/lib/exam/settings'
import type { BankIndex } from '@/lib/question/bank'
import { SelectionFields } from './selection-fields'

const preferenceNames: Record<Preference, string> = {
  'bat-ky': 'Câu nào cũng được',
  'chua-gap': 'Câu chưa gặp trước',
  'tung-sai': 'Câu từng sai trước',
}

interface FieldsProps {
  readonly draft: ExamDraft
  readonly set: (change: Partial<ExamDraft>) => void
}

function CountFields({ draft, set }: FieldsProps) {
  return (
    <fieldset>
      <legend>Số câu</legend>
      <div className="exam-row">
        {['10', '20', '65'].map(count => (
          <button
            key={count}
            type="button"
            className="btn"
            aria-pressed={draft.count === count}
            onClick={() => set({ count })}
          >
            {count}
          </button>
        ))}
        <label>
          <span>hoặc</span>
          <input
            className="field exam-number"
            inputMode="numeric"
            aria-label="Số câu"
            value={draft.count}
            onChange={event => set({ count: event.target.value })}
          />
        </label>
      </div>
    </fieldset>
  )
}

function PreferenceFields({ preferred, onPrefer }: { preferred: Preference; onPrefer: (one: Preference) => void }) {
  return (
    <fieldset>
      <legend>Ưu tiên</legend>
      <div className="exam-row">
        {preferences.map(one => (
          <label key={one}>
            <input type="radio" name="uu-tien" checked={preferred === one} onChange={() => onPrefer(one)} />
            {preferenceNames[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function TimeFields({ draft, set }: FieldsProps) {
  return (
    <fieldset>
      <legend>Thời gian</legend>
      <div className="exam-row">
        <label>
          <input type="checkbox" checked={draft.timed} onChange={event => set({ timed: event.target.checked })} />
          Tính giờ
        </label>
        <label>
          <input
            className="field exam-number"
            inputMode="numeric"
            aria-label="Số phút"
            disabled={!draft.timed}
            value={draft.minutes}
            onChange={event => set({ minutes: event.target.value })}
          />
          <span>phút</span>
        </label>
      </div>
      <p className="exam-help">
        {draft.timed
          ? 'Đồng hồ chạy theo giờ thật, kể cả khi bạn đóng trang. Hết giờ thì bài tự nộp.'
          : 'Không giới hạn, có thể tạm dừng.'}
      </p>
    </fieldset>
  )
}

function SeedFields({ draft, set, onNewSeed }: FieldsProps & { onNewSeed: () => void }) {
  return (
    <fieldset>
      <legend>Mã trộn</legend>
      <div className="exam-row">
        <input
          className="field exam-seed"
          aria-label="Mã trộn"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={draft.seed}
          onChange={event => set({ seed: event.target.value })}
        />
        <button type="button" className="btn" onClick={onNewSeed}>
          Mã khác
        </button>
      </div>
      <p className="exam-help">Cùng lựa chọn và cùng mã trộn thì ra cùng một đề.</p>
    </fieldset>
  )
}

function Presets({ onPick }: { onPick: (preset: Preset) => void }) {
  return (
    <fieldset className="exam-presets">
      <legend>Đề có sẵn</legend>
      {presets.map(preset => (
        <button key={preset.name} type="button" className="btn" onClick={() => onPick(preset)}>
          <span>
            {preset.name}
            <small>{preset.note}</small>
          </span>
        </button>
      ))}
    </fieldset>
  )
}

/** Everything that an exam is made of. */
export function ExamForm(props: {
  index: BankIndex
  draft: ExamDraft
  onChange: (draft: ExamDraft) => void
  onNewSeed: () => void
}) {
  const { index, draft, onChange } = props
  const { settings } = draft
  const set = (change: Partial<ExamDraft>) => onChange({ ...draft, ...change })
  const select = (change: Partial<Selection & Pick<ExamSettings, 'prefer'>>) =>
    set({ settings: { ...settings, ...change } })
  const { only, ...free } = settings
  return (
    <div className="exam-form">
      <Presets onPick={preset => onChange(applyPreset(draft, preset))} />
      {only ? (
        <div className="exam-note">
          <p>Liên kết này chỉ đích danh {only.length} câu, nên mọi người mở ra đều làm cùng một đề.</p>
          <button type="button" className="btn" onClick={() => set({ settings: free })}>
            Tự chọn câu khác
          </button>
        </div>
      ) : (
        <>
          <CountFields draft={draft} set={set} />
          <SelectionFields index={index} selection={settings} onChange={select} />
          <PreferenceFields preferred={settings.prefer} onPrefer={prefer => select({ prefer })} />
        </>
      )}
      <TimeFields draft={draft} set={set} />
      {!only && <SeedFields draft={draft} set={set} onNewSeed={props.onNewSeed} />}
      <p className="exam-help">Câu tự luận không có trong đề thi, vì chỉ bạn mới tự chấm được; chúng ở phần ôn tập.</p>
    </div>
  )
}
