import { createParser } from 'eventsource-parser'
import type { StreamEvents } from './view'

/** An event of a stream with its name. */
export type StreamEvent = {
  readonly [E in keyof StreamEvents]: { readonly name: E; readonly data: StreamEvents[E] }
}[keyof StreamEvents]

interface Listeners {
  /** Anything at all arrived, a heartbeat too. */
  readonly onSign: () => void
  /** `id` names what was seen, for `Last-Event-ID`. */
  readonly onEvent: (event: StreamEvent, id: string | undefined) => void
}

/** Reads server-sent events until the stream ends. Rejects when it breaks. */
export async function readStream(body: ReadableStream<Uint8Array>, { onSign, onEvent }: Listeners): Promise<void> {
  const parser = createParser({
    onEvent: ({ event, data, id }) => onEvent({ name: event, data: JSON.parse(data) } as StreamEvent, id),
  })
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    onSign()
    parser.feed(decoder.decode(chunk.value, { stream: true }))
  }
}
