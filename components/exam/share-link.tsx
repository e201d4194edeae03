'use client'

import { useState } from 'react'
import { Icon } from '@/components/ui/icon'

/** Copies the address of a paper. Where the browser does not allow that, the address stands ready to be copied by hand. */
export function ShareLink({ address, children }: { address: string; children: React.ReactNode }) {
  const [copied, setCopied] = useState<{ readonly address: string; readonly done: boolean }>()
  const copy = async () => {
    const whole = new URL(address, location.href).href
    const done = await navigator.clipboard?.writeText(whole).then(
      () => true,
      () => false,
    )
    setCopied({ address: whole, done: done ?? false })
  }
  return (
    <div className="share-link">
      <button type="button" className="btn" onClick={copy}>
        <Icon name={copied?.done ? 'check' : 'copy'} />
        {children}
      </button>
      <p role="status">
        {copied?.done && 'Đã chép. Ai mở liên kết này cũng có đúng đề đó.'}
        {copied && !copied.done && (
          <label>
            Hãy tự chép liên kết:
            <input className="field" readOnly value={copied.address} onFocus={event => event.currentTarget.select()} />
          </label>
        )}
      </p>
    </div>
  )
}
