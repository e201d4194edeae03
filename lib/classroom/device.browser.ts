import type { Random } from '@/lib/kernel/random'

/** Undoes what it was returned for. */
export type Stop = () => void

/** Texts by name that outlive the page. What the browser will not keep lives as long as the page. */
export interface Shelf {
  readonly read: (name: string) => string | null
  readonly write: (name: string, text: string) => void
  readonly remove: (name: string) => void
  /** Names that begin so, in no order. */
  readonly names: (prefix: string) => readonly string[]
  /** Tells of changes that other tabs make. */
  readonly watch: (onChange: () => void) => Stop
}

/** network: the device has gained or lost a network · seen: the page is looked at again, perhaps after a sleep. */
export type Wake = 'network' | 'seen'

/** All that the client of a class needs of the browser around it. Tests bring one of their own. */
export interface Device {
  readonly fetch: typeof globalThis.fetch
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number
  /** Runs once after so many milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => Stop
  readonly random: Random
  readonly shelf: Shelf
  readonly onWake: (listener: (why: Wake) => void) => Stop
}

/** The device's own shelf, and beside it what it refused to keep (private windows, a full disk). */
export function createShelf(storage: () => Storage): Shelf {
  const kept = new Map<string, string>()
  const trying = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(storage())
    } catch {
      return otherwise
    }
  }
  return {
    read: name => kept.get(name) ?? trying(disk => disk.getItem(name), null),
    write: (name, text) => {
      const written = trying(disk => {
        disk.setItem(name, text)
        return true
      }, false)
      if (written) kept.delete(name)
      else kept.set(name, text)
    },
    remove: name => {
      kept.delete(name)
      trying(disk => disk.removeItem(name), undefined)
    },
    names: prefix => {
      const onDisk = trying(disk => Array.from({ length: disk.length }, (_, i) => disk.key(i) ?? ''), [])
      return [...new Set([...onDisk, ...kept.keys()])].filter(name => name.startsWith(prefix))
    },
    watch: onChange => {
      addEventListener('storage', onChange)
      return () => removeEventListener('storage', onChange)
    },
  }
}

function onWake(listener: (why: Wake) => void): Stop {
  const network = () => listener('network')
  const seen = () => document.visibilityState === 'visible' && listener('seen')
  const restored = (event: PageTransitionEvent) => event.persisted && listener('network')
  addEventListener('online', network)
  addEventListener('offline', network)
  addEventListener('pageshow', restored)
  document.addEventListener('visibilitychange', seen)
  return () => {
    removeEventListener('online', network)
    removeEventListener('offline', network)
    removeEventListener('pageshow', restored)
    document.removeEventListener('visibilitychange', seen)
  }
}

let shared: Device | undefined

/** The browser that this page runs in. */
export function device(): Device {
  shared ??= {
    fetch: (...given) => fetch(...given),
    now: () => performance.timeOrigin + performance.now(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    shelf: createShelf(() => localStorage),
    onWake,
  }
  return shared
}
