import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Result } from '@/lib/kernel/result'
import type { Answer } from '@/lib/question/answer'
import { backoff } from './backoff'
import { type CallFailure, isPassing, type Refused } from './call.browser'
import { type Device, device, type Stop } from './device.browser'
import type { LearnerAction } from './protocol'
import type { OwnView } from './view'

/** An action that the server has not acknowledged. */
export interface Waiting {
  /** What it is about: a newer action about the same replaces it. */
  readonly name: string
  /** Grows in the order of sending. */
  readonly place: number
  readonly action: LearnerAction
}

export interface RefusedAction extends Refused {
  readonly action: LearnerAction
}

export interface OutboxState {
  readonly waiting: readonly Waiting[]
  /** Nobody answered the last try. */
  readonly stuck: boolean
  /** What the server would not take, the latest last; told until put away. */
  readonly refused: readonly RefusedAction[]
}

export interface OutboxOptions {
  readonly code: string
  /** Id of the learner: what one person left unsent is never sent as another's. */
  readonly learner: string
  readonly send: (action: LearnerAction) => Promise<Result<{ readonly own: OwnView }, CallFailure>>
  readonly onOwn: (own: OwnView) => void
}

export interface Outbox {
  readonly state: StoreApi<OutboxState>
  /** Sends what an earlier page left, and whatever comes. */
  readonly open: () => void
  readonly close: () => void
  readonly put: (action: LearnerAction) => void
  /** Puts an answer, its number above `known` (that of the answer which the server last acknowledged) and all given here before. */
  readonly answer: (round: number, vote: 1 | 2, answer: Answer, known: number) => void
  /** Tries at once: the link is back. */
  readonly nudge: () => void
  /** While held nothing is sent, and everything kept: the host has frozen the class. */
  readonly hold: (held: boolean) => void
  readonly putAway: (refused: RefusedAction) => void
}

type Subjects = {
  readonly [T in LearnerAction['type']]: (action: Extract<LearnerAction, { type: T }>) => string | number
}

const subjects: Subjects = {
  answer: ({ round, vote }) => `${round}.${vote}`,
  ready: ({ number }) => number,
  lost: ({ section }) => section,
  question: ({ id }) => id,
  upvote: ({ question }) => question,
}

const nameOf = (action: LearnerAction): string =>
  `${action.type}:${(subjects[action.type] as (action: LearnerAction) => string | number)(action)}`

function readWaiting(name: string, text: string | null): Waiting[] {
  try {
    const { place, action } = JSON.parse(text ?? 'null') as Waiting
    return Number.isFinite(place) && Object.hasOwn(subjects, action.type) ? [{ name, place, action }] : []
  } catch {
    return []
  }
}

const same = (a: LearnerAction, b: LearnerAction): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether the same action may be taken later as it stands. */
const mayPass = (failure: CallFailure): boolean =>
  isPassing(failure) || (failure.kind === 'refused' && failure.refusal === 'class/frozen')

/**
 * What a learner did, kept on the device until the server has acknowledged it, and sent in order, one at a time. A delivery whose
 * acknowledgement was lost is sent again: the server counts it once. Two tabs share what waits.
 */
export function createOutbox({ code, learner, send, onOwn }: OutboxOptions, given: Device = device()): Outbox {
  const { shelf } = given
  const prefix = `ben-container:lop:gui:${code}:${learner}:`
  const state = createStore<OutboxState>()(() => ({ waiting: [], stuck: false, refused: [] }))
  const numbers = new Map<string, number>()
  let lastPlace = 0
  let failures = 0
  let sending = false
  let held = false
  let closed = true
  let stopTimer: Stop = () => undefined
  let stopWatching: Stop = () => undefined

  const refresh = (): readonly Waiting[] => {
    const waiting = shelf
      .names(prefix)
      .flatMap(name => readWaiting(name.slice(prefix.length), shelf.read(name)))
      .sort((a, b) => a.place - b.place || (a.name < b.name ? -1 : 1))
    lastPlace = Math.max(lastPlace, waiting.at(-1)?.place ?? 0)
    state.setState({ waiting })
    return waiting
  }

  /** Takes an action out, unless a newer one has taken its place. Returns whether it was still there. */
  const takeOut = ({ name, action }: Waiting): boolean => {
    const [now] = readWaiting(name, shelf.read(prefix + name))
    const isThere = now !== undefined && same(now.action, action)
    if (isThere) shelf.remove(prefix + name)
    return isThere
  }

  const again = () => {
    stopTimer()
    stopTimer = given.after(backoff(failures, given.random), () => void pump())
    failures += 1
  }

  const fail = (sent: Waiting, failure: CallFailure): boolean => {
    state.setState({ stuck: failure.kind === 'network' })
    if (failure.kind === 'network' || mayPass(failure)) return false
    const { refusal, text } = failure
    if (takeOut(sent))
      state.setState(({ refused }) => ({ refused: [...refused, { action: sent.action, refusal, text }] }))
    return true
  }

  const acknowledge = (sent: Waiting, own: OwnView): boolean => {
    takeOut(sent)
    state.setState({ stuck: false })
    onOwn(own)
    return true
  }

  async function pump(): Promise<void> {
    const [next] = refresh()
    if (!next || sending || held || closed) return
    stopTimer()
    sending = true
    const result = await send(next.action)
    sending = false
    const settled = result.ok ? acknowledge(next, result.value.own) : fail(next, result.error)
    if (!settled) return again()
    failures = 0
    return pump()
  }

  const put = (action: LearnerAction) => {
    const name = nameOf(action)
    refresh()
    lastPlace += 1
    shelf.write(prefix + name, JSON.stringify({ place: lastPlace, action }))
    state.setState(({ refused }) => ({ refused: refused.filter(one => nameOf(one.action) !== name) }))
    void pump()
  }

  /** The highest number given so far to answers in this vote, on this page or among what waits. */
  const numberOf = (name: string): number => {
    const waiting = state.getState().waiting.find(one => one.name === name)?.action
    return Math.max(numbers.get(name) ?? 0, waiting?.type === 'answer' ? waiting.seq : 0)
  }

  const nudge = () => {
    failures = 0
    void pump()
  }

  return {
    state,
    open: () => {
      closed = false
      stopWatching = shelf.watch(() => void pump())
      void pump()
    },
    close: () => {
      closed = true
      stopTimer()
      stopWatching()
    },
    put,
    answer: (round, vote, answer, known) => {
      refresh()
      const name = nameOf({ type: 'answer', round, vote, seq: 1, answer })
      const seq = Math.max(known, numberOf(name)) + 1
      numbers.set(name, seq)
      put({ type: 'answer', round, vote, seq, answer })
    },
    nudge,
    hold: now => {
      held = now
      if (!held) nudge()
    },
    putAway: gone => state.setState(({ refused }) => ({ refused: refused.filter(one => one !== gone) })),
  }
}
