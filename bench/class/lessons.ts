/** A class of a benchmark: opened, joined and led over the API, as a browser would. */
import { randomBytes } from 'node:crypto'
import { apiOf, classApi } from '@/lib/classroom/addresses'
import { defaultSettings } from '@/lib/classroom/session'
import { openStream, send } from '@/lib/classroom/testing/client.server'
import type { ClassView, RoomView } from '@/lib/classroom/view'
import type { Child } from './calls'
import type { PostAsked, Posted, StreamAsked } from './crowd'

const secret = (): string => randomBytes(24).toString('base64url')

export interface BenchLearner {
  readonly id: string
  readonly key: string
  /** Port of the process that this phone talks to. */
  readonly port: number
}

export interface BenchClass {
  readonly code: string
  readonly host: string
  readonly port: number
  readonly learners: readonly BenchLearner[]
  /** Items that are answered by one choice, with their choices. */
  readonly items: readonly { readonly item: number; readonly choices: readonly string[] }[]
}

const okay = <T extends { readonly status: number; readonly body: unknown }>(reply: T, what: string): T => {
  if (reply.status >= 300) throw new Error(`${what} was answered ${reply.status} ${JSON.stringify(reply.body)}`)
  return reply
}

const base = (port: number): string => `http://127.0.0.1:${port}`

/** Opens a class on the first port and lets learners in, spread over the ports. */
export async function openBenchClass(crowd: Child, ports: readonly number[], count: number): Promise<BenchClass> {
  const [port = 0] = ports
  const host = secret()
  const opening = {
    id: secret(),
    secret: host,
    kind: 'lesson',
    title: 'Buổi đo',
    lesson: 'ecs-chon-noi-chay',
    questions: [],
    settings: defaultSettings,
    pin: null,
  }
  const opened = okay(await send(base(port), 'POST', classApi, opening), 'opening')
  const code = String(opened.body.code)
  const learners = Array.from({ length: count }, (_, i): BenchLearner & { readonly secret: string } => {
    const [id, own] = [secret(), secret()]
    return { id, secret: own, key: `${id}.${own}`, port: ports[i % ports.length] ?? port }
  })
  const joins = learners.map(
    ({ id, secret: own, key, port: near }, i): PostAsked => ({
      port: near,
      path: apiOf(code).learners,
      key,
      body: { id, secret: own, name: `Người học ${i + 1}` },
      after: i * 2,
    }),
  )
  for (const joined of await crowd.call<Posted[]>('post', joins)) okay(joined, 'joining')
  return { code, host, port, learners, items: await itemsOf(port, code, host) }
}

async function itemsOf(port: number, code: string, host: string): Promise<BenchClass['items']> {
  const stream = await openStream(base(port), apiOf(code).stream('host'), host)
  await stream.until(({ room }) => room !== undefined, 20_000)
  const { items } = stream.last.room as RoomView
  stream.close()
  const found = items.flatMap(({ format, parts }, item) =>
    format === 'single' ? [{ item, choices: parts.map(({ id }) => id) }] : [],
  )
  if (found.length === 0) throw new Error('the lesson has no question of one choice')
  return found
}

export const streamsOf = ({ code, learners }: BenchClass): StreamAsked[] =>
  learners.map(({ key, port }) => ({ port, key, path: apiOf(code).stream('learner') }))

/** Sends a host command; resolves to the version that it made, and the moment it was sent. */
export async function lead(
  { port, code, host }: BenchClass,
  command: Readonly<Record<string, unknown>>,
  clock: () => number,
): Promise<{ readonly version: number; readonly sent: number; readonly took: number }> {
  const sent = clock()
  const body = { id: secret(), ...command }
  const reply = okay(await send(base(port), 'POST', apiOf(code).commands, body, host), String(command.type))
  return { version: Number(reply.body.version), sent, took: clock() - sent }
}

export interface Given {
  readonly learner: string
  readonly choice: string
}

/** What learners answer, with some delivered twice: the wishes, and the requests that carry them. */
export function answersOf(
  one: BenchClass,
  round: number,
  choices: readonly string[],
  within: number,
): { readonly given: readonly Given[]; readonly posts: PostAsked[] } {
  const given = one.learners.map(({ id }, i) => ({ learner: id, choice: choices[(i * 7) % choices.length] ?? '' }))
  const posts = one.learners.flatMap(({ key, port }, i): PostAsked[] => {
    const answer = { format: 'single', choice: given[i]?.choice }
    const post: PostAsked = {
      port,
      path: apiOf(one.code).actions,
      key,
      body: { type: 'answer', round, vote: 1, seq: 1, answer },
      after: (i / one.learners.length) * within,
    }
    // One phone in ten did not hear the acknowledgement, and sends again.
    return i % 10 === 0 ? [post, { ...post, after: post.after + 30 }] : [post]
  })
  return { given, posts }
}

type ReportRounds = readonly {
  readonly round: { readonly number: number }
  readonly votes: readonly (readonly { readonly learner: string; readonly answer: { readonly choice: string } }[])[]
}[]

/** What is wrong with what was counted in a round; empty: every acknowledged answer was counted exactly once. */
export async function miscounted(
  { port, code, host }: BenchClass,
  round: number,
  given: readonly Given[],
  acknowledged: readonly Posted[],
): Promise<string[]> {
  const report = okay(await send(base(port), 'GET', apiOf(code).report, undefined, host), 'the report')
  const rounds = report.body.rounds as ReportRounds
  const counted = rounds.find(one => one.round.number === round)?.votes[0] ?? []
  const said = new Map(counted.map(({ learner, answer }) => [learner, answer.choice]))
  const refused = acknowledged.filter(({ status }) => status !== 200)
  const accepted = acknowledged.filter(({ body }) => (body as { outcome?: string } | null)?.outcome === 'accepted')
  return [
    ...(refused.length > 0 ? [`${refused.length} answers refused: ${JSON.stringify(refused[0]?.body)}`] : []),
    ...(counted.length === given.length ? [] : [`${counted.length} counted of ${given.length} acknowledged`]),
    ...(said.size === counted.length ? [] : ['a learner was counted twice']),
    ...(accepted.length === given.length ? [] : [`${accepted.length} acknowledged as new of ${given.length}`]),
    ...given
      .filter(({ learner, choice }) => said.get(learner) !== choice)
      .slice(0, 1)
      .map(({ learner }) => `${learner}: another answer was counted`),
  ]
}

/** What the room is shown: the tally of the first vote. */
export async function shownCount({ port, code }: BenchClass): Promise<number> {
  const stream = await openStream(base(port), apiOf(code).stream('screen'))
  await stream.until(({ class: view }) => view !== undefined, 20_000)
  const { round } = stream.last.class as ClassView
  stream.close()
  return round && 'outcome' in round ? (round.outcome.tallies[0]?.answered ?? 0) : -1
}
