import type { Instant } from '@/lib/kernel/instant'
import type { ClassroomStore } from './store'

export interface PurgeParts {
  readonly store: Pick<ClassroomStore, 'purge'>
  readonly now: () => Instant
  /** Told how many classes were removed, when any were. */
  readonly onPurged: (classes: number) => void
  readonly onError: (error: unknown) => void
}

/**
 * Removes classes whose time to be kept is over: at once, then every so many milliseconds. A database that does not answer is asked
 * again the next time. Returns what stops it.
 */
export function keepPurging({ store, now, onPurged, onError }: PurgeParts, every: number): () => void {
  const purge = () =>
    store.purge(now()).then(classes => {
      if (classes > 0) onPurged(classes)
    }, onError)
  void purge()
  const timer = setInterval(purge, every)
  timer.unref()
  return () => clearInterval(timer)
}
