import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { samplePlan } from './fixtures/sample'
import { createMemoryBus } from './memory-bus'
import { StoreUnavailable } from './store'
import { createStreams, type Sink, type Stream } from './streams.server'
import { freshId, openStream, openTestClass, type Person, type TestClass } from './testing/client.server'
import { gatedServer } from './testing/gated-server.server'
import { startTestServer } from './testing/server.server'
import type { SessionId } from './words'

const here = gatedServer()

const key = samplePlan.items[0]?.question.key
if (!key) throw new Error('the sample has no question')
const ask = { type: 'ask', item: 0, seconds: null }
const answer = { type: 'answer', round: 1, vote: 1, seq: 1, answer: rightAnswer(key) }

const streamOf = (one: TestClass, person: Person) => openStream(here.server.base, one.api.stream('learner'), person.key)

describe('a note that cannot be published', () => {
  it('takes nothing back that was written, and the viewers here see it all the same', async () => {
    const bus = createMemoryBus()
    const failing = { ...bus, publish: async () => Promise.reject(new Error('no connection')) }
    const alone = await startTestServer({ store: here.gated.store, bus: failing })
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
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const other = await streamOf(one, await one.join('Minh'))
    await other.until(({ own }) => own !== undefined)
    const { held, release } = here.gated.hold('ownRecord')
    // Its other end reads nothing, so that it is not closed by being ended.
    const socket = connect(Number(new URL(here.server.base).port), '127.0.0.1').pause()
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
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const { held, release } = here.gated.hold('ownRecord')
    const socket = connect(Number(new URL(here.server.base).port), '127.0.0.1')
    socket.write(`GET ${one.api.stream('learner')} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${lan.key}\r\n\r\n`)
    await held
    socket.destroy()
    await here.server.until(() => here.server.streams() === 0)
    release()
    expect(here.server.streams()).toBe(0)
  })

  it('of a host who handed over while it was being opened says so', async () => {
    const one = await openTestClass(here.server.base)
    const id = one.id as SessionId
    const screen = await openStream(here.server.base, one.api.stream('screen'))
    await screen.until(({ class: view }) => view !== undefined)
    const changed = () => here.server.hear({ session: id, kind: 'session', version: 1 })
    changed()
    const { held, release } = here.gated.hold('findByCode')
    const opening = openStream(here.server.base, one.api.stream('host'), one.host)
    await held
    await here.gated.store.setHost(id, 'f'.repeat(64))
    changed()
    release()
    const host = await opening
    await host.ended
    expect(host.last.bye).toEqual({ reason: 'handed-over' })
  })

  it('is sent no question that is older than what it was sent before', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const { held, release } = here.gated.hold('questionsOf')
    const stream = await streamOf(one, lan)
    await held
    release()
    await one.act(lan, { type: 'question', id: freshId(), text: 'Một' })
    await stream.until(({ questions }) => questions?.length === 1)
    const again = here.gated.hold('questionsOf')
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

describe('a thousand phones that come back at once', () => {
  it('are shown the class from what was read once, and each its own', async () => {
    const one = await openTestClass(here.server.base)
    const people = []
    for (let i = 0; i < 200; i++) people.push(await one.join(`Người học ${i}`))
    await one.command(ask)
    here.gated.calls.clear()
    const streams = await Promise.all(people.map(person => streamOf(one, person)))
    await Promise.all(streams.map(stream => stream.until(({ class: view, own }) => !!view?.round && !!own, 20_000)))
    expect(Object.fromEntries(here.gated.calls)).toMatchObject({ ownRecord: 200, planOf: 1 })
    for (const method of ['findByCode', 'findById', 'questionsOf'] as const)
      expect(here.gated.calls.get(method) ?? 0, method).toBeLessThan(20)
    expect(here.gated.calls.get('learnersOf')).toBeUndefined()
    for (const stream of streams) stream.close()
  })
})

describe('counts', () => {
  it('of a question never come after the next one', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const screen = await openStream(here.server.base, one.api.stream('screen'))
    await one.command(ask)
    await one.act(lan, answer)
    await screen.until(({ counts }) => counts?.answered === 1)
    await one.command({ type: 'reveal', round: 1 })
    const { held, release } = here.gated.hold('counts')
    await one.act(lan, { type: 'lost', section: 'mo-dau', on: true })
    await held
    await one.command(ask)
    release()
    await screen.until(({ class: view, counts }) => view?.round?.number === 2 && counts?.answered === 0)
    const [, after = ''] = screen.recorded().split('"round":{"number":2')
    expect(after).not.toContain('"answered":1')
  })
})

describe('streams', () => {
  /** A sink that notes what was done with it. */
  function noting(backlog = 0) {
    const done: string[] = []
    const sink: Sink = {
      write: bytes => void done.push(String(bytes)),
      end: () => void done.push('end'),
      cut: () => void done.push('cut'),
      backlog: () => backlog,
    }
    return { sink, done }
  }
  const screenOf = (sink: Sink): Stream => ({ viewer: 'screen', learner: null, hostHash: null, sink })

  it('that have ended are written to no more', () => {
    let empty = 0
    const streams = createStreams(() => {
      empty += 1
    })
    const { sink, done } = noting()
    const stream = screenOf(sink)
    streams.add(stream, null)
    streams.endAll('gone')
    streams.show(stream, 'class', { id: '1', bytes: Buffer.from('x') })
    streams.send(Buffer.from('y'))
    streams.endAll('restart')
    expect(streams.remove(stream)).toBe(false)
    expect(done).toEqual(['event: bye\ndata: {"reason":"gone"}\n\n', 'end'])
    expect([streams.size(), empty]).toEqual([0, 1])
  })

  it('are sent no frame twice, and the one they say they have not at all', () => {
    const streams = createStreams(() => undefined)
    const [one, other] = [noting(), noting()]
    streams.add(screenOf(one.sink), null)
    streams.add(screenOf(other.sink), 'seen')
    for (let i = 0; i < 2; i++) streams.showAll('class', { id: 'seen', bytes: Buffer.from('a') })
    streams.showAll('class', { id: 'new', bytes: Buffer.from('b') })
    expect([one.done, other.done]).toEqual([['a', 'b'], ['b']])
  })

  it('whose other end takes nothing are cut', () => {
    const streams = createStreams(() => undefined)
    const { sink, done } = noting(2_000_000)
    streams.add(screenOf(sink), null)
    streams.send(Buffer.from('x'))
    expect([done, streams.size()]).toEqual([['cut'], 0])
  })
})

describe('a name on the leaderboard', () => {
  it('that the host mends is mended before the room', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Tên xấu')
    await one.command({
      type: 'settings',
      settings: { leaderboard: true, speedPoints: false, seconds: null, keepDays: 7 },
    })
    await one.command(ask)
    await one.act(lan, answer)
    await one.command({ type: 'reveal', round: 1 })
    const screen = await openStream(here.server.base, one.api.stream('screen'))
    await screen.until(({ class: view }) => view?.leaderboard?.[0]?.name === 'Tên xấu')
    await one.command({ type: 'rename', learner: lan.id, name: 'Lan' })
    await screen.until(({ class: view }) => view?.leaderboard?.[0]?.name === 'Lan')
    await one.command({ type: 'remove', learner: lan.id })
    await screen.until(({ class: view }) => view?.leaderboard?.length === 0)
  })
})

describe('a database that is away', () => {
  it('refuses in words, keeps the streams, and all goes on when it is back', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const stream = await streamOf(one, lan)
    await stream.until(({ class: view }) => view !== undefined)
    const away = () => new StoreUnavailable('the database does not answer')
    const back = (['findByCode', 'findById', 'ownRecord', 'save'] as const).map(method => here.gated.fail(method, away))
    expect((await one.command(ask)).body).toMatchObject({ refusal: 'server/unavailable' })
    for (const mend of back) mend()
    expect((await one.command(ask)).status).toBe(200)
    await stream.until(({ class: view }) => view?.round?.phase === 'voting')
  })
})
