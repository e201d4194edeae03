import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom } from '@/lib/kernel/random'
import {
  bundleClassProcess,
  type ClassProcess,
  type ClassProgram,
  freePort,
  startClassProcess,
} from './testing/class-process.server'
import type { Phone } from './testing/phone.browser'
import { ask, choose, openRoom, type Room } from './testing/room.server'

/** Milliseconds for what takes seconds, on a machine that does much else. */
const patient = 120_000
/** Milliseconds from a restart until every phone is back, in the middle of them: a machine that does much else has slow moments. */
const soon = 3_000
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

export interface ChaosSettings {
  /** Settings of the processes: where they keep their data. */
  readonly settings: () => Readonly<Record<string, string>>
}

const roundOf = (phone: Phone) => phone.feed().state.getState().class?.round
const isOpen = (phone: Phone): boolean => phone.feed().state.getState().status === 'open'
const hasSentAll = (phone: Phone): boolean => phone.outbox().state.getState().waiting.length === 0

const seesVote = (phone: Phone, round: number) =>
  phone.until(
    `vote ${round}`,
    () => isOpen(phone) && roundOf(phone)?.number === round && roundOf(phone)?.phase === 'voting',
  )

const allSeeVote = ({ phones }: Room, round: number) => Promise.all(phones.map(phone => seesVote(phone, round)))
const allIsSent = ({ phones }: Room) =>
  Promise.all(phones.map(phone => phone.until('all to be sent', () => hasSentAll(phone))))

/** Holds what was counted against what the phones were told. */
async function expectEveryAnswerOnce(room: Room, round: number): Promise<void> {
  const counted = await room.counted(round)
  const told = room.phones.map(({ id, acknowledged }) => [id, acknowledged.get(round)?.answer] as const)
  expect(Object.fromEntries(counted), `round ${round}`).toEqual(Object.fromEntries(told))
}

/** Bad things that must not matter, wherever classes are kept. */
export function chaosContract({ settings }: ChaosSettings): void {
  let program: ClassProgram
  let port: number
  let server: ClassProcess
  const start = async () => {
    server = await startClassProcess(program, port, settings())
    if (!server.said().includes('ready')) throw new Error(`the server did not start: ${server.said()}`)
  }
  beforeAll(async () => {
    program = await bundleClassProcess()
    port = await freePort()
    await start()
  }, patient)
  afterAll(async () => {
    server.kill('SIGTERM')
    await server.ended
    await program.remove()
  })

  describe('a server that is killed twenty times while a room answers', () => {
    it(
      'loses and doubles no acknowledged answer, and has every phone back at the right state',
      async () => {
        const room = await openRoom(() => server.base, 10)
        const random = randomFrom('giết')
        const back: number[] = []
        let kills = 0

        /** Ends the server without a word, and starts it again. Resolves when every phone sees the round. */
        const killAndRestart = async (round: number) => {
          kills += 1
          server.kill('SIGKILL')
          await server.ended
          await start()
          const began = performance.now()
          await allSeeVote(room, round)
          back.push(performance.now() - began)
        }
        /** A third of the room answers, some change their minds, and the server goes while they do. */
        const answerAndKill = async (round: number, part: number) => {
          const some = room.phones.filter((_, i) => i % 2 === part)
          for (const phone of some) phone.answer(round, choose(Math.floor(random() * 4)))
          const seen = some[Math.floor(random() * some.length)]
          if (random() < 0.7) await seen?.until('an acknowledgement', () => seen.acknowledged.has(round))
          for (const phone of some.slice(0, 2)) phone.answer(round, choose(Math.floor(random() * 4)))
          await killAndRestart(round)
        }

        for (let round = 1; kills < 20; round++) {
          await room.lead(ask)
          await allSeeVote(room, round)
          await answerAndKill(round, 0)
          await answerAndKill(round, 1)
          await allIsSent(room)
          await room.lead({ type: 'reveal', round })
          await Promise.all(
            room.phones.map(phone => phone.until('the reveal', () => roundOf(phone)?.phase === 'revealed')),
          )
          await expectEveryAnswerOnce(room, round)
        }
        expect(kills).toBe(20)
        expect(middle(back)).toBeLessThan(soon)
        room.close()
      },
      patient,
    )
  })

  describe('thirty phones that are each reloaded three times', () => {
    it(
      'are the same learners with the same answers, and send what they had not sent',
      async () => {
        const room = await openRoom(() => server.base, 30)
        await room.lead(ask)
        await allSeeVote(room, 1)
        const names = room.phones.map(phone => phone.feed().state.getState().own?.name)
        for (let reload = 0; reload < 3; reload++) {
          for (const [i, phone] of room.phones.entries()) {
            phone.answer(1, choose(i + reload))
            phone.reload()
          }
          await allSeeVote(room, 1)
          await allIsSent(room)
        }
        expect(room.phones.map(phone => phone.feed().state.getState().own?.name)).toEqual(names)
        await room.lead({ type: 'reveal', round: 1 })
        await expectEveryAnswerOnce(room, 1)
        const counted = await room.counted(1)
        for (const [i, phone] of room.phones.entries()) expect(counted.get(phone.id)).toEqual(choose(i + 2))
        room.close()
      },
      patient,
    )
  })

  describe('a server that is asked to stop', () => {
    it(
      'writes what it was sent, and its phones go on with the next one',
      async () => {
        const room = await openRoom(() => server.base, 10)
        await room.lead(ask)
        await allSeeVote(room, 1)
        for (const phone of room.phones) phone.answer(1, choose(0))
        server.kill('SIGTERM')
        expect(await server.ended).toBe(0)
        await start()
        await allSeeVote(room, 1)
        await allIsSent(room)
        await room.lead({ type: 'reveal', round: 1 })
        await expectEveryAnswerOnce(room, 1)
        room.close()
      },
      patient,
    )
  })
}
