'use client'

import { CheckList } from '@/components/exam/check-list'
import { SelectionFields } from '@/components/exam/selection-fields'
import type { OwnClass } from '@/lib/classroom/keys.browser'
import { type OpeningDraft, type Source, sources } from '@/lib/classroom/opening'
import { seedFrom } from '@/lib/exam/settings'
import type { BankIndex } from '@/lib/question/bank'

/** A class that was led from this browser. */
export type EarlierClass = Pick<OwnClass, 'code' | 'title'>

interface Props {
  readonly draft: OpeningDraft
  readonly index: BankIndex
  readonly courses: readonly BankIndex[]
  readonly earlier: readonly EarlierClass[]
  readonly missesFault: string | null
  readonly change: (next: Partial<OpeningDraft>) => void
  readonly setCourse: (course: string) => void
}

const kinds: readonly { readonly id: OpeningDraft['kind']; readonly name: string; readonly note: string }[] = [
  { id: 'lesson', name: 'Một bài học', note: 'Trang chiếu của bài, điện thoại đi theo, và mọi câu hỏi của bài.' },
  { id: 'questions', name: 'Một bộ câu hỏi', note: 'Không có trang chiếu: ôn tập, khởi động, hỏi lại câu còn sai.' },
  { id: 'exit-ticket', name: 'Vé ra cửa', note: 'Vài câu cuối buổi, để biết lớp mang về được gì.' },
]

const sourceNames: Record<Source, string> = {
  bank: 'Kho câu hỏi',
  twins: 'Các cặp dễ nhầm',
  misses: 'Câu một lớp trước còn sai',
}

function Count({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
}) {
  return (
    <label className="open-field open-count" htmlFor={id}>
      {label}
      <input
        id={id}
        className="field"
        inputMode="numeric"
        value={value}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

function LessonSelect({ draft, index, change }: Pick<Props, 'draft' | 'index' | 'change'>) {
  return (
    <label className="open-field">
      Bài
      <select className="field" value={draft.lesson} onChange={({ target }) => change({ lesson: target.value })}>
        {index.lessons.map(({ id, number, title }) => (
          <option key={id} value={id}>
            {number}. {title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Other questions under the same conditions. */
function DrawAgain({ draft, change }: Pick<Props, 'draft' | 'change'>) {
  const draw = () => change({ selection: { ...draft.selection, seed: seedFrom(Math.random()) } })
  return (
    <button type="button" className="btn" onClick={draw}>
      Đổi câu khác
    </button>
  )
}

function EarlierSelect({ draft, earlier, missesFault, change }: Props) {
  if (earlier.length === 0) return <p className="open-note">Máy này chưa mở lớp nào trước đó.</p>
  return (
    <>
      <label className="open-field">
        Lớp trước
        <select className="field" value={draft.earlier} onChange={({ target }) => change({ earlier: target.value })}>
          <option value="">Chọn một lớp</option>
          {earlier.map(({ code, title }) => (
            <option key={code} value={code}>
              {title} ({code})
            </option>
          ))}
        </select>
      </label>
      {missesFault && (
        <p className="open-faults" role="alert">
          {missesFault}
        </p>
      )}
    </>
  )
}

function SetFields(props: Props) {
  const { draft, index, change } = props
  const twins = index.twins ?? []
  const count = (id: string) => index.questions.filter(({ twin }) => twin === id).length
  return (
    <>
      <label className="open-field">
        Lấy câu từ
        <select
          className="field"
          value={draft.source}
          onChange={({ target }) => change({ source: target.value as Source })}
        >
          {sources
            .filter(source => source !== 'twins' || twins.length > 0)
            .map(source => (
              <option key={source} value={source}>
                {sourceNames[source]}
              </option>
            ))}
        </select>
      </label>
      {draft.source === 'misses' && <EarlierSelect {...props} />}
      <div className="open-row">
        <Count id="so-cau" label="Số câu" value={draft.count} onChange={text => change({ count: text })} />
        {draft.source !== 'misses' && <DrawAgain {...props} />}
      </div>
      {draft.source === 'bank' && (
        <SelectionFields
          index={index}
          selection={draft.selection}
          onChange={selection => change({ selection: { ...draft.selection, ...selection } })}
        />
      )}
      {draft.source === 'twins' && (
        <CheckList
          legend="Cặp dễ nhầm"
          items={twins.map(({ id, title }) => ({ id, name: title, count: count(id) }))}
          chosen={draft.twins}
          onChange={chosen => change({ twins: chosen })}
        />
      )}
    </>
  )
}

/** What the class is about. */
export function WhatFields(props: Props) {
  const { draft, index, courses, change, setCourse } = props
  return (
    <>
      {courses.length > 1 && (
        <label className="open-field">
          Khóa học
          <select className="field" value={index.course} onChange={({ target }) => setCourse(target.value)}>
            {courses.map(({ course, title }) => (
              <option key={course} value={course}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="open-kinds">
        <legend>Lớp này dùng gì</legend>
        {kinds.map(({ id, name, note }) => (
          <label key={id}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === id}
              onChange={() => change({ kind: id })}
              aria-describedby={`loai-${id}`}
            />
            <span>
              <b>{name}</b>
              <small id={`loai-${id}`}>{note}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.kind !== 'questions' && <LessonSelect {...props} />}
      {draft.kind === 'exit-ticket' && (
        <div className="open-row">
          <Count
            id="so-cau-ve"
            label="Số câu"
            value={draft.ticketCount}
            onChange={text => change({ ticketCount: text })}
          />
          <DrawAgain {...props} />
        </div>
      )}
      {draft.kind === 'questions' && <SetFields {...props} />}
    </>
  )
}
