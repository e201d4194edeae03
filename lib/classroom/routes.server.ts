import type { ServerResponse } from 'node:http'
import type { Result } from '@/lib/kernel/result'
import type { Call, ClassCall } from './call.server'
import { commandAsHost, forgetClass, openClass } from './host-commands.server'
import { actAsLearner, joinClass } from './learner-actions.server'
import { asHost } from './parts.server'
import { hostCommandSchema, joinSchema, learnerActionSchema, openSchema } from './protocol'
import type { Refusal } from './refusal'
import { readReport } from './report.server'
import { keyOf, readBody, sendJson, sendRefusal } from './request.server'
import { stream } from './stream-route.server'

type Handler = (call: ClassCall) => Promise<void>

const orRefuse = <T>(response: ServerResponse, status: number, result: Result<T, Refusal>): void => {
  if (result.ok) sendJson(response, status, result.value ?? undefined)
  else sendRefusal(response, { refusal: result.error })
}

/** `POST /api/class`. */
export async function open({ server, request, response, address }: Call): Promise<void> {
  if (!server.limits.mayOpen(address)) return sendRefusal(response, { refusal: 'limit/busy' })
  const body = await readBody(request, openSchema)
  if (!body.ok) return sendRefusal(response, body.error)
  orRefuse(response, 201, await openClass(server.parts, body.value))
}

const about: Handler = async ({ response, stored }) => {
  const { title, settings, locked, endedAt } = stored.session
  sendJson(response, 200, { title, anonymous: settings.anonymous, locked, ended: endedAt !== null })
}

const join: Handler = async ({ server, request, response, stored, address }) => {
  if (!server.limits.mayJoin(stored.session.id, address)) return sendRefusal(response, { refusal: 'limit/busy' })
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
  if (!server.limits.maySend(`${stored.session.id} report`)) return sendRefusal(response, { refusal: 'limit/busy' })
  sendJson(response, 200, await readReport(server.parts.store, stored))
}

const forget: Handler = async ({ server, request, response, stored }) =>
  orRefuse(response, 204, await forgetClass(server.parts, stored, keyOf(request)))

interface Route {
  readonly method: string
  readonly path: RegExp
  readonly handle: Handler
  /** Whether the class must be known as it is now; else it may be as it was when a note of a change was on its way here. */
  readonly fresh: boolean
}

/** What is asked of a class, under its code. */
export const routes: readonly Route[] = [
  { method: 'GET', path: /^\/([^/]+)$/, handle: about, fresh: false },
  { method: 'DELETE', path: /^\/([^/]+)$/, handle: forget, fresh: true },
  { method: 'POST', path: /^\/([^/]+)\/learners$/, handle: join, fresh: false },
  { method: 'GET', path: /^\/([^/]+)\/stream$/, handle: stream, fresh: false },
  { method: 'POST', path: /^\/([^/]+)\/actions$/, handle: act, fresh: false },
  { method: 'POST', path: /^\/([^/]+)\/commands$/, handle: command, fresh: true },
  { method: 'GET', path: /^\/([^/]+)\/report$/, handle: report, fresh: true },
]
