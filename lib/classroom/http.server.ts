import type { IncomingMessage, ServerResponse } from 'node:http'
import { err, ok, type Result } from '@/lib/kernel/result'
import { classApi } from './addresses'
import type { ClassServer } from './call.server'
import { parseCode } from './code'
import type { Refusal } from './refusal'
import { addressOf, RequestGone, sendJson, sendRefusal } from './request.server'
import { open, routes } from './routes.server'
import { type Stored, StoreUnavailable } from './store'

export interface ClassSettingsOfServer {
  readonly pin: string | null
  readonly trustProxy: boolean
  /** Addresses of this machine on its networks, for a class without internet. */
  readonly addresses: () => readonly string[]
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}

const templateOf = (path: RegExp): string =>
  path.source.replaceAll('\\/', '/').replace('([^/]+)', ':code').replace(/[$^]/g, '')

/** A part of an address as it was typed; one that cannot be read is no code. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** The address that was asked for; null when it is none. */
function urlOf({ url = '/' }: IncomingMessage): URL | null {
  try {
    return new URL(url, 'http://class')
  } catch {
    return null
  }
}

function routeOf(method: string, rest: string) {
  const fitting = rest === '' ? routes.slice(0, 1) : routes.filter(({ path }) => path.test(rest))
  const route = fitting.find(one => one.method === method)
  return route ?? (fitting.length > 0 ? ('request/method' as const) : ('request/unknown' as const))
}

/** The class of a code that someone at the address gave: wrong ones are counted. */
async function findClass(
  { parts: { store, reads }, limits }: ClassServer,
  typed: string,
  fresh: boolean,
  address: string,
): Promise<Result<Stored, Refusal>> {
  const code = parseCode(typed)
  if (!limits.mayLookUp(address, code ?? typed.slice(0, 16))) return err('limit/guessing')
  const stored = code && (await (fresh ? store.findByCode(code) : reads.found(code)))
  if (stored) {
    limits.found(address, code)
    return ok(stored)
  }
  limits.missed(address)
  return err('class/unknown')
}

export interface ClassListener {
  /** Resolves to false when the address is none of the API's. Never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** Refuses what comes from now on; resolves when what is under way is answered. */
  readonly close: () => Promise<void>
}

/**
 * Answers requests to the API of classes. The class server is opened by the first request that needs it: a site without a class pays
 * nothing for it.
 */
export function createClassListener(start: () => Promise<ClassServer>, settings: ClassSettingsOfServer): ClassListener {
  const underWay = new Set<Promise<unknown>>()
  let closing = false

  /** Resolves to the route, for the log. */
  async function route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<string> {
    const rest = url.pathname.slice(classApi.length)
    if (rest === '' && request.method === 'GET') {
      sendJson(response, 200, { pin: settings.pin !== null, addresses: settings.addresses() })
      // Whoever asks is about to open a class: making a database takes seconds, once.
      void start()
        .then(({ parts }) => parts.store.ping())
        .catch(() => undefined)
      return classApi
    }
    const address = addressOf(request, settings.trustProxy)
    if (rest === '' && request.method === 'POST') {
      await open({ server: await start(), request, response, url, address })
      return classApi
    }
    const found = routeOf(request.method ?? '', rest)
    if (typeof found === 'string') {
      sendRefusal(response, { refusal: found })
      return '?'
    }
    const { path, handle, fresh } = found
    const server = await start()
    const stored = await findClass(server, decode(path.exec(rest)?.[1] ?? ''), fresh, address)
    if (stored.ok) await handle({ server, request, response, url, address, stored: stored.value })
    else sendRefusal(response, { refusal: stored.error })
    return `${classApi}${templateOf(path)}`
  }

  function fail(response: ServerResponse, error: unknown): void {
    const event =
      error instanceof RequestGone ? 'gone' : error instanceof StoreUnavailable ? 'store-unavailable' : 'failed'
    settings.log({ level: event === 'gone' ? 'info' : 'error', event, message: String(error) })
    if (response.headersSent || event === 'gone') response.destroy()
    else sendRefusal(response, { refusal: 'server/unavailable' })
  }

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const began = performance.now()
    const name = await route(request, response, url).catch(error => {
      fail(response, error)
      return '?'
    })
    const ms = Math.round(performance.now() - began)
    settings.log({
      level: 'info',
      event: 'request',
      method: request.method,
      route: name,
      status: response.statusCode,
      ms,
    })
  }

  return {
    answer: async (request, response) => {
      const url = urlOf(request)
      if (!url || (url.pathname !== classApi && !url.pathname.startsWith(`${classApi}/`))) return false
      if (closing) {
        response.setHeader('connection', 'close')
        sendRefusal(response, { refusal: 'server/closing' })
        return true
      }
      const answered = answer(request, response, url)
      underWay.add(answered)
      await answered
      underWay.delete(answered)
      return true
    },
    close: async () => {
      closing = true
      await Promise.all(underWay)
    },
  }
}
