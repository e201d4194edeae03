import { type Frame, farewell } from './frame.server'
import type { StreamEvents } from './view'
import type { LearnerId, Viewer } from './words'

/** Where a stream's bytes go. */
export interface Sink {
  readonly write: (bytes: Buffer) => void
  /** Ends it after what was written. */
  readonly end: () => void
  /** Ends it now: the other end does not take what it is sent. */
  readonly cut: () => void
  /** Bytes that the other end has not taken yet. */
  readonly backlog: () => number
}

/** An open stream: who looks, and what they may. */
export interface Stream {
  readonly viewer: Viewer
  readonly learner: LearnerId | null
  /** What the host's secret hashed to when the stream was opened. */
  readonly hostHash: string | null
  readonly sink: Sink
}

/** Events that are the same for all who see them. */
export type SharedEvent = 'class' | 'counts' | 'questions' | 'room'

/** Who is sent which of them. */
export const seenBy: Record<Viewer, readonly SharedEvent[]> = {
  learner: ['class', 'questions'],
  screen: ['class', 'counts', 'questions'],
  host: ['class', 'counts', 'room'],
}

/** Streams that one learner, the host and all screens of a class may have open: the oldest ends for the next. */
export const mostStreams: Readonly<Record<Viewer, number>> = { learner: 5, host: 10, screen: 50 }

/** Bytes that a phone may lag behind before its stream is cut; it comes back and gets everything anew. */
const longestBacklog = 1_000_000

type Shown = { [E in SharedEvent]?: string }
type Goodbye = StreamEvents['bye']['reason']

/**
 * The open streams of one class, and which frame each was sent last: none is sent the same one twice. `onEmpty` is called when the last
 * one has gone.
 */
export function createStreams(onEmpty: () => void) {
  const open = new Map<Stream, Shown>()
  const byOwner = new Map<string, Set<Stream>>()
  const viewers: Record<Viewer, number> = { learner: 0, host: 0, screen: 0 }
  const ownerOf = ({ learner, viewer }: Stream): string => (learner === null ? viewer : `learner ${learner}`)

  /** Returns whether it was there. */
  function remove(stream: Stream): boolean {
    if (!open.delete(stream)) return false
    const owner = ownerOf(stream)
    const own = byOwner.get(owner)
    own?.delete(stream)
    if (own?.size === 0) byOwner.delete(owner)
    viewers[stream.viewer] -= 1
    if (open.size === 0) onEmpty()
    return true
  }

  function sendTo(stream: Stream, bytes: Buffer): void {
    if (stream.sink.backlog() <= longestBacklog) stream.sink.write(bytes)
    else {
      remove(stream)
      stream.sink.cut()
    }
  }

  function end(stream: Stream, reason: Goodbye): void {
    if (!remove(stream)) return
    stream.sink.write(farewell(reason))
    stream.sink.end()
  }

  function show(stream: Stream, event: SharedEvent, { id, bytes }: Frame): void {
    const shown = open.get(stream)
    if (!shown || shown[event] === id) return
    shown[event] = id
    sendTo(stream, bytes)
  }

  return {
    /** Takes a stream in. `seen` is the id of the class view that it says it has. */
    add: (stream: Stream, seen: string | null): void => {
      const own = byOwner.get(ownerOf(stream)) ?? new Set()
      const [oldest] = own
      // A host or screen comes back by itself; a learner's oldest tab would push out the next.
      if (oldest && own.size >= mostStreams[stream.viewer])
        end(oldest, stream.viewer === 'learner' ? 'elsewhere' : 'restart')
      open.set(stream, seen === null ? {} : { class: seen })
      byOwner.set(ownerOf(stream), own.add(stream))
      viewers[stream.viewer] += 1
    },
    remove,
    show,
    showAll: (event: SharedEvent, frame: Frame): void => {
      for (const stream of [...open.keys()]) if (seenBy[stream.viewer].includes(event)) show(stream, event, frame)
    },
    sees: (viewer: Viewer): readonly SharedEvent[] => seenBy[viewer],
    /** Whether anyone is here to see it. */
    isSeen: (event: SharedEvent): boolean =>
      (viewers.learner > 0 && seenBy.learner.includes(event)) ||
      (viewers.screen > 0 && seenBy.screen.includes(event)) ||
      (viewers.host > 0 && seenBy.host.includes(event)),
    /** How many streams of the learner are open. */
    of: (learner: LearnerId): number => byOwner.get(`learner ${learner}`)?.size ?? 0,
    learners: (): LearnerId[] => [...new Set([...open.keys()].flatMap(({ learner }) => learner ?? []))],
    sendOwn: (learner: LearnerId, bytes: Buffer): void => {
      for (const stream of [...(byOwner.get(`learner ${learner}`) ?? [])]) sendTo(stream, bytes)
    },
    send: (bytes: Buffer): void => {
      for (const stream of [...open.keys()]) sendTo(stream, bytes)
    },
    /** Says why and ends the streams. */
    endAll: (reason: Goodbye, which: (stream: Stream) => boolean = () => true): void => {
      for (const stream of [...open.keys()]) if (which(stream)) end(stream, reason)
    },
    size: () => open.size,
  }
}
export type Streams = ReturnType<typeof createStreams>
