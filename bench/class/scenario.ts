/** One server under one crowd: memory, then rounds of asking, answering and revealing. */
import { type Child, moment, startChild } from './calls'
import type { Posted } from './crowd'
import type { Figures } from './figures'
import { answersOf, type BenchClass, lead, miscounted, openBenchClass, shownCount, streamsOf } from './lessons'

export interface Shape {
  readonly classes: number
  readonly learners: number
  readonly rounds: number
}

/** Milliseconds within which all answers of a round are sent, and all reveals of many classes. */
const answering = 5_000
const revealing = 1_000

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

interface Seated {
  readonly one: BenchClass
  readonly places: readonly number[]
}

async function seat(crowd: Child, ports: readonly number[], { classes, learners }: Shape): Promise<BenchClass[]> {
  const all: BenchClass[] = []
  for (let i = 0; i < classes; i++) all.push(await openBenchClass(crowd, ports, learners))
  return all
}

async function openStreams(crowd: Child, classes: readonly BenchClass[]): Promise<Seated[]> {
  const seated: Seated[] = []
  for (const one of classes) {
    const from = await crowd.call<number>('open', streamsOf(one))
    seated.push({ one, places: one.learners.map((_, i) => from + i) })
  }
  return seated
}

interface RoundResult {
  readonly fanOut: readonly number[]
  readonly acknowledged: readonly number[]
  readonly faults: readonly string[]
}

async function runRound(crowd: Child, { one, places }: Seated, round: number, after: number): Promise<RoundResult> {
  const { item, choices } = one.items[round % one.items.length] ?? { item: 0, choices: [] }
  const asked = await lead(one, { type: 'ask', item, seconds: null }, moment)
  await crowd.call('received', { places, version: asked.version })
  const { given, posts } = answersOf(one, round, choices, answering)
  const posted = await crowd.call<Posted[]>('post', posts)
  await pause(after)
  const { version, sent } = await lead(one, { type: 'reveal', round }, moment)
  const times = await crowd.call<number[]>('received', { places, version })
  const shown = await shownCount(one)
  return {
    fanOut: times.map(at => at - sent),
    acknowledged: posted.map(({ took }) => took),
    faults: [
      ...(await miscounted(one, round, given, posted)),
      ...(shown === given.length ? [] : [`${shown} answers shown of ${given.length}`]),
    ],
  }
}

/** Measures servers that share a database, over all their classes at once. */
export async function measureSite(
  name: string,
  env: Readonly<Record<string, string>>,
  processes: number,
  shape: Shape,
): Promise<Figures> {
  const site = { BEN_TRUST_PROXY: '1', BEN_LOG: '', NODE_ENV: 'production', ...env }
  const servers = Array.from({ length: processes }, () => startChild('./site.ts', site))
  const crowd = startChild('./crowd.ts')
  try {
    const ports = await Promise.all(servers.map(server => server.call<number>('port')))
    const classes = await seat(crowd, ports, shape)
    const memory = async () => {
      const used = await Promise.all(servers.map(server => server.call<number>('memory')))
      return used.reduce((sum, one) => sum + one, 0)
    }
    const before = await memory()
    const seated = await openStreams(crowd, classes)
    const streams = shape.classes * shape.learners
    const each = ((await memory()) - before) / streams
    const results: RoundResult[] = []
    for (let round = 1; round <= shape.rounds; round++)
      results.push(
        ...(await Promise.all(seated.map((one, i) => runRound(crowd, one, round, (i / seated.length) * revealing)))),
      )
    return {
      name,
      streams,
      memory: each,
      fanOut: results.flatMap(({ fanOut }) => fanOut),
      acknowledged: results.flatMap(({ acknowledged }) => acknowledged),
      faults: results.flatMap(({ faults }) => faults),
    }
  } finally {
    await crowd.call('close').catch(() => undefined)
    await Promise.all([...servers, crowd].map(child => child.stop()))
  }
}

/** The same streams on a server that does nothing else, and events of the same size. */
export async function measureBare(streams: number, rounds: number, bytes: number): Promise<Figures> {
  const [server, crowd] = [startChild('./bare.ts'), startChild('./crowd.ts')]
  try {
    const port = await server.call<number>('port')
    const before = await server.call<number>('memory')
    const asked = Array.from({ length: streams }, () => ({ port, path: '/', key: 'x' }))
    const from = await crowd.call<number>('open', asked)
    const places = asked.map((_, i) => from + i)
    const memory = ((await server.call<number>('memory')) - before) / streams
    const fanOut: number[] = []
    for (let version = 1; version <= rounds; version++) {
      const head = `id: ${version}-x\nevent: class\ndata: `
      const sent = moment()
      await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: `${head}${'x'.repeat(bytes - head.length)}\n\n`,
      })
      const times = await crowd.call<number[]>('received', { places, version })
      fanOut.push(...times.map(at => at - sent))
      await pause(200)
    }
    return { name: 'bare node:http', streams, fanOut, acknowledged: [], memory, faults: [] }
  } finally {
    await crowd.call('close').catch(() => undefined)
    await Promise.all([server, crowd].map(child => child.stop()))
  }
}
