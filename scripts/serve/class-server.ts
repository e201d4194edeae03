import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { type RunningClassServer, startClassServer } from '@/lib/classroom/class-server.server'
import { createClassListener } from '@/lib/classroom/http.server'
import { foldName } from '@/lib/classroom/nickname'
import { openStore } from '@/lib/classroom/open-store.server'
import type { ClassroomParts } from '@/lib/classroom/parts.server'
import { keepPurging } from '@/lib/classroom/purge.server'
import { type ClassroomStore, purgeEvery } from '@/lib/classroom/store'
import { type Instant, instant } from '@/lib/kernel/instant'
import { lanAddresses } from './lan-addresses'

const now = (): Instant => instant(Date.now())
const random = () => randomInt(2 ** 32) / 2 ** 32

/** Milliseconds until the first look for classes whose time to be kept is over: a start has other things to do. */
const firstPurge = 60_000

/** One JSON line an event; no names, codes or answers. */
function log(line: Readonly<Record<string, unknown>>): void {
  if (process.env.BEN_LOG === 'off' || (line.event === 'request' && process.env.BEN_LOG !== 'requests')) return
  console.log(JSON.stringify({ at: new Date().toISOString(), ...line }))
}

/** `BEN_NAME_FILTER`: a file of words, one a line, that no nickname may contain. */
function bannedWords(path = process.env.BEN_NAME_FILTER): readonly string[] {
  if (!path) return []
  try {
    return readFileSync(path, 'utf8').split('\n').map(foldName).filter(Boolean)
  } catch (error) {
    throw new Error(`BEN_NAME_FILTER is "${path}": write the path of a text file with one word a line`, {
      cause: error,
    })
  }
}

/** Removes classes whose time is over, whether or not anyone opens another. Returns what stops it. */
function purgeByItself(store: ClassroomStore): () => void {
  const parts = {
    store,
    now,
    onPurged: (classes: number) => log({ level: 'info', event: 'purged', classes }),
    onError: (error: unknown) => log({ level: 'error', event: 'purge', message: String(error) }),
  }
  let stop = () => clearTimeout(timer)
  const timer = setTimeout(() => {
    stop = keepPurging(parts, purgeEvery)
  }, firstPurge).unref()
  return () => stop()
}

/**
 * The classes of this server. The data folder is taken for this process at once; the database is opened by the first request that needs
 * it.
 * @throws Error in words when a setting is wrong, or another process has the data folder.
 */
export async function openClasses(port: () => number, makePlan: ClassroomParts['makePlan']) {
  const banned = bannedWords()
  const pin = process.env.BEN_CLASS_PIN || null
  const { store, bus, claim, close } = openStore(process.env)
  await claim()
  const stopPurging = purgeByItself(store)
  let started: Promise<RunningClassServer> | undefined

  /** One start at a time; one that failed is tried anew by the next who asks. */
  function start(): Promise<RunningClassServer> {
    started ??= startClassServer({ store, bus, now, random, makePlan, pin, banned, log }).catch(error => {
      started = undefined
      throw error
    })
    return started
  }

  const listener = createClassListener(start, {
    pin,
    trustProxy: process.env.BEN_TRUST_PROXY === '1',
    addresses: () => lanAddresses(networkInterfaces(), port()),
    log,
  })
  return {
    answer: listener.answer,
    /** Rejects when the database does not answer. One in a folder that no class has needed yet is not opened for it. */
    ping: async () => (started || process.env.DATABASE_URL ? store.ping() : undefined),
    /** Tells clients that the server goes, lets what is under way be written, and closes the database. */
    close: async () => {
      stopPurging()
      const answered = listener.close()
      const server = await started?.catch(() => undefined)
      server?.hub.close()
      await answered
      await server?.close()
      await close()
    },
  }
}
