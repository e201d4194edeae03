import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { samplePlan } from './fixtures/sample'
import { createMemoryBus } from './memory-bus'
import { createMemoryStore } from './memory-store'
import { StoreUnavailable } from './store'
import { freshId, openStream, openTestClass, type Person, type TestClass } from './testing/client.server'
import { type GatedStore, gateStore } from './testing/gated-store.server'
import { startTestServer, type TestServer } from './testing/server.server'
import type { SessionId } from './words'

let server: TestServer
let gated: GatedStore
const broken: unknown[] = []
const onBroken = (error: unknown) => broken.push(error)

beforeEach(async () => {
  broken.length = 0
  process.on('unhandledRejection', onBroken)
  process.on('uncaughtException', onBroken)
  gated = gateStore(createMemoryStore())
  server = await startTestServer({ store: gated.store })
})
afterEach(async () => {
  await server.close()
  process.off('unhandledRejection', onBroken)
  process.off('uncaughtException', onBroken)
  expect(broken, 'errors that nobody took').toEqual([])
})

const key = samplePlan.items[0]?.question.key
if (!key) throw new Error('the sample has no question')
const ask = { type: 'ask', item: 0, seconds: null }
const answer = { type: 'answer', round: 1, vote: 1, seq: 1, answer: rightAnswer(key) }

const streamOf = (one: TestClass, person: Person) => openStream(server.base, one.api.stream('learner'), person.key)

/** Sends bytes as they are and resolves to what comes back until the server closes or `until` shows. */
async function raw(bytes: string, until: string): Promise<string> {
  const socket = connect(Number(new URL(server.base).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  let said = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket) {
    said += chunk
    if (said.includes(until)) break
  }
  socket.destroy()
  return said
}

describe('an address that is none', () => {
  it('does not bring the server down', async () => {
    await raw('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', '404')
    expect((await openTestClass(server.base)).code).toHaveLength(6)
  })
})

describe('a note that cannot be published', () => {
  it('takes nothing back that was written, and the viewers here see it all the same', async () => {
    const bus = createMemoryBus()
    const failing = { ...bus, publish: async () => Promise.reject(new Error('no connection')) }
    const alone = await startTestServer({ store: gated.store, bus: failing })
    const one = await openTestClass(alone.base)
    const lan = await one.join('Lan')
    expect(lan.reply.status).toBe(200)
    const stream = await openStream(alone.base, one.api.stream('learner'), lan.key)
    const host = await openStream(alone.base, one.api.stream('host'), one.host)
    expect((await one.command(ask)).status).toBe(200)
    await stream.until(({ class: view }) => view?.round?.phase === 'voting')
    expect((await one.act(lan, answer)).body).toMatchObject({ outcome: 'accepted' })
    await host.until(({ counts }) => counts?.answered === 1)
    await alone.close()
  })
})

describe('a stream', () => {
  it('that is ended while its first views are read is written to no more', async () => {
    const one = await openTestClass(server.base)
    const lan = await one.join('Lan')
    const other = await streamOf(one, await one.join('Minh'))
    await other.until(({ own }) => own !== undefined)
    const { held, release } = gated.hold('ownRecord')
    // Its other end reads nothing, so that it is not closed by being ended.
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1').pause()
    socket.write(`GET ${one.api.stream('learner')} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${lan.key}\r\n\r\n`)
    await held
    await one.command({ type: 'remove', learner: lan.id })
    release()
    await other.until(({ class: view }) => view !== undefined)
    expect((await one.command(ask)).status).toBe(200)
    await other.until(({ class: view }) => view?.round?.phase === 'voting')
    socket.destroy()
  })

  it('whose other end goes while its first views are read is forgotten', async () => {
    const one = await openTestClass(server.base)
    const lan = await one.join('Lan')
    const { held, release } = gated.hold('ownRecord')
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1')
    socket.write(`GET ${one.api.stream('learner')} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${lan.key}\r\n\r\n`)
    await held
    socket.destroy()
    await server.until(() => server.streams() === 0)
    release()
    expect(server.streams()).toBe(0)
  })

  it('of a host who handed over while it was being opened says so', async () => {
    const one = await openTestClass(server.base)
    const id = one.id as SessionId
    const screen = await openStream(server.base, one.api.stream('screen'))
    await screen.until(({ class: view }) => view !== undefined)
    const changed = () => server.hear({ session: id, kind: 'session', version: 1 })
    changed()
    const { held, release } = gated.hold('findByCode')
    const opening = openStream(server.base, one.api.stream('host'), one.host)
    await held
    await gated.store.setHost(id, 'f'.repeat(64))
    changed()
    release()
    const host = await opening
    await host.ended
    expect(host.last.bye).toEqual({ reason: 'handed-over' })
  })

  it('is sent no question that is older than what it was sent before', async () => {
    const one = await openTestClass(server.base)
    const lan = await one.join('Lan')
    const { held, release } = gated.hold('questionsOf')
    const stream = await streamOf(one, lan)
    await held
    release()
    await one.act(lan, { type: 'question', id: freshId(), text: 'Một' })
    await stream.until(({ questions }) => questions?.length === 1)
    const again = gated.hold('questionsOf')
    const second = await streamOf(one, await one.join('Minh'))
    await one.act(lan, { type: 'question', id: freshId(), text: 'Hai' })
    again.release()
    await second.until(({ questions }) => questions?.length === 2)
    await stream.until(({ questions }) => questions?.length === 2)
    const counts = [...second.recorded().matchAll(/event: questions\ndata: (.*)/g)].map(
      ([, data]) => (JSON.parse(data ?? '[]') as unknown[]).length,
    )
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })
})

describe('a reader of bodies', () => {
  it('refuses a body of megabytes in words, though it is still being sent', async () => {
    const head = `POST /api/class HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 8000000\r\n\r\n`
    expect(await raw(head + 'x'.repeat(2_000_000), 'request/too-large')).toMatch(/413 .*request\/too-large/s)
    const chunked = `POST /api/class HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    expect(await raw(chunked + chunk.repeat(20), 'request/too-large')).toMatch(/413 .*request\/too-large/s)
  })
})

describe('a name on the leaderboard', () => {
  it('that the host mends is mended before the room', async () => {
    const one = await openTestClass(server.base)
    const lan = await one.join('Tên xấu')
    await one.command({
      type: 'settings',
      settings: { leaderboard: true, speedPoints: false, seconds: null, keepDays: 7 },
    })
    await one.command(ask)
    await one.act(lan, answer)
    await one.command({ type: 'reveal', round: 1 })
    const screen = await openStream(server.base, one.api.stream('screen'))
    await screen.until(({ class: view }) => view?.leaderboard?.[0]?.name === 'Tên xấu')
    await one.command({ type: 'rename', learner: lan.id, name: 'Lan' })
    await screen.until(({ class: view }) => view?.leaderboard?.[0]?.name === 'Lan')
    await one.command({ type: 'remove', learner: lan.id })
    await screen.until(({ class: view }) => view?.leaderboard?.length === 0)
  })
})

describe('a database that is away', () => {
  it('refuses in words, keeps the streams, and all goes on when it is back', async () => {
    const one = await openTestClass(server.base)
    const lan = await one.join('Lan')
    const stream = await streamOf(one, lan)
    await stream.until(({ class: view }) => view !== undefined)
    const away = () => new StoreUnavailable('the database does not answer')
    const back = (['findByCode', 'findById', 'ownRecord', 'save'] as const).map(method => gated.fail(method, away))
    expect((await one.command(ask)).body).toMatchObject({ refusal: 'server/unavailable' })
    for (const mend of back) mend()
    expect((await one.command(ask)).status).toBe(200)
    await stream.until(({ class: view }) => view?.round?.phase === 'voting')
  })
})
