import { Socket } from 'node:net'
import pg from 'pg'

/** Milliseconds to wait before connecting again: doubled each time, and spread so that processes do not come all at once. */
const firstWait = 100
const longestWait = 2_000

interface Listener {
  readonly channel: string
  readonly onMessage: (payload: string) => void
  readonly onGap: () => void
}

/** A connection that sends one statement after another. */
class Line {
  readonly #socket = new Socket()
  readonly #client: pg.Client
  #last: Promise<unknown> = Promise.resolve()

  constructor(config: pg.ClientConfig, onMessage: (message: pg.Notification) => void, onLost: (line: Line) => void) {
    this.#client = new pg.Client({ ...config, stream: () => this.#socket })
    this.#client.on('error', () => onLost(this))
    this.#client.on('end', () => onLost(this))
    this.#client.on('notification', onMessage)
  }

  connect = (): Promise<unknown> => this.#client.connect()

  ask(sql: string): Promise<unknown> {
    this.#last = this.#last.then(() => this.#client.query(sql))
    return this.#last
  }

  listen = (channel: string): Promise<unknown> => this.ask(`listen ${this.#client.escapeIdentifier(channel)}`)

  /** Ends it without waiting for the other end, which may be gone. */
  cut = (): void => void this.#socket.destroy()
}

/**
 * Listens on one connection of its own, outside the pool, for as long as anyone wants to hear. A connection over which nothing comes
 * may be dead without a word: it is asked every `probeEvery` milliseconds.
 */
export function createPostgresListener(config: pg.ClientConfig, probeEvery: number) {
  const listeners = new Set<Listener>()
  let current: Line | undefined
  let connecting: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let failures = 0
  let missed = false
  let closed = false

  function lose(line: Line): void {
    line.cut()
    if (current !== line) return
    current = undefined
    missed = true
    again()
  }

  function again(): void {
    clearTimeout(retry)
    if (closed || listeners.size === 0) return
    const wait = Math.min(firstWait * 2 ** failures++, longestWait)
    retry = setTimeout(connect, wait * (0.5 + Math.random() / 2))
  }

  function tell({ channel, payload = '' }: pg.Notification): void {
    for (const one of listeners) if (one.channel === channel) one.onMessage(payload)
  }

  async function attempt(): Promise<void> {
    const line = new Line(config, tell, lose)
    try {
      await line.connect()
      for (const channel of new Set([...listeners].map(one => one.channel))) await line.listen(channel)
    } catch {
      line.cut()
      missed = true
      return again()
    }
    if (closed) return line.cut()
    current = line
    failures = 0
    if (missed) for (const { onGap } of listeners) onGap()
    missed = false
  }

  function connect(): Promise<void> {
    clearTimeout(retry)
    if (current || closed) return Promise.resolve()
    connecting ??= attempt().finally(() => {
      connecting = undefined
    })
    return connecting
  }

  const probe = setInterval(() => {
    const line = current
    line?.ask('select 1').catch(() => lose(line))
  }, probeEvery)
  probe.unref()

  return {
    async listen(channel: string, onMessage: Listener['onMessage'], onGap: Listener['onGap']) {
      const listener = { channel, onMessage, onGap }
      await connecting
      listeners.add(listener)
      const line = current
      if (line) await line.listen(channel).catch(() => lose(line))
      else await connect()
      return async () => void listeners.delete(listener)
    },
    async close(): Promise<void> {
      closed = true
      clearTimeout(retry)
      clearInterval(probe)
      await connecting
      current?.cut()
      current = undefined
    },
  }
}
