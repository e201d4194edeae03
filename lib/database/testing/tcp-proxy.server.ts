import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire to a server that can be cut and mended. */
export interface TcpProxy {
  /** The given address, by way of this proxy. */
  readonly url: string
  /** Every connection breaks, and none can be made. */
  readonly cut: () => Promise<void>
  /** Connections stay, and nothing comes through them any more. */
  readonly stall: () => void
  readonly mend: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  const listen = async (on: number) => {
    server.listen(on, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const cut = async () => {
    const gone = server.listening ? once(server, 'close') : undefined
    if (gone) server.close()
    for (const socket of sockets) socket.destroy()
    await gone
  }
  const url = new URL(target)
  url.host = `127.0.0.1:${own}`
  return {
    url: url.href,
    cut,
    stall: () => {
      for (const socket of sockets) socket.unpipe().pause()
    },
    mend: () => listen(own),
    close: cut,
  }
}
