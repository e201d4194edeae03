/**
 * `npm run bench:store`: what a class costs its store. 1,000 learners join, each answers once, 20 at a time, while the host closes the
 * vote half way through; then the reads that every stream makes. PGlite in a temporary folder, and a real PostgreSQL that syncs its disk.
 */
import type { ClassroomStore } from '@/lib/classroom/store'
import { openAt, openInFolder, temporaryFolder } from '@/lib/classroom/testing/open-sql.server'
import { learnerId, newClass } from '@/lib/classroom/testing/store-class'
import { startPostgres } from '@/lib/database/testing/postgres.server'

const learners = 1_000
const callers = 20

/** Milliseconds of each call, made `callers` at a time. */
async function timed(calls: number, call: (i: number) => Promise<unknown>): Promise<{ all: number; each: number[] }> {
  const each: number[] = []
  let next = 0
  const start = performance.now()
  const work = async () => {
    for (let i = next++; i < calls; i = next++) {
      const before = performance.now()
      await call(i)
      each.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: callers }, work))
  return { all: performance.now() - start, each: each.sort((a, b) => a - b) }
}

function report(what: string, { all, each }: Awaited<ReturnType<typeof timed>>): void {
  const at = (share: number) => (each[Math.floor((each.length - 1) * share)] ?? 0).toFixed(1)
  const rate = Math.round((each.length / all) * 1_000)
  console.log(`${what.padEnd(34)} ${String(rate).padStart(6)}/s   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`)
}

async function measure(name: string, store: ClassroomStore): Promise<void> {
  console.log(`\n${name}`)
  await store.ping()
  const { id, join, command, answer, counted, counts, stored } = await newClass(store)
  report('join', await timed(learners, join))
  await command({ type: 'ask', item: 0, seconds: null })
  const answers = await timed(learners, async i => {
    if ((await answer(i, 'a')) !== 'accepted') throw new Error('not accepted')
  })
  report('answer', answers)
  if (Object.keys(await counted()).length !== learners) throw new Error('not all are counted')
  report('answer again (repeated)', await timed(learners, i => answer(i, 'a')))

  await command({ type: 'reveal', round: 1 })
  await command({ type: 'ask', item: 1, seconds: null })
  let accepted = 0
  let closing: Promise<number> | undefined
  const close = async () => {
    const before = performance.now()
    await command({ type: 'reveal', round: 2 })
    return performance.now() - before
  }
  const all = Array.from({ length: learners }, async (_, i) => {
    if ((await answer(i, 'a', { round: 2 })) === 'accepted') accepted++
    if (accepted > learners / 10) closing ??= close()
  })
  await Promise.all(all)
  const closed = (await closing) ?? 0
  if (Object.keys(await counted(2)).length !== accepted) throw new Error('acknowledged and counted differ')
  console.log(
    `closing among ${learners} answers          ${closed.toFixed(1)} ms, ${accepted} accepted, as many counted`,
  )
  report('counts', await timed(200, () => counts(2)))
  report('answers of a vote', await timed(100, () => store.answersOf(id, 1, 1)))
  report('own record', await timed(learners, i => store.ownRecord(id, learnerId(i))))
  report('session', await timed(learners, stored))
  const ids = Array.from({ length: learners }, (_, i) => learnerId(i))
  report('seen, all at once', await timed(40, i => store.seen(id, ids, (i + 1_796_000_000_000) as never)))
}

const folder = temporaryFolder()
const embedded = openInFolder(folder.path)
const server = await startPostgres({ durable: true })
const shared = openAt(server.url)
try {
  await measure('PGlite', embedded.store)
  await measure('PostgreSQL', shared.store)
} finally {
  await embedded.close()
  await shared.close()
  await server.stop()
  folder.remove()
}
