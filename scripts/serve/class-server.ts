import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { type ClassServer, createClassListener } from '@/lib/classroom/http.server'
import { createHub } from '@/lib/classroom/hub.server'
import { createLimits } from '@/lib/classroom/limits.server'
import { createMemoryBus } from '@/lib/classroom/memory-bus'
import { createMemoryStore } from '@/lib/classroom/memory-store'
import { foldName } from '@/lib/classroom/nickname'
import { keepPurging } from '@/lib/classroom/purge.server'
import { purgeEvery } from '@/lib/classroom/store'
import { makeClassPlan } from '@/lib/content/class-plan.server'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { type Instant, instant } from '@/lib/kernel/instant'

const now = (): Instant => instant(Date.now())
const random = () => randomInt(2 ** 32) / 2 ** 32

/** `http://address:port` of this machine on its networks: how phones reach a laptop without internet. */
function lanAddresses(port: number): string[] {
  const all = Object.values(networkInterfaces()).flatMap(one => one ?? [])
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}

/** One JSON line an event; no names, codes or answers. */
function log(line: Readonly<Record<string, unknown>>): void {
  if (process.env.BEN_LOG === 'off' || (line.event === 'request' && process.env.BEN_LOG !== 'requests')) return
  console.log(JSON.stringify({ at: new Date().toISOString(), ...line }))
}

/** `BEN_NAME_FILTER`: a file of words, one a line, that no nickname may contain. */
function bannedWords(path = process.env.BEN_NAME_FILTER): readonly string[] {
  if (!path) return []
  return readFileSync(path, 'utf8').split('\n').map(foldName).filter(Boolean)
}

/** The classes of this server: opened by the first request that needs them. */
export function openClasses(port: () => number) {
  const banned = bannedWords()
  let started: Promise<ClassServer & { readonly close: () => Promise<void> }> | undefined

  async function start() {
    const [store, bus] = [createMemoryStore(), createMemoryBus()]
    const hub = createHub(store, now, error => log({ level: 'error', event: 'stream', message: String(error) }))
    const stop = await hub.listen(bus)
    const stopPurging = keepPurging(
      {
        store,
        now,
        onPurged: classes => log({ level: 'info', event: 'purged', classes }),
        onError: error => log({ level: 'error', event: 'purge', message: String(error) }),
      },
      purgeEvery,
    )
    const pin = process.env.BEN_CLASS_PIN || null
    const makePlan: ClassServer['parts']['makePlan'] = async request =>
      makeClassPlan((await readSnapshot()).site, request)
    return {
      parts: { store, bus, now, random, makePlan, pin, banned },
      hub,
      limits: createLimits(now),
      close: async () => {
        stopPurging()
        hub.close()
        await stop()
        await store.close()
      },
    }
  }

  const listener = createClassListener(
    () => {
      started ??= start()
      started.catch(() => {
        started = undefined
      })
      return started
    },
    {
      pin: process.env.BEN_CLASS_PIN || null,
      trustProxy: process.env.BEN_TRUST_PROXY === '1',
      addresses: () => lanAddresses(port()),
      log,
    },
  )
  return {
    listener,
    /** Rejects when the database of opened classes does not answer. */
    ping: async () => (await started)?.parts.store.ping(),
    close: async () => (await started)?.close(),
  }
}
