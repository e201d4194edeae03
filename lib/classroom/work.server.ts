/** Milliseconds until what failed is tried again. */
const retryAfter = 500

/** Work by name, done one after another: what is due, in the order of `order`; what fails comes again by itself. */
export function createWork<K extends string>(
  order: readonly K[],
  jobs: Readonly<Record<K, () => Promise<void>>>,
  onError: (error: unknown) => void,
) {
  const due = new Map<K, number>()
  let running = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const put = (kind: K, wait: number): void => {
    const at = performance.now() + wait
    due.set(kind, Math.min(due.get(kind) ?? at, at))
  }

  function next(): K | undefined {
    const now = performance.now()
    return order.find(kind => (due.get(kind) ?? Number.POSITIVE_INFINITY) <= now)
  }

  async function doOne(kind: K): Promise<void> {
    due.delete(kind)
    try {
      await jobs[kind]()
    } catch (error) {
      onError(error)
      put(kind, retryAfter)
    }
  }

  async function go(): Promise<void> {
    if (running || stopped) return
    running = true
    clearTimeout(timer)
    for (let kind = next(); kind !== undefined && !stopped; kind = next()) await doOne(kind)
    running = false
    if (due.size > 0 && !stopped) timer = setTimeout(go, Math.max(1, Math.min(...due.values()) - performance.now()))
  }

  return {
    /** Has the work done within so many milliseconds: what is asked for again until then is done once. */
    mark: (kind: K, wait = 0): void => {
      put(kind, wait)
      void go()
    },
    /** Does nothing more; what is under way comes to its end. */
    stop: (): void => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
