'use client'

import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import type { PaperSettings } from '@/lib/exam/paper/settings'
import { type PaperSet, printedQuestions } from '@/lib/exam/paper/versions'
import { AnswerSheet } from './answer-sheet'
import { KeySheet } from './key-sheet'
import { SolutionSheet } from './solution-sheet'
import { usePageRules } from './use-page-rules'
import { VersionSheet } from './version-sheet'

interface SheetDocument {
  readonly id: string
  readonly name: string
  readonly foot: string
  /** Handed out to the class: chosen for printing from the start. */
  readonly forClass: boolean
  readonly content: ReactNode
}

function documentsOf(papers: PaperSet, settings: PaperSettings, onLeaveOut: (id: string) => void): SheetDocument[] {
  const { head, minutes } = settings
  const { versions } = papers
  const title = head['tieu-de'] || 'Đề kiểm tra'
  const count = versions[0] ? printedQuestions(versions[0]).length : 0
  return [
    ...versions.map(version => ({
      id: `de-${version.code}`,
      name: `Mã ${version.code}`,
      foot: `${title} · Mã đề ${version.code}`,
      forClass: true,
      content: <VersionSheet version={version} head={head} minutes={minutes} />,
    })),
    {
      id: 'phieu',
      name: 'Phiếu trả lời',
      foot: 'Phiếu trả lời',
      forClass: true,
      content: <AnswerSheet versions={versions} head={head} count={count} />,
    },
    {
      id: 'dap-an',
      name: 'Đáp án',
      foot: `Đáp án · ${title}`,
      forClass: false,
      content: <KeySheet versions={versions} head={head} />,
    },
    {
      id: 'loi-giai',
      name: 'Lời giải',
      foot: `Lời giải · ${title}`,
      forClass: false,
      content: <SolutionSheet versions={versions} head={head} onLeaveOut={onLeaveOut} />,
    },
  ]
}

/** Papers as they will come out of the printer: one document in view, and those that are chosen printed. */
export function PaperPreview(props: { papers: PaperSet; settings: PaperSettings; onLeaveOut: (id: string) => void }) {
  const documents = documentsOf(props.papers, props.settings, props.onLeaveOut)
  const [wanted, setWanted] = useState('')
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set())
  usePageRules(documents)
  const shown = documents.find(one => one.id === wanted) ?? documents[0]
  const printed = (one: SheetDocument) => one.forClass !== switched.has(one.id)
  const toggle = (id: string) =>
    setSwitched(before => new Set(before.has(id) ? [...before].filter(one => one !== id) : [...before, id]))
  const chosen = documents.filter(printed)
  return (
    <>
      <fieldset className="print-choice no-print">
        <legend>In những gì</legend>
        {documents.map(one => (
          <label key={one.id}>
            <input type="checkbox" checked={printed(one)} onChange={() => toggle(one.id)} />
            {one.name}
          </label>
        ))}
        <button type="button" className="btn btn-primary" disabled={chosen.length === 0} onClick={() => print()}>
          <Icon name="print" />
          In hoặc lưu PDF
        </button>
      </fieldset>
      <fieldset className="paper-tabs no-print">
        <legend className="visually-hidden">Xem trước</legend>
        {documents.map(one => (
          <label key={one.id}>
            <input
              type="radio"
              name="xem-truoc"
              className="visually-hidden"
              checked={one === shown}
              onChange={() => setWanted(one.id)}
            />
            {one.name}
          </label>
        ))}
      </fieldset>
      {documents.map(one => (
        <section
          key={one.id}
          className="sheet"
          aria-label={one.name}
          data-document={one.id}
          data-shown={one === shown ? '' : undefined}
          data-printed={printed(one) ? '' : undefined}
        >
          {one.content}
        </section>
      ))}
    </>
  )
}
