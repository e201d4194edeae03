import { randomBytes } from 'node:crypto'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { apiOf, classApi } from '../addresses'
import type { OpenRequest } from '../protocol'
import { defaultSettings } from '../session'
import type { StreamEvents } from '../view'

/** A random id or secret, as browsers make them. */
export const freshId = (): string => randomBytes(18).toString('base64url')

export interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Sends JSON, or the text given, and reads what comes back. */
export async function send(
  base: string,
  method: string,
  path: string,
  body?: unknown,
  key?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const response = await fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? (JSON.parse(text) as Reply['body']) : {} }
}

export interface Person {
  readonly id: string
  readonly secret: string
  readonly key: string
}

export const newPerson = (): Person => {
  const [id, secret] = [freshId(), freshId()]
  return { id, secret, key: `${id}.${secret}` }
}

export interface TestClass {
  readonly id: string
  readonly code: string
  readonly host: string
  readonly api: ReturnType<typeof apiOf>
  readonly command: (command: Readonly<Record<string, unknown>>) => Promise<Reply>
  readonly join: (name: string, person?: Person) => Promise<Person & { readonly reply: Reply }>
  readonly act: (person: Person, action: unknown) => Promise<Reply>
  readonly forget: () => Promise<Reply>
}

/** Opens a class on the server at `base` and returns what leads it and lets people in. */
export async function openTestClass(base: string, request: Partial<OpenRequest> = {}): Promise<TestClass> {
  const host = request.secret ?? freshId()
  const id = request.id ?? freshId()
  const opened = await send(base, 'POST', classApi, {
    id,
    secret: host,
    kind: 'lesson',
    title: 'Bài mẫu',
    lesson: 'bai-mau',
    questions: [],
    settings: defaultSettings,
    pin: null,
    ...request,
  })
  if (opened.status !== 201) throw new Error(`opening answered ${opened.status} ${JSON.stringify(opened.body)}`)
  const code = String(opened.body.code)
  const api = apiOf(code)
  return {
    id,
    code,
    host,
    api,
    command: command => send(base, 'POST', api.commands, { id: freshId(), ...command }, host),
    join: async (name, person = newPerson()) => ({
      ...person,
      reply: await send(base, 'POST', api.learners, { id: person.id, secret: person.secret, name }),
    }),
    act: (person, action) => send(base, 'POST', api.actions, action, person.key),
    forget: () => send(base, 'DELETE', api.class, undefined, host),
  }
}

/** An open stream, read as a browser would. */
export interface TestStream {
  /** What each event last said. */
  readonly last: { -readonly [E in keyof StreamEvents]?: StreamEvents[E] }
  /** Every byte that came, as text. */
  readonly recorded: () => string
  readonly lastEventId: () => string | undefined
  readonly status: number
  /** Resolves when `test` holds for what has come; rejects when the stream ends first or `within` milliseconds go by. */
  readonly until: (test: (last: TestStream['last']) => boolean, within?: number) => Promise<void>
  readonly ended: Promise<void>
  readonly close: () => void
}

/** Opens a stream on a connection of its own. `keep` false: bytes are not kept, for benchmarks. */
export async function openStream(
  base: string,
  path: string,
  key?: string,
  headers: Readonly<Record<string, string>> = {},
  keep = true,
): Promise<TestStream> {
  const [sent, response] = await new Promise<[ClientRequest, IncomingMessage]>((resolve, reject) => {
    const asked = request(
      base + path,
      { agent: false, headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers } },
      answered => resolve([asked, answered]),
    )
    asked.on('error', reject)
    asked.end()
  })
  sent.on('error', () => undefined)
  return readStream(sent, response, keep)
}

function readStream(asked: ClientRequest, response: IncomingMessage, keep: boolean): TestStream {
  const last: TestStream['last'] = {}
  const waiting = new Set<() => void>()
  let [all, rest, id]: [string, string, string | undefined] = ['', '', undefined]
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    if (keep) all += chunk
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      id = field('id') ?? id
      const [event, data] = [field('event'), field('data')]
      if (event && data) Object.assign(last, { [event]: JSON.parse(data) })
    }
    for (const look of waiting) look()
  })
  const ended = new Promise<void>(resolve => {
    response.on('close', resolve)
    response.on('error', () => resolve())
  })
  const until: TestStream['until'] = (test, within = 5000) =>
    new Promise((resolve, reject) => {
      const stop = (finish: () => void) => {
        clearTimeout(timer)
        waiting.delete(look)
        finish()
      }
      const look = () => test(last) && stop(resolve)
      const timer = setTimeout(
        () => stop(() => reject(new Error(`waited ${within} ms, saw ${JSON.stringify(last)}`))),
        within,
      )
      waiting.add(look)
      look()
      void ended.then(() => stop(() => reject(new Error(`the stream ended, saw ${JSON.stringify(last)}`))))
    })
  return {
    last,
    recorded: () => all,
    lastEventId: () => id,
    status: response.statusCode ?? 0,
    until,
    ended,
    close: () => asked.destroy(),
  }
}
