'use client'

import { type FormEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { newOpening, type OpeningDraft, readOpening } from '@/lib/classroom/opening'
import { seedFrom } from '@/lib/exam/settings'
import type { BankIndex } from '@/lib/question/bank'
import { SettingsFields } from './settings-fields'
import { useCourse, useMisses, useOpen } from './use-opening'
import { type EarlierClass, WhatFields } from './what-fields'

interface Props {
  /** Id of the lesson to begin with; empty: the first. */
  readonly lesson: string
  /** Code of a class whose misses are to be asked again; empty: none. */
  readonly again: string
  readonly earlier: readonly EarlierClass[]
}

const draftFor = (courses: readonly BankIndex[], lesson: string, again = ''): OpeningDraft | null => {
  const index = courses.find(({ lessons }) => lessons.some(({ id }) => id === lesson)) ?? courses[0]
  return index ? newOpening(index, lesson, seedFrom(Math.random()), again) : null
}

/** What the class will ask, said before it is opened; or what stands in the way. */
function Summary({ read, waiting }: { read: ReturnType<typeof readOpening>; waiting: boolean }) {
  if (waiting) return <p role="status">Đang đọc kết quả của lớp trước…</p>
  if (!read.ok)
    return (
      <ul className="open-faults" role="alert">
        {read.error.map(fault => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    )
  const { title, lesson, questions } = read.value
  return (
    <p role="status">
      <b>{title}</b>
      <span>
        {lesson !== null && 'Có trang chiếu. '}
        {questions.length > 0 ? `${questions.length} câu hỏi sẵn sàng.` : 'Bài này chưa có câu hỏi.'}
      </span>
    </p>
  )
}

function Form({
  courses,
  pin: wantsPin,
  lesson,
  again,
  earlier,
}: Props & { courses: readonly BankIndex[]; pin: boolean }) {
  const [draft, setDraft] = useState(() => draftFor(courses, lesson, again))
  const [pin, setPin] = useState('')
  const { misses, fault: missesFault } = useMisses(draft?.earlier ?? '')
  const { busy, fault, open } = useOpen()
  const index = courses.find(({ course }) => course === draft?.selection.course)
  if (!draft || !index) return <p>Chưa có khóa học nào để mở lớp.</p>
  const read = readOpening(draft, index, misses)
  const waiting =
    draft.kind === 'questions' && draft.source === 'misses' && draft.earlier !== '' && !misses && !missesFault
  const change = (next: Partial<OpeningDraft>) => setDraft({ ...draft, ...next })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read.ok && !busy) void open(read.value, draft.settings, wantsPin ? pin.trim() : null)
  }
  return (
    <form className="open-form" onSubmit={submit}>
      <div className="open-fields">
        <WhatFields
          draft={draft}
          index={index}
          courses={courses}
          earlier={earlier}
          missesFault={missesFault}
          change={change}
          setCourse={course =>
            setDraft(
              draftFor(
                courses.filter(one => one.course === course),
                '',
              ),
            )
          }
        />
        <label className="open-field">
          Tên lớp
          <input
            className="field"
            value={draft.title}
            maxLength={200}
            placeholder={read.ok ? read.value.title : ''}
            autoComplete="off"
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        <SettingsFields settings={draft.settings} onChange={settings => change({ settings })} />
      </div>
      <div className="open-start">
        <Summary read={read} waiting={waiting} />
        {wantsPin && (
          <label className="open-field">
            Mã PIN mở lớp
            <input
              className="field"
              type="password"
              value={pin}
              autoComplete="off"
              onChange={({ target }) => setPin(target.value)}
            />
            <small>Máy chủ này chỉ cho người có mã PIN mở lớp.</small>
          </label>
        )}
        {fault && (
          <p role="alert" className="open-faults">
            {fault}
          </p>
        )}
        <button
          type="submit"
          className="btn btn-primary"
          disabled={busy || !read.ok || (wantsPin && pin.trim() === '')}
        >
          {busy ? 'Đang mở lớp…' : 'Mở lớp'}
          <Icon name="arrow-right" />
        </button>
      </div>
    </form>
  )
}

/** The form that opens a class, once what can be asked is known. */
export function OpenForm(props: Props) {
  const { course, failed, retry } = useCourse()
  if (course) return <Form {...props} courses={course.courses} pin={course.pin} />
  if (!failed) return <p className="open-wait">Đang mở…</p>
  return (
    <div className="open-wait" role="alert">
      <p>Chưa tải được danh sách bài. Hãy kiểm tra mạng rồi thử lại.</p>
      <button type="button" className="btn" onClick={retry}>
        Thử lại
      </button>
    </div>
  )
}
