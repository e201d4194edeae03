import type { Instant } from '@/lib/kernel/instant'
import type { ClassroomBus, Note } from './bus'
import { type LiveRoom, openRoom } from './live-room.server'
import type { ClassPlan } from './plan'
import type { Reads } from './reads.server'
import type { ClassroomStore, Stored } from './store'
import type { Stream } from './streams.server'
import { presenceEvery } from './view'
import type { SessionId } from './words'

/** Milliseconds between heartbeats. */
const beatEvery = 10_000
/** Streams of one process: more would leave no memory for what they are sent. */
export const mostOpen = 10_000
/** Parts that classes are spread over, so that a process with many never looks at all of them at once. */
const slots = 15

export type Hub = ReturnType<typeof createHub>

interface HubParts {
  readonly store: ClassroomStore
  readonly reads: Reads
  readonly now: () => Instant
  /** Marks the notes of this process. */
  readonly me: string
  /** Streams that are taken at most. */
  readonly most?: number | undefined
  readonly onError: (error: unknown) => void
}

/** The open streams of this process, by class. A note says that something changed; the class's room reads and sends it. */
export function createHub({ store, reads, now, me, most = mostOpen, onError }: HubParts) {
  const rooms = new Map<SessionId, LiveRoom & { readonly slot: number }>()
  let opened = 0
  let slot = 0
  let closed = false

  /** Hears what this process says. */
  const hear = (note: Note): void => {
    reads.hear(note)
    rooms.get(note.session)?.hear(note, note.from === me)
  }
  const hearOthers = (note: Note): void => {
    if (note.from !== me) hear(note)
  }
  const doubt = (): void => {
    reads.doubt()
    for (const room of rooms.values()) room.doubt()
  }

  function roomOf(stored: Stored, plan: ClassPlan) {
    const { id } = stored.session
    const known = rooms.get(id)
    if (known) return known
    opened += 1
    const room = {
      ...openRoom(stored, { store, now, onError, plan, onEmpty: () => rooms.delete(id) }),
      slot: opened % slots,
    }
    rooms.set(id, room)
    return room
  }

  /** Opens a stream: what its viewer may see comes, but the class view that it says it has. Returns what closes it. */
  function attach(stored: Stored, plan: ClassPlan, stream: Stream, lastEventId: string | null): () => void {
    const room = roomOf(stored, plan)
    room.attach(stream, stored, lastEventId)
    if (closed) room.close('restart')
    return () => room.leave(stream)
  }

  const beat = setInterval(() => {
    for (const room of rooms.values()) room.beat()
  }, beatEvery)
  const presence = setInterval(() => {
    slot = (slot + 1) % slots
    for (const room of rooms.values()) if (room.slot === slot) room.tick()
  }, presenceEvery / slots)
  beat.unref()
  presence.unref()

  /** Streams open now. */
  const size = (): number => [...rooms.values()].reduce((sum, room) => sum + room.size(), 0)

  /** Ends every stream: the server stops, and clients come back to the next one. */
  function close(): void {
    closed = true
    clearInterval(beat)
    clearInterval(presence)
    for (const room of [...rooms.values()]) room.close('restart')
  }

  /** Joins the hub to the bus. Resolves to what parts them. */
  const listen = (bus: ClassroomBus) => bus.listen(hearOthers, doubt)

  return { attach, hear, listen, size, isFull: () => size() >= most, close }
}
