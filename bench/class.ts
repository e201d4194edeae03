/**
 * `npm run bench:class`: live classes on this machine, beside a bare `node:http` server of events in the same run. Ends with 1 when an
 * acknowledged answer was not counted exactly once. `--only=pglite` or `--only=postgres` measures less.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDatabase, startPostgres } from '@/lib/database/testing/postgres.server'
import { type Figures, printBudgets, printTable } from './class/figures'
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

async function measurePglite(): Promise<Figures[]> {
  const found: Figures[] = []
  for (const [name, shape] of shapes) {
    const folder = await mkdtemp(join(tmpdir(), 'ben-bench-'))
    found.push(await measureSite(`PGlite, ${name}`, { BEN_DATA: folder, DATABASE_URL: '' }, 1, shape))
    await rm(folder, { recursive: true, force: true })
  }
  return found
}

async function measurePostgres(): Promise<Figures[]> {
  const postgres = await startPostgres({ durable: true })
  const found: Figures[] = []
  for (const processes of [1, 2])
    for (const [name, shape] of shapes) {
      const database = await makeDatabase(postgres.url)
      const label = `PostgreSQL, ${processes === 1 ? 'one process' : 'two processes'}, ${name}`
      found.push(await measureSite(label, { DATABASE_URL: database.url }, processes, shape))
      await database.remove()
    }
  await postgres.stop()
  return found
}

console.log(`${cpus().length} cores, Node ${process.version}`)
const bare = await measureBare(hall.learners, 20, viewBytes)
const all = [
  ...(only === 'postgres' ? [] : await measurePglite()),
  ...(only === 'pglite' ? [] : await measurePostgres()),
]
printTable(bare, all)
printBudgets(bare, all)
const faults = all.flatMap(one => one.faults.map(fault => `${one.name}: ${fault}`))
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)
