import type { Instant } from '@/lib/kernel/instant'
import type { Note } from './bus'
import { runningIn } from './counts'
import { type Frame, heartbeat } from './frame.server'
import { countsFrame, createClassView, ownFrame, questionsFrame, roomFrame } from './live-views.server'
import type { ClassPlan } from './plan'
import { latencyGrace, nextDeadline } from './session'
import type { ClassroomStore, Stored } from './store'
import { createStreams, type SharedEvent, type Stream } from './streams.server'
import type { StreamEvents } from './view'
import type { LearnerId } from './words'
import { createWork } from './work.server'

export interface RoomParts {
  readonly store: ClassroomStore
  readonly now: () => Instant
  readonly onError: (error: unknown) => void
  readonly plan: ClassPlan
  /** Called when the last stream has gone: nothing may be attached any more. */
  readonly onEmpty: () => void
}

/** Milliseconds over which counts and names are gathered: a room of a thousand answers within seconds. */
const gather = 150
/** Bytes of names a millisecond: a large class's list, which a host's phone reads over a radio, is sent less often. */
const namesRate = 400
const longestGather = 2_000
/** Learners whose own views are read at a time, before anything more urgent is looked at. */
const batch = 16

/** `class` first: a `counts` of a round never comes before the round. `seen` marks learners as here. */
const order = ['class', 'counts', 'questions', 'own', 'seen', 'room'] as const

export type LiveRoom = ReturnType<typeof openRoom>

/** The open streams of one class in this process, kept up to date: what may have changed is read again and sent, one thing after another. */
export function openRoom(first: Stored, { store, now, onError, plan, onEmpty }: RoomParts) {
  const frames: { [E in SharedEvent]?: Frame } = {}
  const staleLearners = new Set<LearnerId>()
  const here = new Set<LearnerId>()
  const view = createClassView(store, plan)
  let stored = first
  let deadline: NodeJS.Timeout | undefined

  const streams = createStreams(() => {
    work.stop()
    clearTimeout(deadline)
    onEmpty()
  })

  const work = createWork(
    order,
    {
      class: refreshClass,
      counts: () => refresh('counts', () => countsFrame(store, stored, now())),
      questions: () => refresh('questions', () => questionsFrame(store, stored)),
      room: () => refresh('room', () => roomFrame(store, stored, plan, now())),
      own: refreshOwn,
      seen: markSeen,
    },
    onError,
  )

  /** Reads what someone here sees, and sends it to who has not got it. What nobody sees is not kept: it would grow old. */
  async function refresh(event: SharedEvent, read: () => Promise<Frame>): Promise<void> {
    if (!streams.isSeen(event)) return void delete frames[event]
    const made = await read()
    frames[event] = made
    streams.showAll(event, made)
  }

  const running = ({ session }: Stored): string => Object.values(runningIn(session)).join(' ')

  async function refreshClass(): Promise<void> {
    const read = await store.findById(first.session.id)
    if (!read) return streams.endAll('gone')
    const before = running(stored)
    stored = read
    streams.endAll('handed-over', ({ hostHash }) => hostHash !== null && hostHash !== read.hostHash)
    await refresh('class', () => view.frame(read, now()))
    // A new round has counts of its own.
    if (running(read) !== before) work.mark('counts')
    watchClock()
  }

  /** A timer that ends changes the view without a new version. */
  function watchClock(): void {
    clearTimeout(deadline)
    const at = nextDeadline(stored.session)
    const wait = at === null ? 0 : at + latencyGrace - now() + 1
    if (wait > 0 && streams.size() > 0) deadline = setTimeout(() => work.mark('class'), wait)
  }

  async function refreshOne(id: LearnerId): Promise<void> {
    const own = await ownFrame(store, stored, id)
    if (own) streams.sendOwn(id, own.bytes)
    if (!own || own.learner.removed) streams.endAll('removed', ({ learner }) => learner === id)
  }

  async function refreshOwn(): Promise<void> {
    const ids = [...staleLearners].slice(0, batch)
    for (const id of ids) staleLearners.delete(id)
    try {
      await Promise.all(ids.filter(id => streams.of(id) > 0).map(refreshOne))
    } catch (error) {
      for (const id of ids) staleLearners.add(id)
      throw error
    }
    if (staleLearners.size > 0) work.mark('own')
  }

  async function markSeen(): Promise<void> {
    const ids = [...here]
    if (ids.length > 0) await store.seen(stored.session.id, ids, now())
    for (const id of ids) here.delete(id)
    markPeople()
  }

  const markCounts = (): void => work.mark('counts', gather)
  const markRoom = (): void =>
    work.mark('room', Math.min(longestGather, gather + (frames.room?.bytes.length ?? 0) / namesRate))

  /** Who is in the class, and what they asked, may have changed. */
  function markPeople(): void {
    work.mark('questions', gather)
    markCounts()
    markRoom()
  }

  function markLearner(id: LearnerId): void {
    staleLearners.add(id)
    work.mark('own')
  }

  const hearers: Record<Note['kind'], (note: Note, isOurs: boolean) => void> = {
    session: ({ version }) => {
      // The version that is known, told again: what the view takes from elsewhere has changed.
      if (version <= stored.version) view.forget()
      work.mark('class')
      markRoom()
    },
    gone: () => work.mark('class'),
    counts: () => {
      markCounts()
      markRoom()
    },
    room: markPeople,
    learner: ({ learner }) => markLearner(learner as LearnerId),
    // The tab that sent it has been answered; other tabs have not.
    own: ({ learner }, isOurs) => {
      if (streams.of(learner as LearnerId) > (isOurs ? 1 : 0)) markLearner(learner as LearnerId)
    },
  }

  return {
    /** Takes a stream in, and sends it all that is known; the rest as soon as it is read. `read` is what the class was found as. */
    attach: (stream: Stream, read: Stored, lastEventId: string | null): void => {
      const events = streams.sees(stream.viewer)
      // What nobody saw has grown old.
      for (const event of events) if (!streams.isSeen(event)) delete frames[event]
      streams.add(stream, lastEventId)
      for (const event of events) {
        const known = frames[event]
        if (known) streams.show(stream, event, known)
        else work.mark(event)
      }
      // What it was let in by may be older than the room, or newer.
      if (read.version !== stored.version || read.hostHash !== stored.hostHash) work.mark('class')
      if (stream.learner === null) return
      markLearner(stream.learner)
      here.add(stream.learner)
      work.mark('seen', gather)
    },
    leave: (stream: Stream): void => void streams.remove(stream),
    /** A note says that something may have changed. */
    hear: (note: Note, isOurs: boolean): void => hearers[note.kind](note, isOurs),
    /** Notes were lost: anything may have changed. */
    doubt: (): void => {
      view.forget()
      work.mark('class')
      for (const id of streams.learners()) markLearner(id)
      markPeople()
    },
    /** Marks the learners of open streams as here, and looks again at what a lost note may have told of. */
    tick: (): void => {
      for (const id of streams.learners()) here.add(id)
      work.mark('seen')
      work.mark('class')
    },
    beat: (): void => streams.send(heartbeat),
    close: (reason: StreamEvents['bye']['reason']): void => streams.endAll(reason),
    size: streams.size,
  }
}
