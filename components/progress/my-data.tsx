'use client'

import { type ChangeEvent, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { keyring } from '@/lib/classroom/keys.browser'
import { exportText, readExport } from '@/lib/progress/transfer'
import { learnerStore, useLearnerView } from './use-learner'

type Outcome = { readonly tone: 'good' | 'bad'; readonly text: string }

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

async function importFile(file: File): Promise<Outcome> {
  const read = readExport(await file.text())
  if (!read.ok) return { tone: 'bad', text: read.error }
  const store = learnerStore()
  const known = new Set(store.view.getState().events.map(event => event.id))
  const fresh = read.value.events.filter(event => !known.has(event.id))
  const { unreadable } = read.value
  await store.merge(fresh, unreadable)
  const skipped =
    unreadable.length > 0
      ? ` ${unreadable.length} bản ghi không đọc được đã được cất riêng (${unreadable[0]?.reason}).`
      : ''
  return {
    tone: unreadable.length > 0 ? 'bad' : 'good',
    text: `Đã thêm ${fresh.length} bản ghi mới, ${read.value.events.length - fresh.length} bản ghi đã có sẵn.${skipped}`,
  }
}

/** Export, import (a merge) and deletion of everything that this device keeps about the learner. */
export function MyData() {
  const { events, quarantine } = useLearnerView()
  const [outcome, setOutcome] = useState<Outcome>()
  const confirm = useRef<HTMLDialogElement>(null)
  const exportAll = () => {
    const now = new Date().toISOString()
    download(exportText(events, quarantine, now), `ben-container-tien-do-${now.slice(0, 10)}.json`)
  }
  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file) setOutcome(await importFile(file))
  }
  const deleteAll = async () => {
    await learnerStore().deleteAll()
    keyring().forgetLearner()
    confirm.current?.close()
    setOutcome({ tone: 'good', text: 'Đã xóa toàn bộ dữ liệu học trên máy này.' })
  }
  return (
    <section className="no-print mt-12 max-w-[43rem]" aria-labelledby="du-lieu">
      <h2 id="du-lieu" className="text-[1.5rem]">
        Dữ liệu của tôi
      </h2>
      <p className="mt-2 text-muted">
        {events.length} bản ghi trên máy này.
        {quarantine.length > 0 &&
          ` ${quarantine.length} bản ghi không đọc được đã được cất riêng, có trong tệp xuất ra.`}{' '}
        Nhập tệp là gộp thêm: không bản ghi nào bị ghi đè.
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="btn" onClick={exportAll} disabled={events.length + quarantine.length === 0}>
          <Icon name="download" /> Xuất tiến độ
        </button>
        <label className="btn focus-within:outline-3 focus-within:outline-accent">
          <Icon name="upload" /> Nhập tiến độ
          <input type="file" accept="application/json,.json" className="visually-hidden" onChange={onFile} />
        </label>
        <button
          type="button"
          className="btn text-bad"
          onClick={() => confirm.current?.showModal()}
          disabled={events.length + quarantine.length === 0}
        >
          <Icon name="trash" /> Xóa dữ liệu của tôi
        </button>
      </div>
      <p role="status" className={`mt-4 min-h-7 ${outcome?.tone === 'bad' ? 'text-bad' : 'text-good'}`}>
        {outcome?.text}
      </p>
      <dialog
        ref={confirm}
        className="max-w-[30rem] rounded-box border border-line bg-surface p-6 shadow-lift"
        aria-labelledby="xoa-het"
      >
        <h3 id="xoa-het" className="text-[1.1875rem]">
          Xóa toàn bộ dữ liệu học trên máy này?
        </h3>
        <p className="mt-2">
          Câu trả lời, tiến độ, bản nháp và chỗ của bạn trong các lớp đã vào sẽ mất hẳn. Nên xuất một tệp trước khi xóa.
        </p>
        <div className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="btn" onClick={exportAll}>
            Xuất trước
          </button>
          <button type="button" className="btn btn-primary" onClick={deleteAll}>
            Xóa hết
          </button>
          <button type="button" className="btn" onClick={() => confirm.current?.close()}>
            Giữ lại
          </button>
        </div>
      </dialog>
    </section>
  )
}
