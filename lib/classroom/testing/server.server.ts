import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Instant, instant } from '@/lib/kernel/instant'
import { randomFrom } from '@/lib/kernel/random'
import type { ClassroomBus, Note } from '../bus'
import { startClassServer } from '../class-server.server'
import { samplePlan } from '../fixtures/sample'
import { createClassListener } from '../http.server'
import { createMemoryBus } from '../memory-bus'
import { createMemoryStore } from '../memory-store'
import type { ClassroomStore } from '../store'

export interface TestServer {
  readonly base: string
  readonly store: ClassroomStore
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Goes on by itself; `skip` moves it on. */
  readonly skip: (milliseconds: number) => void
  /** Streams open now. */
  readonly streams: () => number
  /** A note comes from another process. */
  readonly hear: (note: Note) => void
  /** Refuses what comes from now on; resolves when what is under way is answered. */
  readonly drain: () => Promise<void>
  /** Resolves when `test` holds. */
  readonly until: (test: () => boolean) => Promise<void>
  readonly close: () => Promise<void>
}

interface Given {
  readonly store?: ClassroomStore
  readonly bus?: ClassroomBus
  readonly pin?: string | null
  readonly banned?: readonly string[]
  /** Streams that it takes. */
  readonly most?: number
}

/** Starts the API of classes on a port of its own, with the sample plan for whatever is asked for. */
export async function startTestServer({ pin = null, banned = [], ...given }: Given = {}): Promise<TestServer> {
  const store = given.store ?? createMemoryStore()
  const bus = given.bus ?? createMemoryBus()
  let skipped = 0
  const now = (): Instant => instant(Date.now() + skipped)
  const logged: Readonly<Record<string, unknown>>[] = []
  const log = (line: Readonly<Record<string, unknown>>) => void logged.push(line)
  const random = randomFrom(`${Date.now()} ${Math.random()}`)
  const makePlan = async () => samplePlan
  const classes = await startClassServer({
    ...{ store, bus, now, random, makePlan, pin, banned, log },
    ...(given.most !== undefined && { most: given.most }),
  })
  const listener = createClassListener(async () => classes, { pin, trustProxy: true, addresses: () => [], log })
  const server = createServer((request, response) => {
    void listener.answer(request, response).then(isOurs => isOurs || response.writeHead(404).end())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    logged,
    skip: milliseconds => {
      skipped += milliseconds
    },
    streams: classes.hub.size,
    hear: note => void bus.publish(note),
    drain: listener.close,
    until: async test => {
      while (!test()) await new Promise(resolve => setTimeout(resolve, 5))
    },
    close: async () => {
      await classes.close()
      server.closeAllConnections()
      server.close()
    },
  }
}
