import type { Instant } from '@/lib/kernel/instant'

/** So many at once, and one more every so many milliseconds. */
interface Rate {
  readonly burst: number
  readonly every: number
}

/** Entries that a limiter remembers; the longest unused are forgotten first. */
const remembered = 20_000

/** Counts by name, as a bucket that drips full again. */
export function createLimiter({ burst, every }: Rate, now: () => Instant) {
  const buckets = new Map<string, { left: number; at: Instant }>()
  const level = (name: string) => {
    const at = now()
    const bucket = buckets.get(name)
    const left = bucket ? Math.min(burst, bucket.left + (at - bucket.at) / every) : burst
    return { left, at }
  }
  const put = (name: string, left: number, at: Instant) => {
    buckets.delete(name)
    buckets.set(name, { left, at })
    const oldest = buckets.size > remembered ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
  }
  return {
    /** Whether one more would be taken. */
    has: (name: string): boolean => level(name).left >= 1,
    /** Takes one; false when none is left. */
    take: (name: string): boolean => {
      const { left, at } = level(name)
      put(name, left >= 1 ? left - 1 : left, at)
      return left >= 1
    },
  }
}

/** Who may do what how often, in one process. `docs/class-protocol.md` repeats it (a test holds the two against each other). */
export const rates = {
  /** Wrong codes from one address. */
  missesOfAddress: { burst: 30, every: 3_000 },
  /** Wrong codes from everywhere: of 244 million codes at most 72,000 an hour can be tried, however many addresses a guesser has. */
  missesInAll: { burst: 500, every: 50 },
  /** Actions of one learner, commands of a host, reports of a class: many quick taps, no flood. */
  requests: { burst: 40, every: 100 },
  /** Learners who come in from one address, a class: a hall of a thousand behind one, and no class filled up in a minute. */
  joining: { burst: 500, every: 50 },
  /** Streams that one learner, host or (for a screen) address opens: five tabs on a network that comes and goes. */
  watching: { burst: 60, every: 500 },
  /** Classes opened from one address: a whole school's teachers at the first bell. */
  openings: { burst: 60, every: 10_000 },
} as const satisfies Record<string, Rate>

/**
 * Who may ask how often, in this process. Only wrong codes count against an address, and an address that has been in a class keeps
 * finding it: a school behind one address is not locked out by its own slips, nor by a guesser among its pupils.
 */
export function createLimits(now: () => Instant) {
  const [byAddress, inAll] = [createLimiter(rates.missesOfAddress, now), createLimiter(rates.missesInAll, now)]
  const [byKey, opened] = [createLimiter(rates.requests, now), createLimiter(rates.openings, now)]
  const [joined, watched] = [createLimiter(rates.joining, now), createLimiter(rates.watching, now)]
  const familiar = new Map<string, true>()
  const remember = (address: string, code: string) => {
    familiar.set(`${address} ${code}`, true)
    const oldest = familiar.size > remembered ? familiar.keys().next().value : undefined
    if (oldest !== undefined) familiar.delete(oldest)
  }
  return {
    /** Whether this address may ask about a code. */
    mayLookUp: (address: string, code: string): boolean =>
      familiar.has(`${address} ${code}`) || (byAddress.has(address) && inAll.has('')),
    /** The code was wrong. */
    missed: (address: string): void => {
      byAddress.take(address)
      inAll.take('')
    },
    /** The code was right. */
    found: remember,
    /** Whether the holder of a key may send one more request. */
    maySend: (key: string): boolean => byKey.take(key),
    /** Whether one more may come into the class from this address. */
    mayJoin: (session: string, address: string): boolean => joined.take(`${session} ${address}`),
    /** Whether the holder of a key may open one more stream. */
    mayWatch: (key: string): boolean => watched.take(key),
    mayOpen: (address: string): boolean => opened.take(address),
  }
}
export type Limits = ReturnType<typeof createLimits>
