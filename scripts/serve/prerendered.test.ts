import { createServer, type RequestListener, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { digestOf, packedAnswers, packingFor } from './packed-answers'
import { sendPrerendered } from './prerendered'

const paragraphs = Array.from({ length: 300 }, (_, i) => `<p>Đoạn ${i}: bộ điều phối giữ ${(i * 7919) % 613} task.</p>`)
const page = `<!doctype html>${paragraphs.join('')}`
const packed = packedAnswers(1_000_000)
const closing: (() => void)[] = []

/** A server whose every answer is written by `write`, as Next would write it. Gives its address. */
async function serving(write: (response: ServerResponse) => void): Promise<number> {
  const listener: RequestListener = (incoming, response) => {
    sendPrerendered(incoming, response, packed)
    write(response)
  }
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

interface Answer {
  status: number | undefined
  headers: Record<string, unknown>
  body: Buffer
}

const ask = (port: number, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', headers, method }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk as Buffer))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject).end()
  })

/** As Next sends a page. */
const whole = (response: ServerResponse) => {
  response.setHeader('x-nextjs-cache', 'HIT')
  response.setHeader('vary', 'rsc')
  response.setHeader('cache-control', 's-maxage=31536000')
  response.setHeader('etag', '"abc"')
  response.setHeader('content-length', Buffer.byteLength(page))
  response.end(page)
}

/** As Next sends the answer of a prerendered route. */
const inPieces = (response: ServerResponse) => {
  response.setHeader('x-nextjs-cache', 'HIT')
  response.flushHeaders()
  response.write(page.slice(0, 100))
  response.write(Buffer.from(page.slice(100)))
  response.end()
}

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

describe('a prerendered answer', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes as %s, the first time and from the copy, and reads the same', async (encoding, unpack) => {
    const port = await serving(whole)
    for (let times = 0; times < 2; times++) {
      const { headers, body } = await ask(port, { 'accept-encoding': encoding })
      expect(headers).toMatchObject({ 'content-encoding': encoding, etag: 'W/"abc"', vary: 'rsc, Accept-Encoding' })
      expect(headers['content-length']).toBe(String(body.length))
      expect(unpack(body).toString()).toBe(page)
      await packed.settled()
    }
  })

  it('comes plain to those who read nothing else, and may be kept by nobody without asking', async () => {
    const { headers, body } = await ask(await serving(whole))
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(body.toString()).toBe(page)
  })

  it('is put together when it is written in pieces, gets a name, and is not sent again to who has it', async () => {
    const port = await serving(inPieces)
    const first = await ask(port, { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(first.body).toString()).toBe(page)
    const again = await ask(port, { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  it('has no body when only its head is asked for', async () => {
    const port = await serving(response => {
      response.setHeader('x-nextjs-cache', 'HIT')
      response.setHeader('content-length', Buffer.byteLength(page))
      response.end(null)
    })
    const { status, body } = await ask(port, { 'accept-encoding': 'br' }, 'HEAD')
    expect([status, body.length]).toEqual([200, 0])
  })
})

describe('any other answer', () => {
  it('flows as it is written', async () => {
    let proceed: (() => void) | undefined
    const port = await serving(response => {
      response.setHeader('content-type', 'text/event-stream')
      response.flushHeaders()
      response.write('data: 1\n\n')
      proceed = () => response.end('data: 2\n\n')
    })
    const seen = await new Promise<string[]>(resolve => {
      const pieces: string[] = []
      request({ port, host: '127.0.0.1', headers: { 'accept-encoding': 'br' } }, response => {
        pieces.push(String(response.headers['content-encoding']))
        response.on('data', chunk => {
          pieces.push(String(chunk))
          proceed?.()
        })
        response.on('end', () => resolve(pieces))
      }).end()
    })
    expect(seen).toEqual(['undefined', 'data: 1\n\n', 'data: 2\n\n'])
  })
})

describe('compressed copies', () => {
  const body = Buffer.from(page)

  it('get better behind the first answer', async () => {
    const copies = packedAnswers(1_000_000)
    const quick = await copies.pack(body, 'br')
    await copies.settled()
    expect((await copies.pack(body, 'br')).length).toBeLessThanOrEqual(quick.length)
    expect(copies.bytes()).toBeGreaterThan(0)
  })

  it('stay under their limit, the least used giving way', async () => {
    const bodies = Array.from({ length: 6 }, (_, i) => Buffer.from(`${page}${digestOf(Buffer.from([i]))}`))
    const one = packedAnswers(1_000_000)
    await one.pack(bodies[0] as Buffer, 'br')
    await one.settled()
    const copies = packedAnswers(one.bytes() * 3)
    for (const each of bodies) {
      await copies.pack(each, 'br')
      await copies.settled()
    }
    expect(copies.bytes()).toBeLessThanOrEqual(one.bytes() * 3)
    expect(copies.bytes()).toBeGreaterThan(0)
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('are chosen by what the browser reads: %s gives %s', (accepts, expected) => {
    expect(packingFor(accepts)).toBe(expected)
  })
})
