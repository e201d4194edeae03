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

async function readBytes(request: IncomingMessage): Promise<Result<string, Refused>> {
  const timer = setTimeout(() => request.destroy(), slowest)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limits.body) {
        request.resume()
        return err({ refusal: 'request/too-large' })
      }
      chunks.push(chunk)
    }
  } finally {
    clearTimeout(timer)
  }
  return ok(Buffer.concat(chunks).toString('utf8'))
}

const malformed = (...faults: string[]) => err<Refused>({ refusal: 'request/malformed', faults })

/** Reads a request's JSON body by a schema. All faults are named at once. */
export async function readBody<T>(request: IncomingMessage, schema: ZodType<T>): Promise<Result<T, Refused>> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return malformed('content-type: send application/json')
  const text = await readBytes(request)
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
