'use client'

import { useEffect, useRef, useState } from 'react'
import { backoff } from '@/lib/classroom/backoff'
import { isPassing } from '@/lib/classroom/call.browser'
import { type ClassCard, createClient } from '@/lib/classroom/client.browser'
import { device, type Stop } from '@/lib/classroom/device.browser'
import { keyring, type LearnerKey, newSecret } from '@/lib/classroom/keys.browser'

export type Joining =
  | { readonly kind: 'idle' }
  | { readonly kind: 'joining' }
  /** Nobody answered; it is tried again by itself. */
  | { readonly kind: 'retrying' }
  | { readonly kind: 'refused'; readonly text: string }

/** Comes into a class. Id and secret stay the same through every try, so that joining twice is joining once. */
export function useJoin(code: string, card: ClassCard, onJoined: (key: LearnerKey) => void) {
  const [joining, setJoining] = useState<Joining>({ kind: 'idle' })
  const secret = useRef({ id: '', secret: '' })
  const alive = useRef(true)
  const stop = useRef<Stop>(() => undefined)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
      stop.current()
    }
  }, [])
  const attempt = async (name: string, failures: number): Promise<void> => {
    stop.current()
    if (secret.current.id === '') secret.current = { id: newSecret(), secret: newSecret() }
    const joined = await createClient().join(code, { ...secret.current, name })
    if (!alive.current) return
    if (joined.ok) {
      const key: LearnerKey = { role: 'learner', code, title: card.title, at: Date.now(), name, ...secret.current }
      keyring().keep(key)
      if (!card.anonymous) keyring().rememberNickname(name)
      return onJoined(key)
    }
    if (joined.error.kind === 'refused' && !isPassing(joined.error))
      return setJoining({ kind: 'refused', text: joined.error.text })
    setJoining({ kind: 'retrying' })
    stop.current = device().after(backoff(failures, device().random), () => void attempt(name, failures + 1))
  }
  return {
    joining,
    join: (name: string) => {
      setJoining({ kind: 'joining' })
      void attempt(name, 0)
    },
  }
}
