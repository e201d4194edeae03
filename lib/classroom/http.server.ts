import type { IncomingMessage, ServerResponse } from 'node:http'
import { err, ok, type Result } from '@/lib/kernel/result'
import { classApi } from './addresses'
import { parseCode } from './code'
import { opening } from './frame.server'
import { commandAsHost, forgetClass, openClass } from './host-commands.server'
import type { Hub } from './hub.server'
import { actAsLearner, joinClass } from './learner-actions.server'
import type { Limits } from './limits.server'
import type { Sink, Stream } from './live-room.server'
import { asHost, asLearner, type ClassroomParts } from './parts.server'
import { hostCommandSchema, joinSchema, learnerActionSchema, openSchema } from './protocol'
import type { Refusal } from './refusal'
import { readReport } from './report.server'
import { addressOf, keyOf, readBody, sendJson, sendRefusal } from './request.server'
import { type Stored, StoreUnavailable } from './store'
import { type Viewer, viewers } from './words'

/** What the API of classes is served with. */
export interface ClassServer {
  readonly parts: ClassroomParts
  readonly hub: Hub
  readonly limits: Limits
}

export interface ClassSettingsOfServer {
  readonly pin: string | null
  readonly trustProxy: boolean
  /** Addresses of this machine on its networks, for a class without internet. */
  readonly addresses: () => readonly string[]
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}

interface Call {
  readonly server: ClassServer
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly address: string
}

/** A call about a class that there is. */
interface ClassCall extends Call {
  readonly stored: Stored
}

type Handler = (call: ClassCall) => Promise<void>

const orRefuse = <T>(response: ServerResponse, status: number, result: Result<T, Refusal>): void => {
  if (result.ok) sendJson(response, status, result.value ?? undefined)
  else sendRefusal(response, { refusal: result.error })
}

const open = async ({ server, request, response, address }: Call): Promise<void> => {
  if (!server.limits.mayOpen(address)) return sendRefusal(response, { refusal: 'limit/busy' })
  const body = await readBody(request, openSchema)
  if (!body.ok) return sendRefusal(response, body.error)
  orRefuse(response, 201, await openClass(server.parts, body.value))
}

const about: Handler = async ({ response, stored }) => {
  const { title, settings, locked, endedAt } = stored.session
  sendJson(response, 200, { title, anonymous: settings.anonymous, locked, ended: endedAt !== null })
}

const join: Handler = async ({ server, request, response, stored }) => {
  const body = await readBody(request, joinSchema)
  if (!body.ok) return sendRefusal(response, body.error)
  orRefuse(response, 200, await joinClass(server.parts, stored, body.value))
}

/** A handler of what one key holder sends, not too often. */
const sends =
  <T>(
    schema: Parameters<typeof readBody<T>>[1],
    carryOut: (call: ClassCall, value: T) => Promise<Result<unknown, Refusal>>,
  ): Handler =>
  async call => {
    const { server, request, response, stored } = call
    const key = keyOf(request)
    if (!server.limits.maySend(`${stored.session.id} ${key?.id ?? key?.secret ?? call.address}`))
      return sendRefusal(response, { refusal: 'limit/busy' })
    const body = await readBody(request, schema)
    if (!body.ok) return sendRefusal(response, body.error)
    orRefuse(response, 200, await carryOut(call, body.value))
  }

const act = sends(learnerActionSchema, ({ server, request, stored }, action) =>
  actAsLearner(server.parts, stored, keyOf(request), action),
)
const command = sends(hostCommandSchema, ({ server, request, stored }, given) =>
  commandAsHost(server.parts, stored, keyOf(request), given),
)

const report: Handler = async ({ server, request, response, stored }) => {
  const host = asHost(stored, keyOf(request))
  if (!host.ok) return sendRefusal(response, { refusal: host.error })
  sendJson(response, 200, await readReport(server.parts.store, stored))
}

const forget: Handler = async ({ server, request, response, stored }) =>
  orRefuse(response, 204, await forgetClass(server.parts, stored, keyOf(request)))

const sinkOf = (response: ServerResponse): Sink => ({
  write: bytes => void response.write(bytes),
  end: () => void response.end(),
  backlog: () => response.writableLength,
})

type Admitted = Pick<Stream, 'viewer' | 'learner' | 'hostHash'>

/** Who may open a stream: the screen by the code alone, learner and host by their keys. */
async function admitViewer(viewer: Viewer, { server, request, stored }: ClassCall): Promise<Result<Admitted, Refusal>> {
  if (viewer === 'screen') return ok({ viewer, learner: null, hostHash: null })
  const key = keyOf(request)
  if (viewer === 'host') {
    const host = asHost(stored, key)
    return host.ok ? ok({ viewer, learner: null, hostHash: stored.hostHash }) : host
  }
  const learner = await asLearner(server.parts.store, stored, key)
  if (!learner.ok) return learner
  return learner.value.removed ? err('learner/removed') : ok({ viewer, learner: learner.value.id, hostHash: null })
}

const stream: Handler = async call => {
  const { server, request, response, url, stored } = call
  const viewer = viewers.find(one => one === url.searchParams.get('as'))
  if (!viewer) return sendRefusal(response, { refusal: 'request/malformed', faults: ['as: learner, host or screen'] })
  const admitted = await admitViewer(viewer, call)
  if (!admitted.ok) return sendRefusal(response, { refusal: admitted.error })
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // Nginx gathers answers otherwise.
    'x-accel-buffering': 'no',
  })
  response.write(opening)
  const lastEventId = request.headers['last-event-id']
  const leave = server.hub.attach(
    stored,
    { ...admitted.value, sink: sinkOf(response) },
    typeof lastEventId === 'string' ? lastEventId : null,
  )
  const gone = () => undefined
  response.on('close', () => void leave.then(go => go(), gone))
  // When its first views cannot be read, the client comes back by itself.
  await leave.catch(() => response.destroy())
}

const routes: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/([^/]+)$/, about],
  ['DELETE', /^\/([^/]+)$/, forget],
  ['POST', /^\/([^/]+)\/learners$/, join],
  ['GET', /^\/([^/]+)\/stream$/, stream],
  ['POST', /^\/([^/]+)\/actions$/, act],
  ['POST', /^\/([^/]+)\/commands$/, command],
  ['GET', /^\/([^/]+)\/report$/, report],
]

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

function routeOf(method: string, rest: string) {
  const fitting = rest === '' ? routes.slice(0, 1) : routes.filter(([, path]) => path.test(rest))
  const route = fitting.find(([one]) => one === method)
  return route ?? (fitting.length > 0 ? ('request/method' as const) : ('request/unknown' as const))
}

/** The class of a code that someone at the address gave: wrong ones are counted. */
async function findClass(server: ClassServer, typed: string, address: string): Promise<Result<Stored, Refusal>> {
  const code = parseCode(typed)
  if (!server.limits.mayLookUp(address, code ?? typed.slice(0, 16))) return err('limit/guessing')
  const stored = code && (await server.parts.store.findByCode(code))
  if (stored) {
    server.limits.found(address, code)
    return ok(stored)
  }
  server.limits.missed(address)
  return err('class/unknown')
}

/**
 * Answers requests to the API of classes. The class server is opened by the first request that needs it: a site without a class pays
 * nothing for it. Resolves to false when the address is none of the API's.
 */
export function createClassListener(start: () => Promise<ClassServer>, settings: ClassSettingsOfServer) {
  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<string> {
    const rest = url.pathname.slice(classApi.length)
    if (rest === '' && request.method === 'GET') {
      sendJson(response, 200, { pin: settings.pin !== null, addresses: settings.addresses() })
      return classApi
    }
    const address = addressOf(request, settings.trustProxy)
    if (rest === '' && request.method === 'POST') {
      await open({ server: await start(), request, response, url, address })
      return classApi
    }
    const route = routeOf(request.method ?? '', rest)
    if (typeof route === 'string') {
      sendRefusal(response, { refusal: route })
      return '?'
    }
    const [, path, handle] = route
    const server = await start()
    const found = await findClass(server, decode(path.exec(rest)?.[1] ?? ''), address)
    if (found.ok) await handle({ server, request, response, url, address, stored: found.value })
    else sendRefusal(response, { refusal: found.error })
    return `${classApi}${templateOf(path)}`
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://class')
    if (url.pathname !== classApi && !url.pathname.startsWith(`${classApi}/`)) return false
    const began = performance.now()
    let route = '?'
    try {
      route = await answer(request, response, url)
    } catch (error) {
      const away = error instanceof StoreUnavailable
      settings.log({ level: 'error', event: away ? 'store-unavailable' : 'failed', message: String(error) })
      if (response.headersSent) response.destroy()
      else sendRefusal(response, { refusal: 'server/unavailable' })
    }
    const ms = Math.round(performance.now() - began)
    settings.log({ level: 'info', event: 'request', method: request.method, route, status: response.statusCode, ms })
    return true
  }
}
