import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Instant, instant } from '@/lib/kernel/instant'
import { noon, samplePlan, sampleSession } from './fixtures/sample'
import { createMemoryStore } from './memory-store'
import { keepPurging } from './purge.server'
import type { ClassSession } from './session'
import { day, longestClass, purgeEvery, purgeTime, StoreUnavailable } from './store'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const never = (what: unknown) => expect.fail(String(what))

/** A clock that runs with the timers. */
const clock = (start: Instant) => {
  const began = Date.now()
  return () => instant(start + Date.now() - began)
}

async function storeWith(...sessions: readonly ClassSession[]) {
  const store = createMemoryStore()
  for (const session of sessions) await store.create(session, samplePlan, 'hash', purgeTime(session))
  const left = async () => {
    const found = await Promise.all(sessions.map(({ id }) => store.findById(id)))
    return found.flatMap(one => one?.session.code ?? [])
  }
  return { store, left }
}

const session = (code: string, keepDays: number, endedAt: Instant | null): ClassSession => {
  const made = sampleSession(`buoi-hoc-${code}-0001`, code)
  return { ...made, endedAt, settings: { ...made.settings, keepDays } }
}

it('a class goes when its days after the end are over, and one that nobody ended a day later', async () => {
  const { store, left } = await storeWith(
    session('AAAAAA', 7, noon),
    session('CCCCCC', 7, null),
    session('DDDDDD', 0, noon),
  )
  const purged: number[] = []
  const parts = { store, now: clock(noon), onPurged: (n: number) => purged.push(n), onError: never }
  const stop = keepPurging(parts, purgeEvery)
  await vi.advanceTimersByTimeAsync(0)
  expect(await left()).toEqual(['AAAAAA', 'CCCCCC'])
  await vi.advanceTimersByTimeAsync(7 * day - purgeEvery)
  expect(await left()).toEqual(['AAAAAA', 'CCCCCC'])
  await vi.advanceTimersByTimeAsync(purgeEvery)
  expect(await left()).toEqual(['CCCCCC'])
  await vi.advanceTimersByTimeAsync(longestClass)
  expect(await left()).toEqual([])
  expect(purged).toEqual([1, 1, 1])
  stop()
})

it('a server that was off for long forgets as soon as it is back', async () => {
  const { store, left } = await storeWith(session('AAAAAA', 7, noon))
  const now = clock(instant(noon + 30 * day))
  const stop = keepPurging({ store, now, onPurged: () => undefined, onError: never }, purgeEvery)
  await vi.advanceTimersByTimeAsync(0)
  expect(await left()).toEqual([])
  stop()
})

it('a database that does not answer is asked again; one that was closed is not', async () => {
  const errors: unknown[] = []
  let away = true
  const calls: Instant[] = []
  const store = {
    purge: async (at: Instant) => {
      calls.push(at)
      if (away) throw new StoreUnavailable()
      return 0
    },
  }
  const parts = { store, now: clock(noon), onPurged: never, onError: (error: unknown) => errors.push(error) }
  const stop = keepPurging(parts, purgeEvery)
  await vi.advanceTimersByTimeAsync(purgeEvery)
  expect(errors).toHaveLength(2)
  away = false
  await vi.advanceTimersByTimeAsync(purgeEvery)
  expect(errors).toHaveLength(2)
  stop()
  await vi.advanceTimersByTimeAsync(3 * purgeEvery)
  expect(calls).toEqual([noon, noon + purgeEvery, noon + 2 * purgeEvery])
})
