'use client'

import { type RefObject, useLayoutEffect } from 'react'

/**
 * Sizes of a question's lines and of its prompt on a screen of 1920 × 1080, in pixels, the largest first. The last three are for the few
 * questions that no room could read as one slide: what is small is still better than what is cut off.
 */
const sizes: readonly (readonly [lines: number, prompt: number])[] = [
  ...[48, 44, 41, 38, 36, 34, 32, 30, 28, 26].map(lines => [lines, Math.max(40, lines)] as const),
  [26, 34],
  [25, 30],
  [23, 26],
]

/** Sets `--lines` and `--prompt` of an element to the largest sizes at which its content does not overflow it. Anew when `key` changes. */
export function useFit(element: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    let current = true
    const enlarge = () => {
      for (const [lines, prompt] of sizes) {
        box.style.setProperty('--lines', String(lines))
        box.style.setProperty('--prompt', String(prompt))
        if (box.scrollHeight <= box.clientHeight + 1) break
      }
    }
    const observer = new ResizeObserver(enlarge)
    observer.observe(box)
    enlarge()
    void document.fonts.ready.then(() => current && enlarge())
    return () => {
      current = false
      observer.disconnect()
    }
  }, [key])
}
