'use client'

import { type RefObject, useLayoutEffect } from 'react'

/** Sizes of a question's lines on a screen of 1920 × 1080, in pixels, the largest first. Its prompt is never smaller than 40. */
const sizes = [48, 44, 41, 38, 36, 34, 32, 30, 28, 26]

/** Sets `--lines` of an element to the largest size at which its content does not overflow it. Runs anew when `key` changes. */
export function useFit(element: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    let current = true
    const enlarge = () => {
      for (const size of sizes) {
        box.style.setProperty('--lines', String(size))
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
