import { afterEach, beforeEach } from 'vitest'
import { createMemoryStore } from '../memory-store'
import { type GatedStore, gateStore } from './gated-store.server'
import { noStrayErrors } from './no-stray-errors.server'
import { startTestServer, type TestServer } from './server.server'

interface GatedServer {
  readonly server: TestServer
  readonly gated: GatedStore
}

/** A server for each test of a file, on a store that can be held up; an error that nobody takes fails the test. Its parts are read inside tests only. */
export function gatedServer(): GatedServer {
  const here: { -readonly [K in keyof GatedServer]?: GatedServer[K] } = {}
  noStrayErrors()
  beforeEach(async () => {
    here.gated = gateStore(createMemoryStore())
    here.server = await startTestServer({ store: here.gated.store })
  })
  afterEach(() => here.server?.close())
  return here as GatedServer
}
