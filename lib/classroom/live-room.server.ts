import type { Instant } from '@/lib/kernel/instant'
import type { NoteKind } from './bus'
import { frame } from './frame.server'
import { classFrame, countsFrame, eventId, ownFrame, roomFrames } from './live-views.server'
import type { ClassPlan } from './plan'
import { latencyGrace, nextDeadline } from './session'
import type { ClassroomStore, Stored } from './store'
import type { StreamEvents } from './view'
import type { LearnerId, Viewer } from './words'

/** Where a stream's bytes go. */
export interface Sink {
  readonly write: (bytes: Buffer) => void
  readonly end: () => void
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

export interface RoomParts {
  readonly store: ClassroomStore
  readonly now: () => Instant
  readonly onError: (error: unknown) => void
  readonly plan: ClassPlan
  /** Called when the last stream has gone. */
  readonly onEmpty: () => void
}

/** Milliseconds over which counts and names are gathered: a room of a thousand answers within seconds. */
const gather = 150
/** Bytes that a phone may lag behind before its stream is cut; it comes back and gets everything anew. */
const longestBacklog = 1_000_000
/** Milliseconds until a view that could not be read is tried again. */
const retryAfter = 500

/** Read at once, in this order; the rest is gathered. */
const urgent: readonly NoteKind[] = ['gone', 'session', 'learner']
const all: readonly NoteKind[] = [...urgent, 'counts', 'room']

type Goodbye = StreamEvents['bye']['reason']
export type LiveRoom = ReturnType<typeof openRoom>

/** The open streams of one class in this process, kept up to date: what is marked stale is read again and sent. */
export function openRoom(first: Stored, { store, now, onError, plan, onEmpty }: RoomParts) {
  const streams = new Set<Stream>()
  const stale = new Set<NoteKind>()
  const staleLearners = new Set<LearnerId>()
  const seen = new Set<LearnerId>()
  let stored = first
  let sent: { readonly bytes: Buffer; readonly id: string } | undefined
  /** Id of the class view that each stream was sent last, or says that it has. */
  const shown = new WeakMap<Stream, string>()
  let questions: Buffer | undefined
  let running = false
  let later: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined

  function drop(stream: Stream): void {
    if (!streams.delete(stream) || streams.size > 0) return
    clearTimeout(later)
    clearTimeout(deadline)
    onEmpty()
  }

  function send(bytes: Buffer, to: (stream: Stream) => boolean = () => true): void {
    for (const stream of streams) if (to(stream)) sendTo(stream, bytes)
  }

  function sendTo(stream: Stream, bytes: Buffer): void {
    if (stream.sink.backlog() <= longestBacklog) stream.sink.write(bytes)
    else {
      drop(stream)
      stream.sink.end()
    }
  }

  function sayGoodbye(reason: Goodbye, to: (stream: Stream) => boolean = () => true): void {
    const bytes = frame('bye', { reason })
    for (const stream of [...streams].filter(to)) {
      stream.sink.write(bytes)
      stream.sink.end()
      drop(stream)
    }
  }

  async function refreshClass(): Promise<void> {
    const read = await store.findById(first.session.id)
    if (!read) return sayGoodbye('gone')
    if (read.version < stored.version) return
    stored = read
    sayGoodbye('handed-over', ({ hostHash }) => hostHash !== null && hostHash !== read.hostHash)
    const at = now()
    if (sent?.id !== eventId(read, at)) {
      const made = await classFrame(store, read, plan, at)
      // A newer one may have been made while this one's answers were read.
      if (read.version < stored.version) return
      sent = made
      for (const stream of streams) showClass(stream)
    }
    watchClock()
  }

  function showClass(stream: Stream): void {
    if (!sent || shown.get(stream) === sent.id) return
    shown.set(stream, sent.id)
    sendTo(stream, sent.bytes)
  }

  /** A timer that ends changes the view without a new version. */
  function watchClock(): void {
    clearTimeout(deadline)
    const at = nextDeadline(stored.session)
    const wait = at === null ? 0 : at + latencyGrace - now() + 1
    if (wait > 0 && streams.size > 0) deadline = setTimeout(() => mark('session'), wait)
  }

  async function refreshOwn(): Promise<void> {
    const ids = [...staleLearners]
    staleLearners.clear()
    for (const id of ids) {
      const isOwn = (stream: Stream) => stream.learner === id
      if (![...streams].some(isOwn)) continue
      const own = await ownFrame(store, stored, id)
      if (own) send(own.bytes, isOwn)
      if (!own || own.learner.removed) sayGoodbye('removed', isOwn)
    }
  }

  async function refreshCounts(): Promise<void> {
    const watches = ({ viewer }: Stream) => viewer !== 'learner'
    if (seen.size > 0) {
      const ids = [...seen]
      seen.clear()
      await store.seen(stored.session.id, ids, now())
    }
    if ([...streams].some(watches)) send(await countsFrame(store, stored, now()), watches)
  }

  async function refreshRoom(): Promise<void> {
    const made = await roomFrames(store, stored, plan, now())
    if (!questions?.equals(made.questions)) send(made.questions, ({ viewer }) => viewer !== 'host')
    questions = made.questions
    send(made.room, ({ viewer }) => viewer === 'host')
  }

  const refreshers: Record<NoteKind, () => Promise<void>> = {
    session: refreshClass,
    gone: refreshClass,
    learner: refreshOwn,
    counts: refreshCounts,
    room: refreshRoom,
  }

  async function refresh(kind: NoteKind): Promise<boolean> {
    stale.delete(kind)
    const learners = [...staleLearners]
    try {
      await refreshers[kind]()
      return true
    } catch (error) {
      onError(error)
      stale.add(kind)
      if (kind === 'learner') for (const id of learners) staleLearners.add(id)
      return false
    }
  }

  /** Brings what is stale up to date, one after another; what gets stale meanwhile comes after. A failed read is tried again. */
  async function run(kinds: readonly NoteKind[]): Promise<void> {
    if (running) return
    running = true
    let good = true
    for (let kind = kinds.find(one => stale.has(one)); kind && good; kind = kinds.find(one => stale.has(one)))
      good = await refresh(kind)
    running = false
    if (stale.size > 0 && streams.size > 0) runLater(good ? gather : retryAfter)
  }

  function runLater(wait: number): void {
    later ??= setTimeout(() => {
      later = undefined
      void run(all)
    }, wait)
  }

  /** Says that something may have changed. */
  function mark(kind: NoteKind, learner?: LearnerId): void {
    if (streams.size === 0) return
    stale.add(kind)
    if (learner) staleLearners.add(learner)
    if (urgent.includes(kind)) void run(urgent)
    else runLater(gather)
  }

  const markLearners = (): void => {
    for (const { learner } of streams) if (learner) staleLearners.add(learner)
    mark('learner')
  }

  /** Marks the learners of open streams as here. */
  const markSeen = (): void => {
    for (const { learner } of streams) if (learner) seen.add(learner)
    mark('counts')
    mark('room')
  }

  /** Sends a new stream everything its viewer may see, but the class view that it says it has. */
  async function welcome(stream: Stream, lastEventId: string | null): Promise<void> {
    const { sink, viewer, learner } = stream
    if (lastEventId !== null) shown.set(stream, lastEventId)
    if (!sent || stored.version > Number.parseInt(sent.id, 10)) await refreshClass()
    showClass(stream)
    if (learner) {
      const own = await ownFrame(store, stored, learner)
      if (own) sink.write(own.bytes)
      seen.add(learner)
    }
    if (viewer !== 'learner') sink.write(await countsFrame(store, stored, now()))
    if (viewer === 'host') sink.write((await roomFrames(store, stored, plan, now())).room)
    else {
      questions ??= (await roomFrames(store, stored, plan, now())).questions
      sink.write(questions)
    }
    watchClock()
    mark('counts')
  }

  /** Takes a stream in. Returns what lets it go. */
  async function attach(stream: Stream, read: Stored, lastEventId: string | null): Promise<() => void> {
    streams.add(stream)
    if (read.version > stored.version) stored = read
    try {
      await welcome(stream, lastEventId)
    } catch (error) {
      drop(stream)
      throw error
    }
    return () => drop(stream)
  }

  return { attach, mark, markLearners, markSeen, send, sayGoodbye, size: () => streams.size }
}
