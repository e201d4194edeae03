import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { classApi } from './addresses'
import { samplePlan } from './fixtures/sample'
import { freshId, newPerson, openStream, openTestClass, send, type TestClass } from './testing/client.server'
import { startTestServer, type TestServer } from './testing/server.server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const item = (i: number) => {
  const one = samplePlan.items[i]
  if (!one) throw new Error(`no item ${i}`)
  return one
}
const right = (i: number) => rightAnswer(item(i).question.key)
const answer = (round: number, i: number, seq = 1, vote = 1) => ({
  type: 'answer',
  round,
  vote,
  seq,
  answer: right(i),
})
const ask = (i: number, seconds: number | null = null) => ({ type: 'ask', item: i, seconds })

async function classWith(names: readonly string[]) {
  const opened = await openTestClass(server.base)
  const people = []
  for (const name of names) people.push(await opened.join(name))
  return { ...opened, people }
}
const streamOf = (one: Pick<TestClass, 'api'>, key: string) => openStream(server.base, one.api.stream('learner'), key)

describe('a class', () => {
  it('is opened once however often it is asked for, by its host alone', async () => {
    const [id, secret] = [freshId(), freshId()]
    const first = await openTestClass(server.base, { id, secret })
    expect((await openTestClass(server.base, { id, secret })).code).toBe(first.code)
    await expect(openTestClass(server.base, { id, secret: freshId() })).rejects.toThrow('host/forbidden')
  })

  it('lets a learner back in as the same one, and tells equal names apart', async () => {
    const { join, people } = await classWith(['Lan Anh', 'lân anh'])
    const [lan, other] = people
    if (!lan || !other) throw new Error('nobody came in')
    expect(other.reply.body).toMatchObject({ own: { name: 'lân anh 2', number: 2 } })
    expect((await join('Khác', lan)).reply.body).toMatchObject({ own: { name: 'Lan Anh', number: 1 } })
    expect((await join('Khác', { ...lan, secret: freshId() })).reply.body).toMatchObject({ refusal: 'learner/unknown' })
  })

  it('shows who comes late what the room sees now', async () => {
    const one = await classWith([])
    await one.command(ask(2))
    await one.command({ type: 'reveal', round: 1 })
    const late = await one.join('Muộn')
    const stream = await streamOf(one, late.key)
    await stream.until(({ class: view, own }) => view?.round?.phase === 'revealed' && own?.name === 'Muộn')
    stream.close()
  })
})

describe('an answer', () => {
  it('is counted once however often it is delivered, and can be changed until the closing', async () => {
    const { act, command, people, api, host } = await classWith(['Lan'])
    const [lan] = people
    if (!lan) throw new Error('nobody came in')
    await command(ask(0))
    const wrong = { ...answer(1, 0), answer: { format: 'single', choice: item(0).question.parts.at(-1)?.id } }
    expect((await act(lan, wrong)).body).toMatchObject({ outcome: 'accepted' })
    expect((await act(lan, wrong)).body).toMatchObject({ outcome: 'repeated' })
    expect((await act(lan, answer(1, 0, 3))).body).toMatchObject({
      outcome: 'accepted',
      own: { answers: [{ seq: 3 }] },
    })
    expect((await act(lan, answer(1, 0, 2))).body).toMatchObject({ refusal: 'answer/older' })
    await command({ type: 'close', round: 1 })
    expect((await act(lan, answer(1, 0, 4))).body).toMatchObject({ refusal: 'answer/closed' })
    expect((await act(lan, answer(1, 0, 3))).body).toMatchObject({ outcome: 'repeated' })
    await command({ type: 'reveal', round: 1 })
    const report = await send(server.base, 'GET', api.report, undefined, host)
    expect(report.body.rounds).toMatchObject([{ votes: [[{ learner: lan.id, answer: right(0) }]] }])
  })

  it('counts for nobody else, and not without the secret', async () => {
    const { act, command, people } = await classWith(['Lan', 'Minh'])
    const [lan, minh] = people
    if (!lan || !minh) throw new Error('nobody came in')
    await command(ask(0))
    for (const key of [`${lan.id}.${minh.secret}`, `${freshId()}.${lan.secret}`, lan.secret, ''])
      expect((await act({ ...lan, key }, answer(1, 0))).body).toMatchObject({ refusal: 'learner/unknown' })
  })
})

describe('what must not be done', () => {
  it('is refused by name and leaves the class as it was', async () => {
    const one = await classWith(['Lan'])
    const [lan] = one.people
    if (!lan) throw new Error('nobody came in')
    const before = await server.store.findByCode(one.code as never)
    const post = (path: string, body: unknown, key?: string, headers = {}) =>
      send(server.base, 'POST', path, body, key, headers)
    const { actions, commands, learners } = one.api
    const cases: readonly (readonly [string, number, Promise<{ status: number; body: unknown }>])[] = [
      ['request/malformed', 400, post(actions, '{', lan.key)],
      ['request/malformed', 400, post(actions, { type: 'answer' }, lan.key)],
      ['request/malformed', 400, post(actions, answer(1, 0), lan.key, { 'content-type': 'text/plain' })],
      ['request/malformed', 400, post(actions, { ...answer(1, 0), answer: { format: 'lạ' } }, lan.key)],
      ['request/malformed', 400, post(commands, { type: 'xóa', id: freshId() }, one.host)],
      ['request/too-large', 413, post(actions, 'x'.repeat(20_000), lan.key)],
      ['request/unknown', 404, post(`${classApi}/${one.code}/khac`, {})],
      ['request/method', 405, send(server.base, 'DELETE', learners)],
      ['class/unknown', 404, post(`${classApi}/AAAAAA/learners`, { id: freshId(), secret: freshId(), name: 'x' })],
      ['host/forbidden', 403, post(commands, { ...ask(0), id: freshId() }, lan.key)],
      ['host/forbidden', 403, post(commands, { ...ask(0), id: freshId() }, freshId())],
      ['host/forbidden', 403, send(server.base, 'DELETE', one.api.class, undefined, lan.key)],
      ['host/forbidden', 403, send(server.base, 'GET', one.api.report, undefined, freshId())],
      ['learner/unknown', 403, send(server.base, 'GET', one.api.stream('learner'), undefined, one.host)],
      ['answer/closed', 409, one.act(lan, answer(1, 0))],
      ['answer/closed', 409, one.act(lan, answer(7, 0))],
      ['ready/closed', 409, one.act(lan, { type: 'ready', number: 1 })],
      ['section/unknown', 422, one.act(lan, { type: 'lost', section: 'khac', on: true })],
      ['question/unknown', 404, one.act(lan, { type: 'upvote', question: freshId(), on: true })],
      ['round/unknown', 409, one.command({ type: 'reveal', round: 1 })],
      ['round/unknown-item', 422, one.command(ask(99))],
      ['name/empty', 422, one.join('   ').then(({ reply }) => reply)],
      ['name/long', 422, one.join('x'.repeat(40)).then(({ reply }) => reply)],
    ]
    for (const [refusal, status, reply] of cases)
      expect(await reply, refusal).toMatchObject({ status, body: { refusal, text: expect.stringMatching(/\S/) } })
    expect(await server.store.findByCode(one.code as never)).toEqual(before)
  })

  it('says all that is wrong with a request at once', async () => {
    const reply = await send(server.base, 'POST', classApi, { id: 'x', kind: 'lạ', title: '' })
    expect((reply.body.faults as string[]).map(fault => fault.split(':')[0])).toEqual(
      expect.arrayContaining(['id', 'kind', 'title', 'secret', 'settings', 'questions']),
    )
  })

  it('is opening a class on a public server without its PIN', async () => {
    const guarded = await startTestServer({ pin: '1234' })
    await expect(openTestClass(guarded.base)).rejects.toThrow('open/pin')
    expect((await openTestClass(guarded.base, { pin: '1234' })).code).toHaveLength(6)
    expect((await send(guarded.base, 'GET', classApi)).body).toMatchObject({ pin: true })
    await guarded.close()
  })
})

describe('the traffic of a class', () => {
  it('holds no key, reason, wrong idea or count before the reveal, for learner, screen and host', async () => {
    const one = await classWith(['Lan', 'Minh'])
    const [lan, minh] = one.people
    if (!lan || !minh) throw new Error('nobody came in')
    const streams = [
      await streamOf(one, lan.key),
      await openStream(server.base, one.api.stream('screen')),
      await openStream(server.base, one.api.stream('host'), one.host),
    ]
    for (const [i, { question, misconceptions, mend }] of samplePlan.items.entries()) {
      const secrets = [
        question.answer,
        mend.title,
        ...[...question.parts, ...question.extras].map(({ reason }) => reason),
        ...Object.values(misconceptions).map(({ phrase }) => phrase),
        '"correct"',
        '"tallies"',
        '"key"',
      ]
      const round = i + 1
      await one.command(ask(i))
      await one.act(lan, answer(round, i))
      await one.command({ type: 'discuss', round })
      await one.command({ type: 'vote-again', round, seconds: null })
      await one.act(minh, answer(round, i, 1, 2))
      await one.command({ type: 'close', round })
      for (const stream of streams) await stream.until(({ class: view }) => view?.round?.phase === 'closed')
      const said = streams.map(stream => stream.recorded().slice(stream.recorded().lastIndexOf(`"number":${round},`)))
      for (const text of said)
        for (const secret of secrets) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
      await one.command({ type: 'reveal', round })
      for (const stream of streams) await stream.until(({ class: view }) => view?.round?.phase === 'revealed')
    }
    for (const stream of streams) stream.close()
  })
})

describe('a stream', () => {
  it('that comes back with the id of what it saw is not sent that again', async () => {
    const one = await classWith(['Lan'])
    const [lan] = one.people
    if (!lan) throw new Error('nobody came in')
    const first = await streamOf(one, lan.key)
    await first.until(({ class: view }) => view !== undefined)
    first.close()
    const id = first.lastEventId() ?? ''
    const again = await openStream(server.base, one.api.stream('learner'), lan.key, { 'last-event-id': id })
    await again.until(({ own }) => own !== undefined)
    expect(again.last.class).toBeUndefined()
    await one.command(ask(0))
    await again.until(({ class: view }) => view?.round?.phase === 'voting')
    again.close()
  })

  it('of a learner who is shown out, of a host who handed over and of a forgotten class says so and ends', async () => {
    const one = await classWith(['Lan', 'Minh'])
    const [lan, minh] = one.people
    if (!lan || !minh) throw new Error('nobody came in')
    const [lans, minhs] = [await streamOf(one, lan.key), await streamOf(one, minh.key)]
    const host = await openStream(server.base, one.api.stream('host'), one.host)
    await one.command({ type: 'remove', learner: lan.id })
    await lans.ended
    expect(lans.last).toMatchObject({ bye: { reason: 'removed' }, own: { removed: true } })
    const heir = freshId()
    await one.command({ type: 'hand-over', secret: heir })
    await host.ended
    expect(host.last.bye).toEqual({ reason: 'handed-over' })
    expect((await one.command(ask(0))).body).toMatchObject({ refusal: 'host/forbidden' })
    expect((await send(server.base, 'DELETE', one.api.class, undefined, heir)).status).toBe(204)
    await minhs.ended
    expect(minhs.last.bye).toEqual({ reason: 'gone' })
    expect((await send(server.base, 'GET', one.api.class)).status).toBe(404)
  })

  it('tells its viewers when a timer runs out, with no one doing anything', async () => {
    const one = await classWith(['Lan'])
    const [lan] = one.people
    if (!lan) throw new Error('nobody came in')
    const stream = await streamOf(one, lan.key)
    await one.command(ask(0, 5))
    await stream.until(({ class: view }) => view?.round?.phase === 'voting')
    await stream.until(({ class: view }) => view?.round?.phase === 'closed', 9000)
    stream.close()
  })
})

describe('guessing codes', () => {
  it('is slowed down for who guesses, and a school behind the same address goes on with its class', async () => {
    const fresh = await startTestServer()
    const one = await openTestClass(fresh.base)
    const from = (address: string, path: string) =>
      send(fresh.base, 'GET', path, undefined, undefined, { 'x-forwarded-for': address })
    expect((await from('203.0.113.7', one.api.class)).status).toBe(200)
    const guesses = []
    for (let i = 0; i < 40; i++)
      guesses.push((await from('203.0.113.7', `${classApi}/AAAAA${'ACDEFGHJKM'[i % 10]}`)).status)
    expect(guesses.filter(status => status === 429).length).toBeGreaterThanOrEqual(9)
    expect((await from('203.0.113.7', one.api.class)).status).toBe(200)
    const other = await openTestClass(fresh.base)
    expect((await from('203.0.113.7', other.api.class)).status).toBe(429)
    expect((await from('198.51.100.2', other.api.class)).status).toBe(200)
    fresh.skip(10_000)
    expect((await from('203.0.113.7', other.api.class)).status).toBe(200)
    await fresh.close()
  })
})

it('the log names no one and holds no code', async () => {
  const one = await openTestClass(server.base)
  await one.join('Tên Riêng')
  const person = newPerson()
  await one.act(person, answer(1, 0))
  const lines = JSON.stringify(server.logged)
  for (const word of ['Tên Riêng', one.code, one.host, person.secret]) expect(lines).not.toContain(word)
})
