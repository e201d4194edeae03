import { createHash } from 'node:crypto'
import type { StreamEvents } from './view'

/** An event as it goes out, and what tells it from the one before. */
export interface Frame {
  readonly id: string
  readonly bytes: Buffer
}

/** Enough to tell two states of one class apart. */
const digestOf = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 12)

const bytesOf = (event: keyof StreamEvents, json: string, id?: string): Buffer =>
  // JSON has no raw line breaks, which would end the field.
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${json}\n\n`)

/** One server-sent event, made once and sent to every stream alike. */
export function frame<E extends Exclude<keyof StreamEvents, 'class'>>(event: E, data: StreamEvents[E]): Frame {
  const json = JSON.stringify(data)
  return { id: digestOf(json), bytes: bytesOf(event, json) }
}

/** The class view. Its id, which `Last-Event-ID` brings back, is the same as long as nothing but the server's time has changed. */
export function classFrameOf(view: StreamEvents['class']): Frame {
  const json = JSON.stringify(view)
  const id = `${view.version}-${digestOf(json.replace(`"now":${view.now},`, ''))}`
  return { id, bytes: bytesOf('class', json, id) }
}

/** Says why the stream ends. */
export const farewell = (reason: StreamEvents['bye']['reason']): Buffer => frame('bye', { reason }).bytes

/** Keeps proxies from closing a quiet stream, and lets a client know that the link is alive. */
export const heartbeat = Buffer.from(': \n\n')

/** The first bytes of a stream: reconnect after half a second. */
export const opening = Buffer.from('retry: 500\n\n')
