'use client'

import { useRef } from 'react'
import type { ClassView, CountsView } from '@/lib/classroom/view'

/**
 * The counts, with none answered until the first counts of a new vote have come: the stream sends the vote first, and its counts a
 * moment later.
 */
export function useFreshCounts(view: ClassView | undefined, counts: CountsView | undefined): CountsView | undefined {
  const vote = view?.round ? `${view.round.number}/${view.round.vote}` : ''
  const seen = useRef<{ readonly vote: string; readonly stale: CountsView | undefined }>(undefined)
  if (seen.current?.vote !== vote) seen.current = { vote, stale: seen.current ? counts : undefined }
  return counts && counts === seen.current?.stale ? { ...counts, answered: 0 } : counts
}
