import type { ServerResponse } from 'node:http'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { ClassCall } from './call.server'
import { opening } from './frame.server'
import { asHost, asLearner } from './parts.server'
import type { Refusal } from './refusal'
import { keyOf, sendRefusal } from './request.server'
import type { Sink, Stream } from './streams.server'
import { type Viewer, viewers } from './words'

/** Milliseconds that the other end has to take the last bytes of a stream. */
const lastWords = 5_000

function sinkOf(response: ServerResponse): Sink {
  const isOpen = () => !response.writableEnded && !response.destroyed
  // What is written to a connection that breaks is lost, as it would be on the way.
  response.on('error', () => undefined)
  return {
    write: bytes => {
      if (isOpen()) response.write(bytes)
    },
    end: () => {
      response.end()
      const timer = setTimeout(() => response.destroy(), lastWords)
      response.once('close', () => clearTimeout(timer))
    },
    cut: () => void response.destroy(),
    backlog: () => response.writableLength,
  }
}

type Admitted = Pick<Stream, 'viewer' | 'learner' | 'hostHash'>

/** Who may open a stream: the screen by the code alone, learner and host by their keys. */
async function admitViewer(viewer: Viewer, { server, request, stored }: ClassCall): Promise<Result<Admitted, Refusal>> {
  if (viewer === 'screen') return ok({ viewer, learner: null, hostHash: null })
  const key = keyOf(request)
  if (viewer === 'host') {
    const host = asHost(stored, key)
    return host.ok ? ok({ viewer, learner: null, hostHash: stored.hostHash }) : host
  }
  const learner = await asLearner(server.parts.reads, stored, key)
  if (!learner.ok) return learner
  return learner.value.removed ? err('learner/removed') : ok({ viewer, learner: learner.value.id, hostHash: null })
}

function mayWatch(viewer: Viewer, { server, request, stored, address }: ClassCall): Refusal | null {
  if (server.hub.isFull()) return 'server/full'
  const key = keyOf(request)
  const who = viewer === 'screen' ? address : (key?.id ?? key?.secret ?? address)
  return server.limits.mayWatch(`${stored.session.id} ${viewer} ${who}`) ? null : 'limit/busy'
}

/** `GET …/stream?as=`: what its viewer may see, as it changes. */
export async function stream(call: ClassCall): Promise<void> {
  const { server, request, response, url, stored } = call
  const viewer = viewers.find(one => one === url.searchParams.get('as'))
  if (!viewer) return sendRefusal(response, { refusal: 'request/malformed', faults: ['as: learner, host or screen'] })
  const refusal = mayWatch(viewer, call)
  if (refusal) return sendRefusal(response, { refusal })
  const admitted = await admitViewer(viewer, call)
  if (!admitted.ok) return sendRefusal(response, { refusal: admitted.error })
  const plan = await server.parts.reads.plan(stored.session.id)
  if (!plan) return sendRefusal(response, { refusal: 'class/unknown' })
  // The other end may have gone meanwhile, and would never be heard to go again.
  if (response.destroyed) return
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // Nginx gathers answers otherwise.
    'x-accel-buffering': 'no',
  })
  response.write(opening)
  const seen = request.headers['last-event-id']
  const leave = server.hub.attach(
    stored,
    plan,
    { ...admitted.value, sink: sinkOf(response) },
    typeof seen === 'string' ? seen : null,
  )
  response.on('close', leave)
}
