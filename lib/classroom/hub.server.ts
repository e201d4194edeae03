import type { Instant } from '@/lib/kernel/instant'
import type { ClassroomBus, Note } from './bus'
import { frame, heartbeat } from './frame.server'
import { type LiveRoom, openRoom, type Stream } from './live-room.server'
import type { ClassroomStore, Stored } from './store'
import { presenceEvery } from './view'
import type { LearnerId, SessionId } from './words'

/** Milliseconds between heartbeats. */
const beatEvery = 10_000

export type Hub = ReturnType<typeof createHub>

/** The open streams of this process, by class. A note from the bus says that something changed; the class's room reads and sends it. */
export function createHub(store: ClassroomStore, now: () => Instant, onError: (error: unknown) => void) {
  const rooms = new Map<SessionId, LiveRoom>()

  function onNote({ session, kind, learner }: Note): void {
    const room = rooms.get(session)
    if (!room) return
    room.mark(kind, learner as LearnerId | undefined)
    // A new round has counts of its own, and an answer a mark beside a name.
    if (kind === 'session' || kind === 'room') room.mark('counts')
    if (kind === 'session' || kind === 'counts') room.mark('room')
  }

  /** Notes were lost: anything may have changed. */
  function onGap(): void {
    for (const room of rooms.values()) {
      room.mark('session')
      room.markLearners()
      room.mark('counts')
      room.mark('room')
    }
  }

  async function roomOf(stored: Stored): Promise<LiveRoom | null> {
    const { id } = stored.session
    const plan = rooms.has(id) ? undefined : await store.planOf(id)
    const known = rooms.get(id)
    if (known || !plan) return known ?? null
    const room = openRoom(stored, { store, now, onError, plan, onEmpty: () => rooms.delete(id) })
    rooms.set(id, room)
    return room
  }

  /** Opens a stream: everything its viewer may see comes at once, but the class view that it says it has. Returns what closes it. */
  async function attach(stored: Stored, stream: Stream, lastEventId: string | null): Promise<() => void> {
    const room = await roomOf(stored)
    if (room) return room.attach(stream, stored, lastEventId)
    stream.sink.write(frame('bye', { reason: 'gone' }))
    stream.sink.end()
    return () => undefined
  }

  const beat = setInterval(() => {
    for (const room of rooms.values()) room.send(heartbeat)
  }, beatEvery)
  const presence = setInterval(() => {
    for (const room of rooms.values()) room.markSeen()
  }, presenceEvery)
  beat.unref()
  presence.unref()

  /** Streams open now. */
  const size = (): number => [...rooms.values()].reduce((sum, room) => sum + room.size(), 0)

  /** Ends every stream: the server stops, and clients come back to the next one. */
  function close(): void {
    clearInterval(beat)
    clearInterval(presence)
    for (const room of [...rooms.values()]) room.sayGoodbye('restart')
  }

  /** Joins the hub to the bus. Resolves to what parts them. */
  const listen = (bus: ClassroomBus) => bus.listen(onNote, onGap)

  return { attach, listen, size, close }
}
