import type { Answer } from '@/lib/question/answer'
import { learnerKey } from '../addresses'
import { createClient } from '../client.browser'
import type { Device } from '../device.browser'
import { createFeed, type Feed } from '../feed.browser'
import { createOutbox, type Outbox } from '../outbox.browser'
import type { OwnView } from '../view'
import { memoryShelf } from './fake-device.browser'

/** A learner's phone in a test: the site's own client over a real network, with a memory that outlives a reload. */
export interface Phone {
  readonly id: string
  readonly feed: () => Feed
  readonly outbox: () => Outbox
  /** The latest answer that was acknowledged, by round, with its number. */
  readonly acknowledged: Map<number, { readonly seq: number; readonly answer: Answer }>
  readonly answer: (round: number, answer: Answer) => void
  /** Forgets all but what is on disk, and starts anew. */
  readonly reload: () => void
  readonly close: () => void
  /** Resolves when `test` holds for what the phone knows; rejects after `within` milliseconds. */
  readonly until: (what: string, test: () => boolean, within?: number) => Promise<void>
}

interface PhoneOptions {
  readonly code: string
  readonly id: string
  readonly secret: string
  /** Where the API is; asked for each request, as a balancer would choose. */
  readonly base: () => string
}

const deviceOf = (base: () => string): Device => ({
  fetch: (url, init) => fetch(base() + String(url), init),
  now: () => performance.timeOrigin + performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  random: Math.random,
  shelf: memoryShelf(),
  onWake: () => () => undefined,
})

/** Turns on the phone of a learner who is in the class. */
export function startPhone({ code, id, secret, base }: PhoneOptions): Phone {
  const device = deviceOf(base)
  const client = createClient(device)
  const acknowledged: Phone['acknowledged'] = new Map()
  const watchers = new Set<() => void>()
  const look = () => {
    for (const watcher of [...watchers]) watcher()
  }

  function turnOn() {
    const feed = createFeed({ code, viewer: 'learner', authorization: learnerKey(id, secret) }, device)
    const outbox = createOutbox(
      {
        code,
        learner: id,
        send: async action => {
          const reply = await client.act(code, { id, secret }, action)
          if (reply.ok && action.type === 'answer') acknowledged.set(action.round, action)
          return reply
        },
        onOwn: feed.takeOwn,
      },
      device,
    )
    feed.state.subscribe(look)
    outbox.state.subscribe(look)
    feed.open()
    outbox.open()
    return { feed, outbox }
  }

  let on = turnOn()
  const turnOff = () => {
    on.feed.close()
    on.outbox.close()
  }
  const known = (round: number, own: OwnView | undefined): number =>
    own?.answers.find(one => one.round === round)?.seq ?? 0

  return {
    id,
    feed: () => on.feed,
    outbox: () => on.outbox,
    acknowledged,
    answer: (round, answer) => on.outbox.answer(round, 1, answer, known(round, on.feed.state.getState().own)),
    reload: () => {
      turnOff()
      on = turnOn()
    },
    close: turnOff,
    until: (what, test, within = 30_000) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!test()) return
          watchers.delete(check)
          clearTimeout(timer)
          resolve()
        }
        const timer = setTimeout(() => {
          watchers.delete(check)
          const [seen, sent] = [on.feed.state.getState(), on.outbox.state.getState()]
          reject(new Error(`a phone waited ${within} ms for ${what}: ${JSON.stringify({ seen, sent })}`))
        }, within)
        watchers.add(check)
        check()
      }),
  }
}
