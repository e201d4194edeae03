import type { KeyboardEvent } from 'react'

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input[type="text"], textarea, select')

/** Digits and letters pick a choice of the card that has the focus. */
export function pickByKey(card: HTMLElement, event: KeyboardEvent): void {
  if (isTyping(event.target) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  const number = /^[1-9]$/.test(event.key)
    ? event.key
    : /^[a-i]$/i.test(event.key)
      ? String(event.key.toLowerCase().charCodeAt(0) - 96)
      : ''
  const input = number && card.querySelector<HTMLInputElement>(`input[data-key="${number}"]:not(:disabled)`)
  if (!input) return
  event.preventDefault()
  input.focus()
  input.click()
}
