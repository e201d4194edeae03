'use client'

import { useEffect, useState } from 'react'
import { loadQuestions } from '@/components/question/bank.browser'
import type { BankQuestion } from '@/lib/question/bank'

export type Loading =
  | { readonly kind: 'dang-tai' }
  | { readonly kind: 'mat-mang'; readonly retry: () => void }
  | { readonly kind: 'xong'; readonly questions: ReadonlyMap<string, BankQuestion> }

const retryMs = 5_000

/** Questions from the bank. While the network is gone it says so and asks again: every few seconds, when the device is online again, or at once. */
export function useQuestions(wanted: readonly { readonly id: string; readonly lesson: string }[]): Loading {
  const key = wanted.map(one => one.id).join()
  const [attempt, setAttempt] = useState(0)
  const [loading, setLoading] = useState<Loading & { readonly key: string }>({ kind: 'dang-tai', key })
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const retry = () => current && setAttempt(attempt + 1)
    loadQuestions(wanted).then(
      questions => current && setLoading({ kind: 'xong', key, questions }),
      () => {
        if (!current) return
        setLoading({ kind: 'mat-mang', key, retry })
        timer = setTimeout(retry, retryMs)
        addEventListener('online', retry)
      },
    )
    return () => {
      current = false
      clearTimeout(timer)
      removeEventListener('online', retry)
    }
  }, [key, attempt])
  return loading.key === key ? loading : { kind: 'dang-tai' }
}
