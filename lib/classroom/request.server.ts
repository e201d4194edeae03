import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ZodType } from 'zod'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { Key } from './parts.server'
import { limits } from './protocol'
import { type Refusal, refusals } from './refusal'

/** A refusal with what was wrong where, for who wrote the client. */
export interface Refused {
  readonly refusal: Refusal
  readonly faults?: readonly string[]
}

/** Seconds after which a refused request may be tried again, by status. */
const retryAfter: Readonly<Record<number, string>> = { 429: '3', 503: '1' }

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...(text && { 'content-type': 'application/json; charset=utf-8' }),
  })
  response.end(text)
}

export function sendRefusal(response: ServerResponse, { refusal, faults }: Refused): void {
  const { status, text } = refusals[refusal]
  const wait = retryAfter[status]
  if (wait) response.setHeader('retry-after', wait)
  sendJson(response, status, { refusal, text, ...(faults && { faults }) })
}

/** Milliseconds that a body may take to arrive. */
const slowest = 10_000
/** Milliseconds for which the rest of a refused body is let in: a client reads the refusal when it has been heard out. */
const hearOut = 2_000

/** The client went before its request was whole: there is nobody to answer. */
export class RequestGone extends Error {}

function discard(request: IncomingMessage): void {
  request.resume()
  const timer = setTimeout(() => request.destroy(), hearOut)
  request.once('close', () => clearTimeout(timer))
}

const readBytes = (request: IncomingMessage, wait: number): Promise<Result<string, Refused>> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const finish = (result: Result<string, Refused>): void => {
      clearTimeout(timer)
      request.off('data', take)
      if (!result.ok) discard(request)
      resolve(result)
    }
    const take = (chunk: Buffer): void => {
      chunks.push(chunk)
      length += chunk.length
      if (length > limits.body) finish(err({ refusal: 'request/too-large' }))
    }
    const timer = setTimeout(() => finish(err({ refusal: 'request/slow' })), wait)
    request.on('data', take)
    request.once('end', () => finish(ok(Buffer.concat(chunks).toString('utf8'))))
    // After the end this says nothing new.
    request.once('close', () => {
      clearTimeout(timer)
      reject(new RequestGone('the client went'))
    })
    request.once('error', () => undefined)
  })

const malformed = (...faults: string[]) => err<Refused>({ refusal: 'request/malformed', faults })

/**
 * Reads a request's JSON body by a schema. All faults are named at once.
 * @throws RequestGone when the client went before its body was whole.
 */
export async function readBody<T>(
  request: IncomingMessage,
  schema: ZodType<T>,
  wait = slowest,
): Promise<Result<T, Refused>> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return malformed('content-type: send application/json')
  const text = await readBytes(request, wait)
  if (!text.ok) return text
  let value: unknown
  try {
    value = JSON.parse(text.value)
  } catch {
    return malformed('body: send JSON')
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return malformed(...parsed.error.issues.map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`))
}

/** The key of a request: `Bearer id.secret` of a learner, `Bearer secret` of a host. Null: none, or none that can be read. */
export function keyOf(request: IncomingMessage): Key | null {
  const [, id, secret] =
    /^Bearer (?:([A-Za-z0-9_-]{16,64})\.)?([A-Za-z0-9_-]{16,64})$/.exec(request.headers.authorization ?? '') ?? []
  return secret === undefined ? null : { id: id ?? null, secret }
}

/** Where a request comes from. Behind a balancer that is trusted: the last address that it added. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || (request.socket.remoteAddress ?? '')
}
