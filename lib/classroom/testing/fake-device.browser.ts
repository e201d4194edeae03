import { randomFrom } from '@/lib/kernel/random'
import type { Device, Shelf, Wake } from '../device.browser'

/** A shelf in memory. Two devices over one shelf are two tabs of one browser. */
export function memoryShelf(): Shelf & { readonly changed: () => void } {
  const kept = new Map<string, string>()
  const watchers = new Set<() => void>()
  return {
    read: name => kept.get(name) ?? null,
    write: (name, text) => void kept.set(name, text),
    remove: name => void kept.delete(name),
    names: prefix => [...kept.keys()].filter(name => name.startsWith(prefix)),
    watch: onChange => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    /** Tells the watchers, as a browser tells its other tabs. */
    changed: () => {
      for (const watcher of watchers) watcher()
    },
  }
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** Lets everything that only waits for promises happen. */
export const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A device whose time passes when it is told to. */
export function fakeDevice(fetch: Device['fetch'] = () => new Promise(() => undefined), shelf: Shelf = memoryShelf()) {
  const timers = new Set<Timer>()
  const listeners = new Set<(why: Wake) => void>()
  let now = 1_000_000
  const device: Device = {
    fetch,
    shelf,
    now: () => now,
    random: randomFrom('máy'),
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    onWake: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  /** Lets time pass; timers run at their moments, in order. */
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds
    await settled()
    for (;;) {
      const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      timers.delete(next)
      now = Math.max(now, next.at)
      next.run()
      await settled()
    }
    now = end
  }
  const wake = async (why: Wake): Promise<void> => {
    for (const listener of listeners) listener(why)
    await settled()
  }
  return { device, pass, wake, pending: () => timers.size }
}
