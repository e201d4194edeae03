'use client'

import { useEffect, useRef, useState } from 'react'
import type { Scope } from '@/lib/export/book'
import { type FormatId, formatIds } from '@/lib/export/format'
import { formats } from '@/lib/export/formats'
import { ExportReport } from './export-report'
import { ScopePicker } from './scope-picker'
import { useFile } from './use-file'

export interface Named {
  readonly id: string
  readonly title: string
}

interface Props {
  readonly lessons: readonly Named[]
  readonly domains: readonly Named[]
}

const checked = (form: HTMLFormElement | null, name: string): string | undefined =>
  form?.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value

/** Where a teacher picks questions and a format, sees what goes along, and saves the file. */
export function ExportPage({ lessons, domains }: Props) {
  const [format, setFormat] = useState<FormatId>('csv')
  const [scope, setScope] = useState<Scope>({ kind: 'all' })
  const form = useRef<HTMLFormElement>(null)
  const pickScope = (kind: Scope['kind']) =>
    setScope(kind === 'all' ? { kind } : { kind, id: { lesson: lessons, domain: domains }[kind][0]?.id ?? '' })
  // What was picked while the script was still on its way shows in the form, and React was not told.
  useEffect(() => {
    const early = formatIds.find(id => id === checked(form.current, 'format'))
    const kind = (['domain', 'lesson'] as const).find(one => one === checked(form.current, 'scope'))
    if (early) setFormat(early)
    if (kind) pickScope(kind)
  }, [])
  const whole = !formats[format].oneLesson || scope.kind === 'lesson'
  const { state, retry } = useFile(format, whole ? scope : null)
  return (
    <div className="export mt-8">
      <form ref={form} className="export-form" onSubmit={event => event.preventDefault()}>
        <ScopePicker scope={scope} pick={pickScope} onChange={setScope} lessons={lessons} domains={domains} />
        <fieldset>
          <legend>Sang định dạng nào</legend>
          {Object.values(formats).map(({ id, name, use }) => (
            <label key={id} className="export-format">
              <input
                type="radio"
                name="format"
                value={id}
                checked={id === format}
                onChange={() => setFormat(id)}
                aria-labelledby={`ten-${id}`}
                aria-describedby={`dung-${id}`}
              />
              <span>
                <b id={`ten-${id}`}>{name}</b>
                <span id={`dung-${id}`} className="export-use">
                  {use}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      </form>
      <ExportReport
        format={formats[format]}
        state={state}
        retry={retry}
        whole={whole}
        pickLesson={() => pickScope('lesson')}
      />
    </div>
  )
}
