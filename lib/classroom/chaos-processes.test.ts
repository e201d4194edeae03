import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTcpProxy, type TcpProxy } from '@/lib/database/testing/tcp-proxy.server'
import { testDatabase } from '@/lib/database/testing/test-database.server'
import { apiOf } from './addresses'
import {
  bundleClassProcess,
  type ClassProcess,
  type ClassProgram,
  freePort,
  startClassProcess,
} from './testing/class-process.server'
import { freshId, openStream, send, type TestStream } from './testing/client.server'
import { temporaryFolder } from './testing/open-sql.server'
import { ask, choose, openRoom, type Room } from './testing/room.server'

const patient = 120_000

let program: ClassProgram
let database: Awaited<ReturnType<typeof testDatabase>>
let wire: TcpProxy
let [near, far]: ClassProcess[] = []
const rooms: Room[] = []

const bases = (): readonly [string, string] => {
  if (!near || !far) throw new Error('the servers have not started')
  return [near.base, far.base]
}
/** Phones of odd numbers talk to the far process, all others and the host to the near one. */
const spread = (phone: number): string => bases()[Math.abs(phone) % 2 === 1 && phone > 0 ? 1 : 0]

async function newRoom(count: number, base = spread): Promise<Room> {
  const room = await openRoom(base, count)
  rooms.push(room)
  return room
}
const streamOf = (base: string, { code, host }: Room) => openStream(base, apiOf(code).stream('host'), host)
const statusOf = async (base: string, path: string): Promise<number> => (await fetch(base + path)).status
const beats = ({ recorded }: TestStream): number => [...recorded().matchAll(/^: $/gm)].length
const seesPhase = (room: Room, phase: string) =>
  Promise.all(
    room.phones.map(phone => phone.until(phase, () => phone.feed().state.getState().class?.round?.phase === phase)),
  )

beforeAll(async () => {
  ;[program, database] = await Promise.all([bundleClassProcess(), testDatabase()])
  wire = await startTcpProxy(database.url)
  near = await startClassProcess(program, await freePort(), { DATABASE_URL: database.url })
  far = await startClassProcess(program, await freePort(), { DATABASE_URL: wire.url })
}, patient)
afterAll(async () => {
  for (const room of rooms) room.close()
  for (const server of [near, far]) server?.kill('SIGTERM')
  await Promise.all([near?.ended, far?.ended])
  await wire.close()
  await database.remove()
  await program.remove()
}, patient)

describe('two processes on one PostgreSQL', () => {
  it('show what is done in one to the streams of the other', async () => {
    const room = await newRoom(4)
    const host = await streamOf(bases()[1], room)
    await room.lead(ask)
    await seesPhase(room, 'voting')
    for (const [i, phone] of room.phones.entries()) phone.answer(1, choose(i))
    await host.until(
      ({ counts, room: names }) => counts?.answered === 4 && names?.learners.every(one => one.answered) === true,
      20_000,
    )
    await room.lead({ type: 'reveal', round: 1 })
    await seesPhase(room, 'revealed')
    const [, second] = room.phones
    if (!second) throw new Error('no phone')
    await room.lead({ type: 'freeze-learner', learner: second.id, frozen: true })
    await second.until('being frozen', () => second.feed().state.getState().own?.frozen === true)
    await room.lead({ type: 'remove', learner: second.id })
    await second.until('being shown out', () => second.feed().state.getState().refused?.refusal === 'learner/removed')
    host.close()
  })

  it('count an answer that races the closing when it was acknowledged, and only then', async () => {
    const room = await newRoom(24)
    for (let round = 1; round <= 5; round++) {
      await room.lead(ask)
      await seesPhase(room, 'voting')
      for (const [i, phone] of room.phones.entries()) phone.answer(round, choose(i))
      const [quick] = room.phones
      await quick?.until('an acknowledgement', () => quick.acknowledged.has(round))
      await room.lead({ type: 'reveal', round })
      for (const phone of room.phones)
        await phone.until('all to be answered', () => phone.outbox().state.getState().waiting.length === 0)
      const told = room.phones.flatMap(({ id, acknowledged }) => (acknowledged.has(round) ? [id] : []))
      expect([...(await room.counted(round)).keys()].sort()).toEqual(told.sort())
    }
  })

  it('end the stream of a host who handed over in the other', async () => {
    const room = await newRoom(0)
    const host = await streamOf(bases()[1], room)
    await host.until(({ room: names }) => names !== undefined)
    await room.lead({ type: 'hand-over', secret: freshId() })
    await host.ended
    expect(host.last.bye).toEqual({ reason: 'handed-over' })
    expect((await room.lead(ask)).body).toMatchObject({ refusal: 'host/forbidden' })
  })

  it(
    'take over the phones of one that stops, at their first attempt',
    async () => {
      const place = { base: bases()[1] }
      const room = await newRoom(10, () => place.base)
      await room.lead(ask)
      await seesPhase(room, 'voting')
      for (const phone of room.phones) phone.answer(1, choose(1))
      place.base = bases()[0]
      const port = Number(new URL(bases()[1]).port)
      const attempts = room.phones.map(phone => {
        let count = 0
        phone.feed().state.subscribe((now, before) => {
          if (now.status === 'connecting' && before.status === 'waiting') count += 1
        })
        return () => count
      })
      far?.kill('SIGTERM')
      expect(await far?.ended).toBe(0)
      for (const [i, phone] of room.phones.entries())
        await phone.until(
          'the other process',
          () => (attempts[i]?.() ?? 0) > 0 && phone.feed().state.getState().status === 'open',
        )
      expect(attempts.map(count => count())).toEqual(room.phones.map(() => 1))
      for (const phone of room.phones)
        await phone.until('all to be sent', () => phone.outbox().state.getState().waiting.length === 0)
      await room.lead({ type: 'reveal', round: 1 })
      expect((await room.counted(1)).size).toBe(10)
      far = await startClassProcess(program, port, { DATABASE_URL: wire.url })
    },
    patient,
  )
})

describe('a database that is gone for ten seconds', () => {
  it(
    'has commands refused in words and streams kept, and all goes on when it is back',
    async () => {
      const base = bases()[1]
      const room = await newRoom(5, () => base)
      const host = await streamOf(base, room)
      await room.lead(ask)
      await seesPhase(room, 'voting')
      const dropped = room.phones.map(phone => {
        const seen: string[] = []
        phone.feed().state.subscribe(({ status }) => seen.push(status))
        return seen
      })
      const first = beats(host)
      await host.until(() => beats(host) > first, 15_000)
      await wire.cut()
      const closing = { type: 'close', round: 1, id: freshId() }
      const command = () => send(base, 'POST', apiOf(room.code).commands, closing, room.host)
      expect(await command()).toMatchObject({ status: 503, body: { refusal: 'server/unavailable' } })
      expect(await statusOf(base, '/readyz')).toBe(503)
      expect(await statusOf(base, '/healthz')).toBe(200)
      for (const phone of room.phones) phone.answer(1, choose(2))
      // Heartbeats are ten seconds apart.
      await host.until(() => beats(host) > first + 1, 15_000)
      expect(room.phones.every(({ acknowledged }) => acknowledged.size === 0)).toBe(true)
      await wire.mend()
      for (const phone of room.phones) await phone.until('an acknowledgement', () => phone.acknowledged.has(1))
      await host.until(({ counts }) => counts?.answered === 5, 20_000)
      expect(await command()).toMatchObject({ status: 200 })
      await seesPhase(room, 'closed')
      expect(dropped.map(seen => seen.filter(status => status !== 'open'))).toEqual(room.phones.map(() => []))
      expect(await statusOf(base, '/readyz')).toBe(200)
      host.close()
    },
    patient,
  )
})

describe('a second process on one data folder', () => {
  it(
    'is refused in words, and takes the folder when the first has gone',
    async () => {
      const folder = temporaryFolder()
      const settings = { BEN_DATA: folder.path }
      const first = await startClassProcess(program, await freePort(), settings)
      const second = await startClassProcess(program, await freePort(), settings)
      expect(await second.ended).toBe(1)
      expect(second.said()).toMatch(/is in use by process \d+.*BEN_DATA.*DATABASE_URL/s)
      first.kill('SIGKILL')
      await first.ended
      const third = await startClassProcess(program, await freePort(), settings)
      expect(third.said()).toContain('ready')
      third.kill('SIGTERM')
      await third.ended
      folder.remove()
    },
    patient,
  )
})
