'use client'

import { useEffect, useRef } from 'react'
import { isShortcut } from '@/components/ui/shortcut'

const acts = 'button, a, input, select, textarea, summary, [contenteditable]'

/**
 * Keys of a session, ahead of what stands on the card: a handler for a key takes it. `Space` and `Enter` are left to whatever has the
 * focus when that can be pressed or typed into.
 */
export function useSessionKeys(handlers: Readonly<Record<string, (() => void) | undefined>>): void {
  const now = useRef(handlers)
  now.current = handlers
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || event.repeat || document.querySelector('dialog[open]')) return
      const name = event.key === ' ' || event.key === 'Enter' ? 'next' : event.key.toLowerCase()
      const handler = now.current[name]
      if (!handler || (name === 'next' && event.target instanceof Element && event.target.matches(acts))) return
      event.preventDefault()
      event.stopPropagation()
      handler()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [])
}
