'use client'

import { type MouseEvent, useState } from 'react'
import { Icon } from '@/components/ui/icon'

type State = 'idle' | 'copied' | 'failed'
const words: Record<State, string | null> = { idle: null, copied: 'Đã chép', failed: 'Không chép được' }

/** Text of the parts of a figure that are meant to be copied: code, and of a session its commands. */
function copyable(button: HTMLElement): string {
  const parts = button.closest('figure')?.querySelectorAll<HTMLElement>('[data-copy]') ?? []
  return [...parts].map(part => part.textContent ?? '').join('\n')
}

/** Copies the code of the figure it stands in, and says whether that worked. */
export function CopyButton({ what }: { what: string }) {
  const [state, setState] = useState<State>('idle')
  const copy = (event: MouseEvent<HTMLButtonElement>) => {
    const write =
      navigator.clipboard?.writeText(copyable(event.currentTarget)) ?? Promise.reject(new Error('no clipboard'))
    write.then(() => setState('copied')).catch(() => setState('failed'))
  }
  return (
    <button type="button" className="btn btn-quiet" onClick={copy} onBlur={() => setState('idle')}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{words[state] ?? what}</span>
    </button>
  )
}
