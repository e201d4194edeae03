'use client'

import { useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { isShortcut } from '@/components/ui/shortcut'

/** Milliseconds without a move of the mouse after which the controls go. */
const rest = 3_000

function useRecentMove(): boolean {
  const [recent, setRecent] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = () => {
      clearTimeout(timer)
      setRecent(true)
      timer = setTimeout(() => setRecent(false), rest)
    }
    onMove()
    addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', onMove)
    }
  }, [])
  return recent
}

const toggleFull = () =>
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())

interface Props {
  /** The door stands over what the class shows. */
  readonly door: boolean
  readonly toggleDoor: () => void
}

/** The screen's own controls; they hide while nobody touches the mouse. */
export function ScreenTools({ door, toggleDoor }: Props) {
  const recent = useRecentMove()
  const held = useRef(toggleDoor)
  held.current = toggleDoor
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      if (event.key.toLowerCase() === 'f') toggleFull()
      if (event.key.toLowerCase() === 'm') held.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="screen-tools" data-shown={recent ? '' : undefined}>
      <button type="button" className="btn" aria-pressed={door} aria-keyshortcuts="m" onClick={toggleDoor}>
        <Icon name="expand" />
        {door ? 'Thu nhỏ mã lớp' : 'Phóng to mã lớp'}
      </button>
      <button type="button" className="btn" aria-keyshortcuts="f" onClick={toggleFull}>
        <Icon name="speaker" />
        Toàn màn hình
      </button>
    </div>
  )
}
