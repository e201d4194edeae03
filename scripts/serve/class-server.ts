import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { type RunningClassServer, startClassServer } from '@/lib/classroom/class-server.server'
import { createClassListener } from '@/lib/classroom/http.server'
import { createMemoryBus } from '@/lib/classroom/memory-bus'
import { createMemoryStore } from '@/lib/classroom/memory-store'
import { foldName } from '@/lib/classroom/nickname'
import type { OpenRequest } from '@/lib/classroom/protocol'
import { makeClassPlan } from '@/lib/content/class-plan.server'
import { readSnapshot } from '@/lib/content/snapshot.server'
import { type Instant, instant } from '@/lib/kernel/instant'

const now = (): Instant => instant(Date.now())
const random = () => randomInt(2 ** 32) / 2 ** 32

/** Milliseconds between looks for classes whose time to be kept is over. */
const purgeEvery = 600_000

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
  const pin = process.env.BEN_CLASS_PIN || null
  let started: Promise<RunningClassServer> | undefined

  async function start(): Promise<RunningClassServer> {
    const [store, bus] = [createMemoryStore(), createMemoryBus()]
    const makePlan = async (request: OpenRequest) => makeClassPlan((await readSnapshot()).site, request)
    const server = await startClassServer({ store, bus, now, random, makePlan, pin, banned, log })
    const purging = setInterval(() => void store.purge(now()).catch(() => undefined), purgeEvery)
    purging.unref()
    return {
      ...server,
      close: async () => {
        clearInterval(purging)
        await server.close()
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
    { pin, trustProxy: process.env.BEN_TRUST_PROXY === '1', addresses: () => lanAddresses(port()), log },
  )
  return {
    answer: listener.answer,
    /** Rejects when the database of opened classes does not answer. */
    ping: async () => (await started)?.parts.store.ping(),
    close: async () => {
      const answered = listener.close()
      const server = await started?.catch(() => undefined)
      server?.hub.close()
      await answered
      await server?.close()
    },
  }
}
