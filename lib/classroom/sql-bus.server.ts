import { z } from 'zod'
import type { Database } from '@/lib/database/database'
import { type ClassroomBus, type Note, noteKinds } from './bus'
import type { SessionId } from './words'

const channel = 'classroom'

const noteSchema = z.object({
  session: z.string().transform(id => id as SessionId),
  kind: z.enum(noteKinds),
  version: z.int(),
  learner: z.string().optional(),
  from: z.string().optional(),
})

/** Null for what a newer version of this program may say. */
function readNote(payload: string): Note | null {
  try {
    const { learner, from, ...note } = noteSchema.parse(JSON.parse(payload))
    return { ...note, ...(learner !== undefined && { learner }), ...(from !== undefined && { from }) }
  } catch {
    return null
  }
}

/**
 * Notes by the database's own LISTEN and NOTIFY, between all processes that share it. Notes that are published while others are on
 * their way go together, each once. `publish` rejects when they cannot be sent.
 */
export function createSqlBus(db: Database): ClassroomBus {
  let waiting = new Set<string>()
  let sending: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function send(): Promise<void> {
    next = undefined
    const payloads = [...waiting]
    waiting = new Set()
    await db.notify(channel, payloads)
  }

  return {
    publish: note => {
      waiting.add(JSON.stringify(note))
      next ??= sending = sending.then(send, send)
      return next
    },
    listen: async (onNote, onGap) => {
      const heard = (payload: string) => {
        const note = readNote(payload)
        if (note) onNote(note)
      }
      return db.listen(channel, heard, onGap)
    },
  }
}
