import type { ClassroomBus, Note } from './bus'
import type { LearnerId, SessionId } from './words'

/** Milliseconds until notes that could not be published are tried again. */
const retryAfter = 500
/** Notes kept for another try; viewers elsewhere read everything anew now and then, so that the oldest may go. */
const mostWaiting = 10_000

export interface Telling {
  readonly version?: number
  readonly learner?: LearnerId
}

/** Says that something of a class changed. Never fails: what was written stands, whoever hears of it. */
export type Tell = (session: SessionId, kind: Note['kind'], more?: Telling) => void

/**
 * Tells the viewers of this process at once, and those of others by the bus, again when that fails. `me` marks the notes of this
 * process, which its hub need not hear again.
 */
export function createTeller(
  { publish }: Pick<ClassroomBus, 'publish'>,
  me: string,
  hereToo: (note: Note) => void,
  onError: (error: unknown) => void,
) {
  const waiting = new Map<string, Note>()
  const underWay = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function send(note: Note): void {
    const sent = publish(note)
      .catch(error => {
        onError(error)
        if (!closed) later(note)
      })
      .finally(() => underWay.delete(sent))
    underWay.add(sent)
  }

  function later(note: Note): void {
    if (waiting.size < mostWaiting) waiting.set(`${note.session} ${note.kind} ${note.learner}`, note)
    timer ??= setTimeout(() => {
      timer = undefined
      const notes = [...waiting.values()]
      waiting.clear()
      for (const one of notes) send(one)
    }, retryAfter)
  }

  const tell: Tell = (session, kind, more = {}) => {
    const note: Note = { session, kind, version: 0, ...more, from: me }
    hereToo(note)
    send(note)
  }

  return {
    tell,
    /** Resolves when what is being published has been, or cannot be. */
    close: async (): Promise<void> => {
      closed = true
      clearTimeout(timer)
      await Promise.all(underWay)
    },
  }
}
