import { useState } from 'react'
import { Icon } from '@/components/ui/icon'

type State = 'idle' | 'copied' | 'failed'
const words: Record<State, string | null> = { idle: null, copied: 'Đã chép', failed: 'Không chép được' }

/** Copies a text and says whether that worked. */
export function CopyText({ text, what }: { text: () => string; what: string }) {
  const [state, setState] = useState<State>('idle')
  const copy = () => {
    const write = navigator.clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'))
    write.then(() => setState('copied')).catch(() => setState('failed'))
  }
  return (
    <button type="button" className="btn btn-quiet no-print" onClick={copy} onBlur={() => setState('idle')}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{words[state] ?? what}</span>
    </button>
  )
}
