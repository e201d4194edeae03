/** The floor: server-sent events from `node:http` and nothing else. Whatever is posted goes to every stream as it is. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerCalls, settledMemory } from './calls'

const streams = new Set<ServerResponse>()
const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('id: 0-start\nevent: class\ndata: {}\n\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
    return
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  for (const stream of streams) stream.write(bytes)
  response.end('{}')
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')

answerCalls({ port: () => (server.address() as AddressInfo).port, memory: settledMemory })
process.on('SIGTERM', () => process.exit(0))
