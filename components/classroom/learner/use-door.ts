'use client'

import { useEffect, useState } from 'react'
import { backoff } from '@/lib/classroom/backoff'
import { isPassing, type Refused } from '@/lib/classroom/call.browser'
import { type ClassCard, createClient } from '@/lib/classroom/client.browser'
import { device, type Stop } from '@/lib/classroom/device.browser'

export type Door =
  | { readonly kind: 'asking'; readonly failing: boolean }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'there'; readonly card: ClassCard }

/** What stands behind a code. While nobody answers it is asked again, ever more slowly and when the network returns. */
export function useDoor(code: string): { readonly door: Door; readonly askAgain: () => void } {
  const [door, setDoor] = useState<Door>({ kind: 'asking', failing: false })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let current = true
    let failures = 0
    let stop: Stop = () => undefined
    const ask = async () => {
      stop()
      const found = await createClient().lookUp(code)
      if (!current) return
      if (found.ok) return setDoor({ kind: 'there', card: found.value })
      if (found.error.kind === 'refused' && !isPassing(found.error))
        return setDoor({ kind: 'refused', refused: found.error })
      setDoor({ kind: 'asking', failing: true })
      stop = device().after(backoff(failures, device().random), ask)
      failures += 1
    }
    const stopWaking = device().onWake(why => why === 'network' && void ask())
    void ask()
    return () => {
      current = false
      stop()
      stopWaking()
    }
  }, [code, round])
  return { door, askAgain: () => setRound(before => before + 1) }
}
