'use client'

import { useEffect, useState } from 'react'
import type { LessonPage } from '@/lib/export/lesson-pages'

export type LessonText =
  | { readonly kind: 'dang-tai' }
  | { readonly kind: 'mat-mang' }
  | { readonly kind: 'xong'; readonly pages: readonly LessonPage[] }

const retryMs = 3_000

async function load(lesson: string): Promise<readonly LessonPage[]> {
  const response = await fetch(`/bank/pages/${lesson}.json`)
  if (!response.ok) throw new Error(`${lesson}: ${response.status}`)
  return (await response.json()) as readonly LessonPage[]
}

/** The text of a lesson, a page a section. While the network is gone it is asked for again every few seconds. */
export function useLessonPages(lesson: string): LessonText {
  const [text, setText] = useState<LessonText>({ kind: 'dang-tai' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    let timer: ReturnType<typeof setTimeout> | undefined
    load(lesson).then(
      pages => current && setText({ kind: 'xong', pages }),
      () => {
        if (!current) return
        setText({ kind: 'mat-mang' })
        timer = setTimeout(() => setAttempt(attempt + 1), retryMs)
      },
    )
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [lesson, attempt])
  return text
}
