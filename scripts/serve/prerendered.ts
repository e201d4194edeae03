import type { IncomingMessage, ServerResponse } from 'node:http'
import { digestOf, type packedAnswers, packingFor } from './packed-answers'

/** Next says of every answer that comes from its prerendered pages, and of no other, whether its cache had it. */
const isPrerendered = (response: ServerResponse): boolean => response.hasHeader('x-nextjs-cache')

/** Holds back what Next writes of a prerendered answer and hands it over whole; other answers flow as they are written. */
function holdBack(response: ServerResponse, send: (body: Buffer, end: () => void) => void): void {
  const { write, end, flushHeaders } = response
  const chunks: Buffer[] = []
  const holds = () => !response.headersSent && isPrerendered(response)
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array))
  }
  response.flushHeaders = () => {
    if (!holds()) flushHeaders.call(response)
  }
  response.write = ((...given: Parameters<typeof write>) => {
    if (!holds()) return write.apply(response, given)
    keep(given[0])
    return true
  }) as typeof write
  response.end = ((...given: Parameters<typeof end>) => {
    if (!holds()) return end.apply(response, given)
    keep(given[0])
    Object.assign(response, { write, end, flushHeaders })
    send(Buffer.concat(chunks), () => response.end())
    return response
  }) as typeof end
}

/**
 * Sends what was prerendered: a name for its bytes (ETag) so that a browser that has them is told so in a few bytes, and the
 * body from its compressed copy. Everything else passes through untouched. Call before Next handles the request.
 */
export function sendPrerendered(
  request: IncomingMessage,
  response: ServerResponse,
  packed: ReturnType<typeof packedAnswers>,
): void {
  holdBack(response, async (body, end) => {
    // A build changes pages at any time and names no script twice: whoever keeps a page asks before showing it again.
    response.setHeader('cache-control', 'public, max-age=0, must-revalidate')
    if (!/accept-encoding/i.test(String(response.getHeader('vary')))) response.appendHeader('vary', 'Accept-Encoding')
    response.removeHeader('content-length')
    const digest = digestOf(body)
    // Compressed and plain are the same page, not the same bytes.
    const tag = String(response.getHeader('etag') ?? `"${digest}"`).replace(/^(?!W\/)/, 'W/')
    // Next answers a question for its own name with 304, and HEAD, before there is a body.
    if (body.length === 0) {
      if (response.hasHeader('etag')) response.setHeader('etag', tag)
      return end()
    }
    response.setHeader('etag', tag)
    if (response.statusCode === 200 && request.headers['if-none-match']?.includes(tag)) {
      response.statusCode = 304
      return end()
    }
    const packing = packingFor(request.headers['accept-encoding'])
    const sent = packing ? await packed.pack(body, packing, digest) : body
    if (packing) response.setHeader('content-encoding', packing)
    response.setHeader('content-length', sent.length)
    response.end(sent)
  })
}
