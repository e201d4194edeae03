'use client'

import { useState } from 'react'
import type { Scope } from '@/lib/export/book'
import type { FormatId } from '@/lib/export/format'
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

/** Where a teacher picks questions and a format, sees what goes along, and saves the file. */
export function ExportPage({ lessons, domains }: Props) {
  const [format, setFormat] = useState<FormatId>('csv')
  const [scope, setScope] = useState<Scope>({ kind: 'all' })
  const whole = !formats[format].oneLesson || scope.kind === 'lesson'
  const { state, retry } = useFile(format, whole ? scope : null)
  return (
    <div className="export mt-8">
      <form className="export-form" onSubmit={event => event.preventDefault()}>
        <ScopePicker scope={scope} onChange={setScope} lessons={lessons} domains={domains} />
        <fieldset>
          <legend>Sang định dạng nào</legend>
          {Object.values(formats).map(({ id, name, use }) => (
            <label key={id} className="export-format">
              <input type="radio" name="format" value={id} checked={id === format} onChange={() => setFormat(id)} />
              <span>
                <b>{name}</b>
                <span className="export-use">{use}</span>
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
        pickLesson={() => setScope({ kind: 'lesson', id: lessons[0]?.id ?? '' })}
      />
    </div>
  )
}
