import { z } from 'zod'
import { type Database, DatabaseUnavailable } from '@/lib/database/database'
import { type ClassroomBus, type Note, noteKinds } from './bus'
import type { SessionId } from './words'

const channel = 'classroom'

const noteSchema = z.object({
  session: z.string().transform(id => id as SessionId),
  kind: z.enum(noteKinds),
  version: z.int(),
  learner: z.string().optional(),
})

/** Null for what a newer version of this program may say. */
function readNote(payload: string): Note | null {
  try {
    const { learner, ...note } = noteSchema.parse(JSON.parse(payload))
    return learner === undefined ? note : { ...note, learner }
  } catch {
    return null
  }
}

/**
 * Notes by the database's own LISTEN and NOTIFY, between all processes that share it. Notes that are published while others are on
 * their way go together, each once. When they cannot be sent, the listeners of this process are told of a gap; those of others find
 * out by their own lost connections.
 */
export function createSqlBus(db: Database): ClassroomBus {
  const gaps = new Set<() => void>()
  let waiting = new Set<string>()
  let sending: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function send(): Promise<void> {
    next = undefined
    const payloads = [...waiting]
    waiting = new Set()
    try {
      await db.notify(channel, payloads)
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      for (const onGap of gaps) onGap()
    }
  }

  return {
    publish: note => {
      waiting.add(JSON.stringify(note))
      next ??= sending = sending.then(send, send)
      return next
    },
    listen: async (onNote, onGap) => {
      gaps.add(onGap)
      const heard = (payload: string) => {
        const note = readNote(payload)
        if (note) onNote(note)
      }
      const stop = await db.listen(channel, heard, onGap)
      return async () => {
        gaps.delete(onGap)
        await stop()
      }
    },
  }
}
