import { createStore, type StoreApi } from 'zustand/vanilla'
import { apiOf } from './addresses'
import { backoff } from './backoff'
import { isPassing, type Refused, readRefusal } from './call.browser'
import { type Device, device, type Stop, type Wake } from './device.browser'
import { readStream, type StreamEvent } from './read-stream.browser'
import type { OwnView, StreamEvents } from './view'
import type { Viewer } from './words'

/**
 * connecting: the server was asked · open: it has spoken, and not fallen silent since · waiting: asked in vain, it will be asked again ·
 * refused: it will not have us, and is asked no more.
 */
export type FeedStatus = 'connecting' | 'open' | 'waiting' | 'refused'

/** What a page knows of its class: the latest of each event that its viewer is sent. Nothing is forgotten while the link is down. */
export interface FeedState extends Partial<Omit<StreamEvents, 'bye'>> {
  readonly status: FeedStatus
  /** Why, when `status` is `refused`. */
  readonly refused?: Refused
  /** Milliseconds that the server's clock is ahead of `device.now()`, as well as is known. */
  readonly offset: number
}

export interface FeedOptions {
  readonly code: string
  readonly viewer: Viewer
  /** `learnerKey` or `hostKey`; a screen has none. */
  readonly authorization?: string
}

export interface Feed {
  readonly state: StoreApi<FeedState>
  /** Connects, and keeps connected until closed. */
  readonly open: () => void
  readonly close: () => void
  /** Takes what an acknowledged action says of the learner before the stream says it. */
  readonly takeOwn: (own: OwnView) => void
  /** The server's time now, milliseconds. */
  readonly serverNow: () => number
}

/** A class view with what names it. */
interface HeldClass {
  readonly view: StreamEvents['class']
  readonly id: string | undefined
}

type End = { readonly kind: 'lost' } | ({ readonly kind: 'refused' } & Refused)

/** Heartbeats come every 10 s: after so many milliseconds without any sign the link is dead, whatever the browser believes. */
const silence = 25_000
/** Milliseconds that the first sign may take. */
const answerWithin = 10_000
/** A page that is looked at again asks anew when the last sign is older than a heartbeat. */
const doubtful = 12_000

const lost: End = { kind: 'lost' }
const farewells: Record<StreamEvents['bye']['reason'], End> = {
  removed: { kind: 'refused', refusal: 'learner/removed', text: 'Bạn đã được mời ra khỏi lớp.' },
  'handed-over': { kind: 'refused', refusal: 'host/forbidden', text: 'Lớp đã được bàn giao cho người khác.' },
  gone: { kind: 'refused', refusal: 'class/unknown', text: 'Lớp đã bị xóa khỏi máy chủ.' },
  elsewhere: {
    kind: 'refused',
    refusal: 'learner/elsewhere',
    text: 'Lớp này đang mở ở quá nhiều tab của bạn. Đóng bớt rồi tải lại trang này.',
  },
  restart: lost,
}

/** The stream of one class for one viewer, kept open through lost networks, sleep and restarts of the server. */
export function createFeed({ code, viewer, authorization }: FeedOptions, given: Device = device()): Feed {
  const state = createStore<FeedState>()(() => ({ status: 'connecting', offset: 0 }))
  let current: AbortController | undefined
  let failures = 0
  let lastSign = 0
  let lastEventId: string | undefined
  let clockKnown = false
  /** Heard since the last connection; until then a class view waits, so that nobody sees a new round beside an old answer. */
  let ownHeard = false
  let held: HeldClass | undefined
  let stopTimer: Stop = () => undefined
  let stopWaking: Stop = () => undefined

  /** What the server's clock showed at some moment already past: it is at least so far ahead. */
  const learnClock = (serverTime: number) => {
    const ahead = serverTime - given.now()
    const { offset } = state.getState()
    if (clockKnown && ahead <= offset) return
    clockKnown = true
    state.setState({ offset: ahead })
  }

  const wait = (milliseconds: number, run: () => void) => {
    stopTimer()
    stopTimer = given.after(milliseconds, run)
  }

  const drop = () => {
    stopTimer()
    const dropped = current
    current = undefined
    dropped?.abort()
  }

  const settle = (end: End) => {
    drop()
    if (end.kind === 'refused') {
      const { refusal, text } = end
      return state.setState({ status: 'refused', refused: { refusal, text } })
    }
    state.setState({ status: 'waiting' })
    wait(backoff(failures, given.random), connect)
    failures += 1
  }

  const take = (news: Partial<FeedState>) => {
    failures = 0
    if (held) lastEventId = held.id
    state.setState({ status: 'open', ...news, ...(held && { class: held.view }) })
    held = undefined
  }

  const onEvent = (event: StreamEvent, id: string | undefined) => {
    if (event.name === 'bye') return settle(farewells[event.data.reason])
    if (event.name !== 'class') {
      ownHeard ||= event.name === 'own'
      return take({ [event.name]: event.data })
    }
    learnClock(event.data.now)
    held = { view: event.data, id }
    if (viewer !== 'learner' || ownHeard) take({})
  }

  const ask = (signal: AbortSignal) =>
    given.fetch(apiOf(code).stream(viewer), {
      headers: {
        accept: 'text/event-stream',
        ...(authorization !== undefined && { authorization }),
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      cache: 'no-store',
      signal,
    })

  /** Listens until the stream ends; resolves to how it did. */
  const listen = async (control: AbortController): Promise<End> => {
    const response = await ask(control.signal)
    if (!response.ok || !response.body) {
      const failure = await readRefusal(response)
      return failure.kind === 'network' || isPassing(failure) ? lost : failure
    }
    // A class view may have been made for another viewer a while ago; this answer was made now, to the second.
    const answeredAt = Date.parse(response.headers.get('date') ?? '')
    if (!Number.isNaN(answeredAt)) learnClock(answeredAt)
    await readStream(response.body, {
      onSign: () => {
        lastSign = given.now()
        if (current === control) wait(silence, () => settle(lost))
      },
      onEvent: (event, id) => {
        if (current === control) onEvent(event, id)
      },
    })
    return lost
  }

  function connect(): void {
    drop()
    const control = new AbortController()
    current = control
    ownHeard = false
    held = undefined
    state.setState({ status: 'connecting' })
    wait(answerWithin, () => settle(lost))
    listen(control)
      .catch(() => lost)
      .then(end => {
        if (current === control) settle(end)
      })
  }

  const wake = (why: Wake) => {
    const { status } = state.getState()
    if (status === 'refused') return
    const isFine = status === 'connecting' || (status === 'open' && given.now() - lastSign < doubtful)
    if (why === 'seen' && isFine) return
    failures = 0
    connect()
  }

  return {
    state,
    open: () => {
      stopWaking()
      stopWaking = given.onWake(wake)
      connect()
    },
    close: () => {
      stopWaking()
      drop()
    },
    takeOwn: own =>
      state.setState(({ own: known }) => ({
        // Of what others set (name, frozen, removed) the stream has the latest word.
        own: known ? { ...own, name: known.name, frozen: known.frozen, removed: known.removed } : own,
      })),
    serverNow: () => given.now() + state.getState().offset,
  }
}
