import type { Answer } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import { samplePlan } from '../fixtures/sample'
import { freshId, openTestClass, type Reply, send } from './client.server'
import { type Phone, startPhone } from './phone.browser'

/** A class with phones in it, led over the wire. */
export interface Room {
  readonly code: string
  readonly host: string
  readonly phones: readonly Phone[]
  /** Delivers the command until it is acknowledged, as the host's page does. */
  readonly lead: (command: Readonly<Record<string, unknown>>) => Promise<Reply>
  /** Which answers count in a round that was revealed, by learner. */
  readonly counted: (round: number) => Promise<ReadonlyMap<string, Answer>>
  readonly close: () => void
}

const parts = samplePlan.items[0]?.question.parts ?? []

/** An answer to the sample's first question; another for another number, up to four. */
export function choose(i: number): Answer {
  const part = parts[i % parts.length]
  if (!part) throw new Error('the sample has no question')
  return { format: 'single', choice: part.id as PartId }
}

export const ask = { type: 'ask', item: 0, seconds: null }

/** Milliseconds after which a command that the server did not take is delivered again. */
const again = 100

/** Says it again until someone answers: the network is gone while a server restarts. */
async function persist<T>(attempt: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await attempt().catch(() => null)
    if (value !== null && isDone(value)) return value
    await new Promise(resolve => setTimeout(resolve, again))
  }
}

type ReportRounds = readonly {
  readonly round: { readonly number: number }
  readonly votes: readonly (readonly { readonly learner: string; readonly answer: Answer }[])[]
}[]

/** Opens a class and lets so many phones in. `base` says where the API is for the phone of that number; −1 is the host. */
export async function openRoom(base: (phone: number) => string, count: number): Promise<Room> {
  const { code, host, api, join } = await openTestClass(base(-1))
  const phones: Phone[] = []
  for (let i = 0; i < count; i++) {
    const { id, secret } = await join(`Người học ${i + 1}`)
    phones.push(startPhone({ code, id, secret, base: () => base(i) }))
  }
  return {
    code,
    host,
    phones,
    lead: command => {
      const body = { id: freshId(), ...command }
      return persist(
        () => send(base(-1), 'POST', api.commands, body, host),
        ({ status }) => status < 500,
      )
    },
    counted: async round => {
      const report = await persist(
        () => send(base(-1), 'GET', api.report, undefined, host),
        ({ status }) => status === 200,
      )
      const rounds = report.body.rounds as ReportRounds
      const votes = rounds.find(one => one.round.number === round)?.votes[0] ?? []
      return new Map(votes.map(({ learner, answer }) => [learner, answer]))
    },
    close: () => {
      for (const phone of phones) phone.close()
    },
  }
}
