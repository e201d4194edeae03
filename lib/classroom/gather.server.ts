import { setImmediate } from 'node:timers/promises'

interface Waiting<T, R> {
  readonly item: T
  readonly resolve: (result: R) => void
  readonly reject: (error: unknown) => void
}

/** Most that are done at once: what waits behind them waits no longer than a person would notice. */
const most = 200

/** One group of all: fifty rooms that answer at once cost as many statements as one. */
export const allTogether = (): string => ''

/**
 * Does things of one kind together. While some are being done, those that come wait, and are done next, all at once: a room that
 * answers within a second is written in a few steps, and one who answers alone waits for nobody. Things of different `group` do not
 * wait for each other; two with the same `key` are never done at once, but one after the other.
 */
export function gather<T, R>(
  doAll: (items: readonly T[]) => Promise<readonly R[]>,
  group: (item: T) => string,
  key: (item: T) => string,
): (item: T) => Promise<R> {
  const waiting = new Map<string, Waiting<T, R>[]>()

  /** Takes what can be done at once out of those that wait. */
  function take(of: string): Waiting<T, R>[] {
    const taken = new Map<string, Waiting<T, R>>()
    const left: Waiting<T, R>[] = []
    for (const one of waiting.get(of) ?? []) {
      const name = key(one.item)
      if (taken.size >= most || taken.has(name)) left.push(one)
      else taken.set(name, one)
    }
    waiting.set(of, left)
    return [...taken.values()]
  }

  async function work(of: string): Promise<void> {
    // Those who have come by now go along: a database within this process would have served each before the next was even read.
    await setImmediate()
    for (let batch = take(of); batch.length > 0; batch = take(of)) {
      try {
        const results = await doAll(batch.map(({ item }) => item))
        for (const [i, { resolve }] of batch.entries()) resolve(results[i] as R)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
      await setImmediate()
    }
    waiting.delete(of)
  }

  return item =>
    new Promise((resolve, reject) => {
      const of = group(item)
      const queue = waiting.get(of)
      const one = { item, resolve, reject }
      if (queue) queue.push(one)
      else {
        waiting.set(of, [one])
        void work(of)
      }
    })
}
