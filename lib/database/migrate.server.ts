import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable, type Migration, type Queries } from './database'

/** A connection inside a transaction that can also run a script of several statements. */
export interface Script extends Queries {
  readonly script: (sql: string) => Promise<void>
}

/** Any number that nothing else in the database locks by. */
const lockNumber = 4_716_002

const applied = z.object({ number: z.int(), name: z.string(), hash: z.string() })

/** A checked-out line ending is no change. */
const hashOf = (sql: string): string => createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

/**
 * The migrations of a folder, `NNNN-name.sql`, in order.
 * @throws Error when their numbers are not 1, 2, 3 …
 */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.sql'))
  return files.sort().map((file, i) => {
    const [, digits = '', name = ''] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
    if (Number(digits) !== i + 1)
      throw new Error(`${join(folder, file)}: expected a name as ${String(i + 1).padStart(4, '0')}-what-it-does.sql`)
    return { number: i + 1, name, sql: readFileSync(join(folder, file), 'utf8') }
  })
}

/** What keeps these migrations from being applied over those that were; null: nothing. */
function fault(known: readonly Migration[], done: readonly z.infer<typeof applied>[]): string | null {
  const last = done.at(-1)
  if (last && last.number > known.length)
    return (
      `the database is newer than this program: it has migration ${last.number} (${last.name}), the program knows ${known.length}; ` +
      `start the newer version again, or restore a backup from before it`
    )
  const changed = done.find(({ number, hash }) => hash !== hashOf(known[number - 1]?.sql ?? ''))
  return changed
    ? `migration ${changed.number} (${changed.name}) is not what was applied to this database: restore its file, and put the change into a new migration`
    : null
}

/**
 * Brings the database up to date, in the transaction that `db` stands in; all or nothing. Processes that start at once wait for the
 * first, and then find nothing left to do.
 * @throws DatabaseUnavailable when the database is newer than the code.
 */
export async function migrate(db: Script, known: readonly Migration[]): Promise<void> {
  await db.run('select pg_advisory_xact_lock($1::bigint)', [lockNumber])
  await db.script(`create table if not exists schema_migration (
    number integer primary key, name text not null, hash text not null, applied_at timestamptz not null default now()
  )`)
  const done = await db.query('select number, name, hash from schema_migration order by number', [], applied)
  const refused = fault(known, done)
  if (refused) throw new DatabaseUnavailable(refused)
  for (const { number, name, sql } of known.slice(done.length)) {
    await db.script(sql)
    await db.run('insert into schema_migration (number, name, hash) values ($1, $2, $3)', [number, name, hashOf(sql)])
  }
}
