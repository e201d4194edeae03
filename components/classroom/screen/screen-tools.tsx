'use client'

import { useEffect, useState } from 'react'
import { fullScreen } from '@/components/slides/talk.browser'
import { useDeckKeys } from '@/components/slides/use-deck-keys'
import { Icon } from '@/components/ui/icon'

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

interface Props {
  /** The door stands over what the class shows. */
  readonly door: boolean
  readonly toggleDoor: () => void
}

/** The screen's own controls; they hide while nobody touches the mouse. */
export function ScreenTools({ door, toggleDoor }: Props) {
  const recent = useRecentMove()
  useDeckKeys({ f: fullScreen, m: toggleDoor })
  return (
    <div className="screen-tools" data-shown={recent ? '' : undefined}>
      <button type="button" className="btn" aria-keyshortcuts="m" onClick={toggleDoor}>
        <Icon name="expand" />
        {door ? 'Thu nhỏ mã lớp' : 'Phóng to mã lớp'}
      </button>
      <button type="button" className="btn" aria-keyshortcuts="f" onClick={fullScreen}>
        <Icon name="speaker" />
        Toàn màn hình
      </button>
    </div>
  )
}
