'use client'

import { useState } from 'react'
import type { BankEntry } from '@/lib/question/bank'

/** The session that runs on a page, if one does: its items, and a number of its own, for the same cards can be done again. */
export function useRunning() {
  const [running, setRunning] = useState<{ readonly items: readonly BankEntry[]; readonly number: number }>()
  const start = (items: readonly BankEntry[]) => {
    setRunning(before => ({ items, number: (before?.number ?? 0) + 1 }))
    scrollTo({ top: 0 })
  }
  return { running, start, close: () => setRunning(undefined) }
}
