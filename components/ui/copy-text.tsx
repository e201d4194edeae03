'use client'

import { useState } from 'react'
import { Icon } from './icon'

type State = 'idle' | 'copied' | 'failed'
const words: Record<State, string | null> = { idle: null, copied: 'Đã chép', failed: 'Không chép được' }

/** Copies a text, which may depend on where the button stands, and says whether that worked. */
export function CopyText({ text, what }: { text: (button: HTMLElement) => string; what: string }) {
  const [state, setState] = useState<State>('idle')
  const copy = (button: HTMLElement) => {
    const write = navigator.clipboard?.writeText(text(button)) ?? Promise.reject(new Error('no clipboard'))
    write.then(() => setState('copied')).catch(() => setState('failed'))
  }
  return (
    <button
      type="button"
      className="btn btn-quiet no-print"
      onClick={event => copy(event.currentTarget)}
      onBlur={() => setState('idle')}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{words[state] ?? what}</span>
    </button>
  )
}
