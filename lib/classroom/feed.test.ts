import { describe, expect, it, test } from 'vitest'
import { createFeed, type Feed } from './feed.browser'
import { sampleOwn as own } from './fixtures/sample'
import { type Refusal, refusals } from './refusal'
import { fakeDevice } from './testing/fake-device.browser'
import type { ClassView, StreamEvents } from './view'
import type { Viewer } from './words'

const classAt = (now: number, version = 1) => ({ version, now, title: 'Lớp' }) as unknown as ClassView

interface Answered {
  readonly headers: Headers
  readonly write: (text: string | Uint8Array) => void
  readonly event: <E extends keyof StreamEvents>(name: E, data: StreamEvents[E], id?: string) => void
  readonly end: () => void
  readonly dropped: () => boolean
}

const answers = {
  refusing: (refusal: Refusal) => () =>
    Response.json({ refusal, text: refusals[refusal].text }, { status: refusals[refusal].status }),
  byProxy: () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
  absent: () => {
    throw new TypeError('Failed to fetch')
  },
}

/** A server of streams: each connection is written to by hand, unless the next answers are given. */
function world(next: (() => Response)[] = [], date?: number, viewer: Viewer = 'host') {
  const streams: Answered[] = []
  let asked = 0
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    asked += 1
    const given = next.shift()
    if (given) return given()
    let control: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: made => {
        control = made
      },
    })
    init?.signal?.addEventListener('abort', () => {
      try {
        control?.error(new DOMException('aborted', 'AbortError'))
      } catch {}
    })
    const write = (text: string | Uint8Array) =>
      control?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text)
    streams.push({
      headers: new Headers(init?.headers),
      write,
      event: (name, data, id) => write(`${id ? `id: ${id}\n` : ''}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
      end: () => control?.close(),
      dropped: () => init?.signal?.aborted ?? false,
    })
    return new Response(body, date === undefined ? {} : { headers: { date: new Date(date).toUTCString() } })
  }
  const { device, pass, wake, pending } = fakeDevice(fetch as typeof globalThis.fetch)
  const feed: Feed = createFeed({ code: 'ACDEFG', viewer, authorization: 'Bearer a.b' }, device)
  feed.open()
  return {
    feed,
    pass,
    wake,
    pending,
    streams,
    asked: () => asked,
    status: () => feed.state.getState().status,
    last: () => streams.at(-1) as Answered,
    now: device.now,
  }
}

describe('the feed', () => {
  it('shows its key, and is open once the server has spoken', async () => {
    const { pass, last, status, feed } = world()
    await pass(0)
    expect(last().headers.get('authorization')).toBe('Bearer a.b')
    expect(status()).toBe('connecting')
    last().event('class', classAt(5))
    last().event('own', own)
    await pass(0)
    expect(feed.state.getState()).toMatchObject({ status: 'open', class: { title: 'Lớp' }, own })
  })

  it('takes events that arrive in pieces, in the middle of a letter too', async () => {
    const { pass, last, feed } = world()
    await pass(0)
    const bytes = Buffer.from(`event: class\ndata: ${JSON.stringify(classAt(5))}\n\n`)
    for (const byte of bytes) last().write(Uint8Array.of(byte))
    await pass(0)
    expect(feed.state.getState().class?.title).toBe('Lớp')
  })

  it('comes back when the stream ends, keeps what it knew meanwhile, and says what it has seen', async () => {
    const { pass, last, streams, status, feed } = world()
    await pass(0)
    last().event('class', classAt(5), '7-voting')
    await pass(0)
    last().end()
    await pass(0)
    expect([status(), feed.state.getState().class?.version]).toEqual(['waiting', 1])
    await pass(500)
    expect([streams.length, last().headers.get('last-event-id')]).toEqual([2, '7-voting'])
    last().event('own', own)
    await pass(0)
    expect(status()).toBe('open')
  })

  it('asks again ever more slowly, five seconds at most', async () => {
    const { pass, asked, status } = world(Array(40).fill(answers.absent))
    await pass(2_000)
    const early = asked()
    await pass(60_000)
    expect(status()).toBe('waiting')
    expect(early).toBeGreaterThanOrEqual(3)
    const perMinute = asked() - early
    expect(perMinute).toBeGreaterThanOrEqual(12)
    expect(perMinute).toBeLessThanOrEqual(26)
  })

  it('drops a stream that has been silent for 25 seconds; heartbeats keep it', async () => {
    const { pass, last, streams, status } = world()
    await pass(0)
    const first = last()
    first.event('own', own)
    for (let i = 0; i < 6; i++) {
      await pass(10_000)
      first.write(': \n\n')
    }
    await pass(24_000)
    expect([streams.length, status()]).toEqual([1, 'open'])
    await pass(2_000)
    expect([first.dropped(), streams.length]).toEqual([true, 2])
  })

  it('gives a server up that does not answer at all', async () => {
    const { pass, last, streams } = world()
    await pass(0)
    const first = last()
    await pass(11_000)
    expect([first.dropped(), streams.length]).toEqual([true, 2])
  })

  it('comes back at once when the network or the reader does', async () => {
    const { pass, wake, asked, last, status, streams } = world(Array(9).fill(answers.absent))
    await pass(20_000)
    const before = asked()
    await wake('network')
    expect(asked()).toBeGreaterThan(before)
    await pass(10_000)
    last().event('own', own)
    await pass(0)
    expect(status()).toBe('open')
    await wake('seen')
    expect(streams).toHaveLength(1)
    await pass(13_000)
    await wake('seen')
    expect(streams).toHaveLength(2)
  })

  test.each(['learner/removed', 'learner/unknown', 'class/unknown', 'host/forbidden'] as const)(
    'asks no more after %s',
    async refusal => {
      const { pass, wake, asked, feed, pending } = world([answers.refusing(refusal)])
      await pass(0)
      await wake('network')
      await pass(60_000)
      expect(feed.state.getState()).toMatchObject({ status: 'refused', refused: { refusal } })
      expect([asked(), pending()]).toEqual([1, 0])
    },
  )

  test.each(['limit/guessing', 'limit/busy', 'server/unavailable', 'server/closing'] as const)(
    'comes back after %s',
    async refusal => {
      const { pass, last, status } = world([answers.refusing(refusal), answers.byProxy])
      await pass(5_000)
      last().event('own', own)
      await pass(0)
      expect(status()).toBe('open')
    },
  )

  test.each([
    ['removed', 'learner/removed'],
    ['handed-over', 'host/forbidden'],
    ['gone', 'class/unknown'],
  ] as const)('when the server says goodbye (%s) it is refused: %s', async (reason, refusal) => {
    const { pass, last, feed, asked } = world()
    await pass(0)
    last().event('own', own)
    last().event('bye', { reason })
    await pass(60_000)
    expect(feed.state.getState()).toMatchObject({ status: 'refused', refused: { refusal }, own })
    expect(asked()).toBe(1)
  })

  it('is back within a second after the server said that it restarts', async () => {
    const { pass, last, streams } = world()
    await pass(0)
    last().event('own', own)
    last().event('bye', { reason: 'restart' })
    last().end()
    await pass(1_000)
    expect(streams).toHaveLength(2)
  })

  it('knows the server’s clock by the latest that it can have been, however old a view is', async () => {
    const { pass, last, feed, now } = world([], 9_000_000)
    await pass(0)
    last().event('class', classAt(8_400_000))
    await pass(0)
    expect(feed.serverNow()).toBe(9_000_000)
    await pass(1_000)
    last().event('class', classAt(9_001_400))
    await pass(0)
    expect(feed.serverNow()).toBe(9_001_400)
    last().event('class', classAt(9_000_900))
    await pass(0)
    expect(feed.state.getState().offset).toBe(9_001_400 - now())
  })

  it('takes from an acknowledgement what the learner sent, and not what others set', async () => {
    const { pass, last, feed } = world()
    await pass(0)
    last().event('own', { ...own, name: 'Lan Anh', frozen: true })
    await pass(0)
    feed.takeOwn({ ...own, ready: [1] })
    expect(feed.state.getState().own).toEqual({ ...own, name: 'Lan Anh', frozen: true, ready: [1] })
  })

  it('shows a learner a class view only beside what the learner has done by then', async () => {
    const { pass, last, feed } = world([], undefined, 'learner')
    await pass(0)
    last().event('class', classAt(5, 3), '3-voting')
    await pass(0)
    expect(feed.state.getState()).toMatchObject({ status: 'connecting' })
    last().end()
    await pass(1_000)
    expect(last().headers.get('last-event-id')).toBeNull()
    last().event('class', classAt(6, 4), '4-revealed')
    last().event('own', own)
    await pass(0)
    expect(feed.state.getState()).toMatchObject({ status: 'open', class: { version: 4 }, own })
    last().event('class', classAt(7, 5), '5-explained')
    await pass(0)
    expect(feed.state.getState().class?.version).toBe(5)
  })

  it('leaves nothing running when it is closed', async () => {
    const { pass, last, feed, pending, wake, asked } = world()
    await pass(0)
    last().event('own', own)
    await pass(0)
    feed.close()
    await pass(60_000)
    await wake('network')
    expect([last().dropped(), pending(), asked()]).toEqual([true, 0, 1])
  })
})
