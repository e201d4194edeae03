/** The phones of a benchmark, in a process of their own: their cost is not the server's. */
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { answerCalls, moment } from './calls'

export interface StreamAsked {
  readonly port: number
  readonly path: string
  readonly key: string
}

export interface PostAsked {
  readonly port: number
  readonly path: string
  readonly key: string
  readonly body: unknown
  /** Milliseconds from now. */
  readonly after: number
}

export interface Posted {
  readonly status: number
  readonly took: number
  readonly body: unknown
}

interface Phone {
  /** Version of the class view that came last, and when. */
  version: number
  at: number
}

const phones: Phone[] = []
const sockets = new Set<ReturnType<typeof connect>>()
const waiting = new Set<() => void>()
let longestView = 0

function openOne({ port, path, key }: StreamAsked): void {
  const phone: Phone = { version: -1, at: 0 }
  phones.push(phone)
  const socket = connect(port, '127.0.0.1')
  sockets.add(socket)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: class\r\nAuthorization: Bearer ${key}\r\n\r\n`)
  socket.setEncoding('latin1')
  let rest = ''
  socket.on('data', (chunk: string) => {
    const at = moment()
    rest += chunk
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const event = rest.slice(0, end)
      rest = rest.slice(end + 2)
      const id = event.indexOf('id: ')
      if (id < 0) continue
      phone.version = Number.parseInt(event.slice(id + 4), 10)
      phone.at = at
      longestView = Math.max(longestView, event.length)
    }
    for (const look of waiting) look()
  })
  socket.on('error', error => console.error(`a stream broke: ${error.message}`))
}

/** Resolves when all phones of the places have a class view of at least that version: when each got it. */
const haveVersion = (places: readonly number[], version: number): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (places.some(place => (phones[place]?.version ?? -1) < version)) return
      waiting.delete(look)
      clearTimeout(timer)
      resolve(places.map(place => phones[place]?.at ?? 0))
    }
    const timer = setTimeout(() => {
      const late = places.filter(place => (phones[place]?.version ?? -1) < version).length
      reject(new Error(`${late} of ${places.length} streams did not get version ${version} within 30 s`))
    }, 30_000)
    waiting.add(look)
    look()
  })

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

const post = ({ port, path, key, body, after }: PostAsked): Promise<Posted> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      const began = moment()
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        'x-forwarded-for': `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.7`,
      }
      const asked = request({ port, path, method: 'POST', agent, headers }, response => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', chunk => {
          text += chunk
        })
        response.on('end', () => {
          const took = moment() - began
          resolve({ status: response.statusCode ?? 0, took, body: text ? JSON.parse(text) : null })
        })
      })
      asked.on('error', reject)
      asked.end(JSON.stringify(body))
    }, after)
  })

answerCalls({
  /** Opens streams; resolves when each has a class view. Places of the new ones: from the number returned. */
  open: async (asked: readonly StreamAsked[]) => {
    const from = phones.length
    for (let i = 0; i < asked.length; i += 100) {
      for (const one of asked.slice(i, i + 100)) openOne(one)
      const last = phones.length
      await haveVersion(
        Array.from({ length: last - from }, (_, at) => from + at),
        0,
      )
    }
    return from
  },
  received: ({ places, version }: { places: readonly number[]; version: number }) => haveVersion(places, version),
  post: (asked: readonly PostAsked[]) => Promise.all(asked.map(post)),
  longestView: () => longestView,
  close: () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    phones.length = 0
  },
})
