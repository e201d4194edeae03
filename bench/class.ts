/**
 * `npm run bench:class`: live classes on this machine, beside a bare `node:http` server of events in the same run. Ends with 1 when an
 * acknowledged answer was not counted exactly once. `--only=pglite` or `--only=postgres` measures less.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDatabase, startPostgres } from '@/lib/database/testing/postgres.server'
import { type Figures, printBudgets, printRestarts, printTable } from './class/figures'
import { measureRestarts } from './class/restarts'
import { measureBare, measureSite, type Shape } from './class/scenario'

const only = process.argv.find(arg => arg.startsWith('--only='))?.slice(7)

const hall: Shape = { classes: 1, learners: 1_000, rounds: 5 }
const school: Shape = { classes: 50, learners: 30, rounds: 2 }
const shapes: readonly (readonly [string, Shape])[] = [
  ['one class of 1,000', hall],
  ['50 classes of 30', school],
]
/** Bytes of a revealed view with a question of the course. */
const viewBytes = 3_000

interface Measured {
  readonly figures: readonly Figures[]
  readonly restarts: readonly (readonly [name: string, milliseconds: readonly number[]])[]
}

async function inFolder<T>(use: (settings: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ben-bench-'))
  try {
    return await use({ BEN_DATA: folder, DATABASE_URL: '' })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measurePglite(): Promise<Measured> {
  const figures: Figures[] = []
  for (const [name, shape] of shapes)
    figures.push(await inFolder(settings => measureSite(`PGlite, ${name}`, settings, 1, shape)))
  return { figures, restarts: [['PGlite', await inFolder(measureRestarts)]] }
}

async function measurePostgres(): Promise<Measured> {
  const postgres = await startPostgres({ durable: true })
  const inDatabase = async <T>(use: (settings: Readonly<Record<string, string>>) => Promise<T>): Promise<T> => {
    const database = await makeDatabase(postgres.url)
    try {
      return await use({ DATABASE_URL: database.url })
    } finally {
      await database.remove()
    }
  }
  try {
    const figures: Figures[] = []
    for (const processes of [1, 2])
      for (const [name, shape] of shapes) {
        const label = `PostgreSQL, ${processes === 1 ? 'one process' : 'two processes'}, ${name}`
        figures.push(await inDatabase(settings => measureSite(label, settings, processes, shape)))
      }
    return { figures, restarts: [['PostgreSQL', await inDatabase(measureRestarts)]] }
  } finally {
    await postgres.stop()
  }
}

const bareRounds = 10
const measureFloor = () => measureBare(hall.learners, bareRounds, viewBytes)

console.log(`${cpus().length} cores, Node ${process.version}`)
// Before and after, for a machine is not the same from one minute to the next.
const before = await measureFloor()
const parts = [
  ...(only === 'postgres' ? [] : [await measurePglite()]),
  ...(only === 'pglite' ? [] : [await measurePostgres()]),
]
const after = await measureFloor()
const bare = { ...before, fanOut: [...before.fanOut, ...after.fanOut] }
const all = parts.flatMap(({ figures }) => figures)
printTable(bare, all)
printBudgets(bare, all)
for (const [name, milliseconds] of parts.flatMap(({ restarts }) => restarts)) printRestarts(name, milliseconds)
const faults = all.flatMap(one => one.faults.map(fault => `${one.name}: ${fault}`))
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
