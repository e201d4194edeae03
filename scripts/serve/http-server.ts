import { createServer, type RequestListener, type Server } from 'node:http'

/** Milliseconds that a quiet connection is kept: longer than balancers keep theirs (60 s), which else send into one just closed. */
const keepAlive = 75_000
/** Milliseconds that a request's head may take to arrive. */
const slowestHead = 15_000

/** Node's server with our patience. Heads over 16 KB are refused by Node itself (431). */
export function createHttpServer(listener: RequestListener): Server {
  return createServer({ keepAliveTimeout: keepAlive, headersTimeout: slowestHead }, listener)
}
