'use client'

import { type ReactNode, useState } from 'react'
import { Icon } from '@/components/ui/icon'

/** Copies a text. Where the browser does not let pages copy (an address without https), the text is shown to be copied by hand. */
export function CopyLink({ text, children }: { text: string; children: ReactNode }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => void copy()}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {state === 'copied' ? 'Đã chép' : children}
      </button>
      {state === 'failed' && (
        <input
          className="field copy-by-hand"
          readOnly
          value={text}
          aria-label="Liên kết để chép bằng tay"
          onFocus={event => event.target.select()}
        />
      )}
    </>
  )
}
