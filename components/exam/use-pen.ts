'use client'

import { useEffect, useMemo } from 'react'
import { type Attempt, sheetOf } from '@/lib/exam/attempt'
import { createPen, type Pen } from './pen.browser'

/** The pen for the question in view. Its time stands still while the page is hidden or the exam paused; leaving the question or the page writes everything down. */
export function usePen(attempt: Attempt, question: string): Pen {
  const { id, paused } = attempt
  const pen = useMemo(() => createPen(id, question, sheetOf(attempt, question).spent), [id, question])
  useEffect(() => {
    const follow = () => {
      if (document.visibilityState === 'visible' && !paused) return pen.run()
      pen.stop()
      pen.flush()
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    addEventListener('pagehide', pen.flush)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      removeEventListener('pagehide', pen.flush)
      pen.stop()
      pen.flush()
    }
  }, [pen, paused])
  return pen
}
