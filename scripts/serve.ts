import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import { openClasses } from './serve/class-server'
import { answerHealth } from './serve/health'
import { createHttpServer } from './serve/http-server'
import { packedAnswers } from './serve/packed-answers'
import { planFromCourse } from './serve/plan-from-course'
import { sendPrerendered } from './serve/prerendered'
import { staticFiles } from './serve/static-files'

/** Sent with every answer; a page's own Content-Security-Policy comes with the page (scripts/build/finish-pages.ts). */
const headers: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  // The microphone is for hearing one's own interview answers; nothing is sent.
  'permissions-policy': 'camera=(), microphone=(self), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
}

/** Next sets the type of a route's answer (search index, question bank) as a list, which the library takes for no type at all. */
function worthCompressing(_: unknown, response: unknown): boolean {
  const type = String((response as ServerResponse).getHeader('content-type') ?? '')
  return /^(text\/(?!event-stream)|image\/svg|application\/(json|javascript|xml|manifest))/.test(type)
}

/** Bytes of compressed pages that are held in memory: some hundreds of lessons. */
const packedLimit = 64 * 1024 * 1024

/** One request that fails ends neither the process nor the others. */
const fail = (response: ServerResponse) => (error: unknown) => {
  console.error(error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500).end()
}

/** A running site. */
export interface Site {
  readonly server: Server
  /** Tells clients that the server goes, lets answers under way be finished, and resolves when all is closed. */
  readonly close: () => Promise<void>
}

/** Milliseconds that answers under way have when the server closes. */
const lastCall = 2000

/**
 * Serves the build: scripts and styles from their compressed copies, prerendered pages from copies made on first use, the rest by
 * Next, compressed as it goes. Classes are served before Next is asked, and flow as they are written.
 */
export async function serve(port: number, project = process.cwd()): Promise<Site> {
  const app = next({ dev: false, dir: project })
  await app.prepare()
  const handle = app.getRequestHandler()
  const assets = staticFiles(join(project, '.next/static'), '/_next/static/')
  const compress = compression({ threshold: 512, filter: worthCompressing }) as unknown as (
    a: unknown,
    b: unknown,
    next: () => void,
  ) => void
  const classes = await openClasses(() => port, planFromCourse)
  let closing = false
  const health = { ping: classes.ping, closing: () => closing }
  const packed = packedAnswers(packedLimit)
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if ((await answerHealth(health, request, response)) || (await classes.answer(request, response))) return
    await assets(request, response, () =>
      compress(request, response, () => {
        sendPrerendered(request, response, packed)
        void handle(request, response).catch(fail(response))
      }),
    )
  }
  const server = createHttpServer((request, response) => void route(request, response).catch(fail(response)))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve))
  return {
    server,
    close: async () => {
      closing = true
      const closed = new Promise<void>(resolve => void server.close(() => resolve()))
      const timer = setTimeout(() => server.closeAllConnections(), lastCall)
      await classes.close()
      server.closeIdleConnections()
      await closed
      clearTimeout(timer)
    },
  }
}
