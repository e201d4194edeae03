const offKey = 'ben-container:shortcuts-off'

/** Whether the learner has switched single-key shortcuts off (WCAG 2.1.4). */
export function shortcutsOff(): boolean {
  try {
    return localStorage.getItem(offKey) === '1'
  } catch {
    return false
  }
}

export function switchShortcuts(off: boolean): void {
  try {
    localStorage.setItem(offKey, off ? '1' : '0')
  } catch {
    // The choice then holds nowhere; the keys stay as they are.
  }
}

/** True for a single-key shortcut: not while typing, not while an input method composes, not with a modifier. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || shortcutsOff())
    return false
  return !(
    event.target instanceof HTMLElement &&
    event.target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')
  )
}
