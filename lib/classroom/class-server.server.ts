import { randomUUID } from 'node:crypto'
import type { ClassroomBus } from './bus'
import type { ClassServer } from './call.server'
import { createHub } from './hub.server'
import { createLimits } from './limits.server'
import type { ClassroomParts } from './parts.server'
import { createReads } from './reads.server'
import { createTeller } from './teller.server'

export interface ClassServerParts extends Omit<ClassroomParts, 'reads' | 'tell'> {
  readonly bus: ClassroomBus
  /** Streams that are taken at most. */
  readonly most?: number
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}

/** A class server that runs. */
export interface RunningClassServer extends ClassServer {
  /** Ends every stream, and stops listening. */
  readonly close: () => Promise<void>
}

/** Puts together what classes are served with: store, streams, and the notes between them. */
export async function startClassServer({ bus, log, most, ...given }: ClassServerParts): Promise<RunningClassServer> {
  const { store, now } = given
  const me = randomUUID()
  const onError = (event: string) => (error: unknown) => log({ level: 'error', event, message: String(error) })
  const reads = createReads(store)
  const hub = createHub({ store, reads, now, me, most, onError: onError('stream') })
  const teller = createTeller(bus, me, hub.hear, onError('note'))
  const stop = await hub.listen(bus)
  return {
    parts: { ...given, reads, tell: teller.tell },
    hub,
    limits: createLimits(now),
    close: async () => {
      hub.close()
      await teller.close()
      await stop()
    },
  }
}
