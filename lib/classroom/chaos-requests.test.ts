import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { rightAnswer } from '@/lib/question/fixtures/right-answer'
import { classApi } from './addresses'
import { samplePlan } from './fixtures/sample'
import type { PlanItem } from './plan'
import { openSchema } from './protocol'
import { RequestGone, readBody, sendRefusal } from './request.server'
import { mostStreams } from './streams.server'
import { freshId, newPerson, openStream, openTestClass, send } from './testing/client.server'
import { gatedServer } from './testing/gated-server.server'
import { raw } from './testing/raw.server'
import { startTestServer } from './testing/server.server'

const here = gatedServer()

const head = (...lines: readonly string[]): string => [...lines, '', ''].join('\r\n')
const opening = (...more: readonly string[]): string =>
  head(`POST ${classApi} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...more)

describe('a request', () => {
  it('to an address that is none does not bring the server down', async () => {
    await raw(here.server.base, head('GET // HTTP/1.1', 'Host: x', 'Connection: close'), '404')
    await raw(
      here.server.base,
      head(`GET ${classApi}/%E0%A4%A HTTP/1.1`, 'Host: x', 'Connection: close'),
      'class/unknown',
    )
    expect((await openTestClass(here.server.base)).code).toHaveLength(6)
  })

  it('of megabytes is refused in words, though it is still being sent', async () => {
    const long = opening('Content-Length: 8000000')
    expect(await raw(here.server.base, long + 'x'.repeat(2_000_000), 'too-large')).toMatch(/413 .*request\/too-large/s)
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const chunked = opening('Transfer-Encoding: chunked')
    expect(await raw(here.server.base, chunked + chunk.repeat(20), 'too-large')).toMatch(/413 .*request\/too-large/s)
  })

  it('with a head that never ends is refused by Node', async () => {
    expect(await raw(here.server.base, opening(`X-Long: ${'x'.repeat(20_000)}`), '431')).toContain('431')
    const many = Array.from({ length: 3_000 }, (_, i) => `X-${i}: ${i}`)
    expect(await raw(here.server.base, opening(...many), '431')).toContain('431')
  })

  it('whose body drips in is refused after a while, and one whose sender goes is answered to nobody', async () => {
    let outcome: unknown
    const dripping = createServer(async (request, response) => {
      const body = await readBody(request, openSchema, 50).catch((error: unknown) => error)
      outcome = body
      if (body instanceof Error) response.destroy()
      else sendRefusal(response, { refusal: 'request/slow' })
    }).listen(0, '127.0.0.1')
    await once(dripping, 'listening')
    const { port } = dripping.address() as AddressInfo
    const slow = await raw(`http://127.0.0.1:${port}`, `${opening('Content-Length: 100')}{"id"`, 'request/slow')
    expect(slow).toMatch(/408 .*request\/slow/s)
    expect(outcome).toEqual({ ok: false, error: { refusal: 'request/slow' } })

    const socket = connect(port, '127.0.0.1')
    socket.write(`${opening('Content-Length: 100')}{"id"`)
    await once(dripping, 'request')
    socket.destroy()
    await here.server.until(() => outcome instanceof RequestGone)
    dripping.closeAllConnections()
    dripping.close()
  })

  it('of someone who goes before it is answered is no fault of the server', async () => {
    const socket = connect(Number(new URL(here.server.base).port), '127.0.0.1')
    socket.write(`${opening('Content-Length: 100')}{"id"`)
    await once(socket, 'connect')
    socket.end()
    await here.server.until(() => here.server.logged.some(({ event }) => event === 'gone'))
    expect(here.server.logged.filter(({ level }) => level === 'error')).toEqual([])
  })
})

describe('too many', () => {
  it('streams of one learner end the oldest, which is told why', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const open = () => openStream(here.server.base, one.api.stream('learner'), lan.key)
    const first = await open()
    const others = []
    for (let i = 1; i < mostStreams.learner; i++) others.push(await open())
    for (const stream of others) await stream.until(({ own }) => own !== undefined)
    expect(first.last.bye).toBeUndefined()
    const last = await open()
    await first.ended
    expect(first.last.bye).toEqual({ reason: 'elsewhere' })
    await last.until(({ own }) => own !== undefined)
    for (const stream of [...others, last]) stream.close()
    await here.server.until(() => here.server.streams() === 0)
  })

  it('streams in all are refused in words, and taken again when others have gone', async () => {
    const small = await startTestServer({ most: 2 })
    const one = await openTestClass(small.base)
    const screens = [
      await openStream(small.base, one.api.stream('screen')),
      await openStream(small.base, one.api.stream('screen')),
    ]
    const refused = await send(small.base, 'GET', one.api.stream('screen'))
    expect(refused).toMatchObject({ status: 503, body: { refusal: 'server/full' } })
    screens[0]?.close()
    await small.until(() => small.streams() === 1)
    const again = await openStream(small.base, one.api.stream('screen'))
    expect(again.status).toBe(200)
    await small.close()
  })

  it('requests of one learner, and learners from one address, are slowed down, and others are not', async () => {
    const one = await openTestClass(here.server.base)
    const [lan, minh] = [await one.join('Lan'), await one.join('Minh')]
    const act = (person: typeof lan) => one.act(person, { type: 'lost', section: 'mo-dau', on: true })
    const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await act(lan)).status))
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    expect((await act(minh)).status).toBe(200)
    const joins = Array.from({ length: 600 }, () => {
      const { id, secret } = newPerson()
      return send(here.server.base, 'POST', one.api.learners, { id, secret, name: 'Nhiều' }, undefined, {
        'x-forwarded-for': '203.0.113.9',
      })
    })
    expect((await Promise.all(joins)).filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect((await one.join('Người khác')).reply.status).toBe(200)
  })
})

describe('an answer that is being written while the class is frozen', () => {
  it('is refused for that, so that the phone keeps it', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    await one.command({ type: 'ask', item: 0, seconds: null })
    const action = {
      type: 'answer',
      round: 1,
      vote: 1,
      seq: 1,
      answer: rightAnswer((samplePlan.items[0] as PlanItem).question.key),
    }
    const { held, release } = here.gated.hold('findLearner')
    const answered = one.act(lan, action)
    await held
    await one.command({ type: 'freeze', frozen: true })
    release()
    expect(await answered).toMatchObject({ status: 409, body: { refusal: 'class/frozen' } })
    expect(here.gated.calls.get('addAnswer')).toBe(1)
    await one.command({ type: 'freeze', frozen: false })
    expect((await one.act(lan, action)).body).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a server that closes', () => {
  it('finishes what is under way, and refuses in words what comes', async () => {
    const one = await openTestClass(here.server.base)
    const lan = await one.join('Lan')
    const { held, release } = here.gated.hold('addQuestion')
    const asked = one.act(lan, { type: 'question', id: freshId(), text: 'Còn kịp không?' })
    await held
    const closed = here.server.drain()
    expect((await one.act(lan, { type: 'question', id: freshId(), text: 'Muộn rồi' })).body).toMatchObject({
      refusal: 'server/closing',
    })
    release()
    await closed
    expect((await asked).body).toMatchObject({ outcome: 'accepted' })
  })
})
