import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes as they are; resolves to what comes back until the server closes or `until` shows. */
export async function raw(base: string, bytes: string, until: string): Promise<string> {
  const socket = connect(Number(new URL(base).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write(bytes)
  let said = ''
  socket.setEncoding('utf8')
  for await (const chunk of socket) {
    said += chunk
    if (said.includes(until)) break
  }
  socket.destroy()
  return said
}
