import { useEffect, useRef } from 'react'
import { isShortcut } from '@/components/ui/shortcut'

/** Does what stands under the key that is pressed, by `KeyboardEvent.key`, letters in lower case. */
export function useDeckKeys(keys: Readonly<Record<string, () => void>>): void {
  const held = useRef(keys)
  held.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return
      const isOn = (selector: string) => event.target instanceof HTMLElement && event.target.closest(selector)
      if (event.key === ' ' && isOn('button, a, summary, input')) return
      const act = held.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
