import type { IncomingMessage, ServerResponse } from 'node:http'

/** Milliseconds that the database has to answer. */
const patience = 2000

export interface Health {
  /** Rejects when what the server stands on does not answer. */
  readonly ping: () => Promise<unknown>
  readonly closing: () => boolean
}

const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

function send(response: ServerResponse, status: number, body: object): true {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
  return true
}

/**
 * `/healthz`: the process answers. `/readyz`: it takes work, 503 while it closes or its database is away. Resolves to false for any
 * other address.
 */
export async function answerHealth(
  health: Health,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.url === '/healthz') return send(response, 200, { ok: true })
  if (request.url !== '/readyz') return false
  if (health.closing()) return send(response, 503, { ok: false, why: 'closing' })
  try {
    await within(patience, health.ping())
    return send(response, 200, { ok: true })
  } catch (error) {
    return send(response, 503, { ok: false, why: error instanceof Error ? error.message : String(error) })
  }
}
