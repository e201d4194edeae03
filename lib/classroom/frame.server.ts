import type { StreamEvents } from './view'

/** One server-sent event as bytes, made once and sent to every stream alike. `id` is what `Last-Event-ID` brings back. */
export function frame<E extends keyof StreamEvents>(event: E, data: StreamEvents[E], id?: string): Buffer {
  const head = id === undefined ? '' : `id: ${id}\n`
  // JSON has no raw line breaks, which would end the field.
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** Keeps proxies from closing a quiet stream, and lets a client know that the link is alive. */
export const heartbeat = Buffer.from(': \n\n')

/** The first bytes of a stream: reconnect after half a second. */
export const opening = Buffer.from('retry: 500\n\n')
