import { Socket } from 'node:net'
import pg from 'pg'

/** Milliseconds to wait before connecting again: doubled each time, and spread so that processes do not come all at once. */
const firstWait = 100
const longestWait = 2_000

/** A connection over which nothing comes may be dead without a word: it is asked this often, and given this long. */
const probeEvery = 10_000
const probeTimeout = 5_000

interface Listener {
  readonly channel: string
  readonly onMessage: (payload: string) => void
  readonly onGap: () => void
}

/** Listens on one connection of its own, outside the pool, for as long as anyone wants to hear. */
export function createPostgresListener(config: pg.ClientConfig) {
  const listeners = new Set<Listener>()
  let current: { readonly client: pg.Client; readonly socket: Socket } | undefined
  let connecting: Promise<void> | undefined
  let retry: NodeJS.Timeout | undefined
  let failures = 0
  let missed = false
  let closed = false

  const listen = (client: pg.Client, channel: string) => client.query(`listen ${client.escapeIdentifier(channel)}`)

  function drop(client: pg.Client, socket: Socket): void {
    socket.destroy()
    if (current?.client !== client) return
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

  async function attempt(): Promise<void> {
    const socket = new Socket()
    const client = new pg.Client({ ...config, query_timeout: probeTimeout, stream: () => socket })
    client.on('error', () => drop(client, socket))
    client.on('end', () => drop(client, socket))
    client.on('notification', ({ channel, payload = '' }) => {
      for (const one of listeners) if (one.channel === channel) one.onMessage(payload)
    })
    try {
      await client.connect()
      for (const channel of new Set([...listeners].map(one => one.channel))) await listen(client, channel)
    } catch {
      socket.destroy()
      missed = true
      return again()
    }
    if (closed) return void socket.destroy()
    current = { client, socket }
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
    const asked = current
    asked?.client.query('select 1').catch(() => drop(asked.client, asked.socket))
  }, probeEvery)
  probe.unref()

  return {
    async listen(channel: string, onMessage: Listener['onMessage'], onGap: Listener['onGap']) {
      const listener = { channel, onMessage, onGap }
      await connecting
      listeners.add(listener)
      const { client, socket } = current ?? {}
      if (client && socket) await listen(client, channel).catch(() => drop(client, socket))
      else await connect()
      return async () => void listeners.delete(listener)
    },
    async close(): Promise<void> {
      closed = true
      clearTimeout(retry)
      clearInterval(probe)
      await connecting
      const last = current
      current = undefined
      await last?.client.end().catch(() => undefined)
      last?.socket.destroy()
    },
  }
}
