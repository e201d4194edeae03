import { type RefObject, useEffect } from 'react'

/** Asks the screen to stay on while the page is seen. Returns what gives that up; a browser without the API lets it sleep. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let over = false
  const ask = () => {
    if (over || document.hidden || !('wakeLock' in navigator)) return
    navigator.wakeLock.request('screen').then(
      got => {
        lock = got
        if (over) void got.release()
      },
      () => undefined,
    )
  }
  document.addEventListener('visibilitychange', ask)
  ask()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}

/** Fills the screen with the page, or gives the screen back. */
export function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen?.()
}

/** Shortest way across, in CSS pixels, that counts as a swipe. */
const farEnough = 50

/** Turns slides by swiping sideways. A finger that scrolls a sample or draws with the pen turns nothing. */
export function useSwipe(root: RefObject<HTMLElement | null>, move: (by: 1 | -1) => void): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    let from: { x: number; y: number } | undefined
    const down = (event: PointerEvent) => {
      const busy = event.target instanceof Element && event.target.closest('button, a, .pen, .code pre, .overview')
      from = event.pointerType === 'touch' && !busy ? { x: event.clientX, y: event.clientY } : undefined
    }
    const up = (event: PointerEvent) => {
      if (!from) return
      const [x, y] = [event.clientX - from.x, event.clientY - from.y]
      from = undefined
      if (Math.abs(x) > farEnough && Math.abs(x) > Math.abs(y) * 1.5) move(x < 0 ? 1 : -1)
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointerup', up)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointerup', up)
    }
  }, [])
}
