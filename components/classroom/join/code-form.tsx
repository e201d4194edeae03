'use client'

import { type FormEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { joinUrl } from '@/lib/classroom/addresses'
import { readCode } from '@/lib/classroom/code-fault'

/** Where a learner types the code on the screen, in whatever way. */
export function CodeForm() {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const code = readCode(typed)
    if (code.ok) location.assign(joinUrl(code.value))
    else setFault(code.error)
  }
  return (
    <form onSubmit={submit} className="class-code-form" noValidate>
      <label htmlFor="ma-lop">Mã lớp</label>
      <div className="class-code-row">
        <input
          id="ma-lop"
          className="field"
          type="text"
          inputMode="text"
          value={typed}
          maxLength={200}
          size={9}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={fault !== ''}
          aria-describedby="ma-lop-loi"
          onChange={event => {
            setTyped(event.target.value)
            setFault('')
          }}
        />
        <button type="submit" className="btn btn-primary">
          Tiếp tục
          <Icon name="arrow-right" />
        </button>
      </div>
      <p id="ma-lop-loi" role="status" className="class-join-said" data-tone={fault ? 'bad' : undefined}>
        {fault || 'Chữ hoa hay thường, có khoảng trắng hay không đều được.'}
      </p>
    </form>
  )
}
