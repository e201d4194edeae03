import pg from 'pg'
import { type Database, DatabaseUnavailable, type Migration } from './database'
import { queriesBy, reached } from './driver.server'
import { migrate, type Script } from './migrate.server'
import { createPostgresListener } from './postgres-listener.server'

/** How long to wait, in milliseconds. A statement of ours takes a few; whoever waits for one is a person. */
export interface Patience {
  readonly connection: number
  readonly statement: number
  /** For a server that has gone without closing its connections: it cannot cancel the statement itself. */
  readonly answer: number
  /** How often the listening connection, over which nothing may come for hours, is asked whether it lives. */
  readonly probe: number
}

const usual: Patience = { connection: 3_000, statement: 5_000, answer: 6_000, probe: 10_000 }

/** Starters wait for the first of them to bring the database up to date. */
const migrationTimeout = 120_000

/** Connections of one process, beside the one that listens. */
const poolSize = 10

const int8 = 20

/** As the driver reads types, but for `int8`: no number here comes near 2⁵³. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** A name for each statement there is, so that a connection plans it once. */
const names = new Map<string, string>()

function nameOf(sql: string): string {
  const name = names.get(sql) ?? `s${names.size + 1}`
  names.set(sql, name)
  return name
}

const queriesOn = (client: pg.Pool | pg.ClientBase): Script =>
  queriesBy(
    async (sql, params) => {
      const { rows, rowCount } = await client.query({ name: nameOf(sql), text: sql, values: [...params] })
      return { rows, rowCount: rowCount ?? 0 }
    },
    sql => client.query(sql),
  )

/** Commits what `fn` did; rolls back and throws on what `fn` threw. Calls `onBroken` when the connection must not be used again. */
async function inTransaction<T>(
  client: pg.ClientBase,
  fn: (db: Script) => Promise<T>,
  onBroken: () => void = () => undefined,
): Promise<T> {
  const db = queriesOn(client)
  try {
    await db.script('begin')
    const value = await fn(db)
    await db.script('commit')
    return value
  } catch (error) {
    // What a connection left in the middle has written goes with it.
    if (error instanceof DatabaseUnavailable) onBroken()
    else await db.script('rollback').catch(onBroken)
    throw error
  }
}

/** PostgreSQL at `url`, shared with any number of other processes. */
export function createPostgresDatabase(url: string, migrations: readonly Migration[], patience = usual): Database {
  const config: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: patience.connection,
    keepAlive: true,
    application_name: 'ben-container',
    types,
  }
  const pool = new pg.Pool({
    ...config,
    max: poolSize,
    statement_timeout: patience.statement,
    query_timeout: patience.answer,
    idle_in_transaction_session_timeout: patience.answer,
  })
  // A connection that breaks while nobody uses it: the pool makes another when it is asked.
  pool.on('error', () => undefined)
  const listener = createPostgresListener(
    { ...config, application_name: 'ben-container listening', query_timeout: patience.answer },
    patience.probe,
  )
  let opening: Promise<void> | undefined
  let closing: Promise<void> | undefined

  async function bringUpToDate(): Promise<void> {
    const client = new pg.Client({ ...config, statement_timeout: migrationTimeout })
    client.on('error', () => undefined)
    try {
      await reached(() => client.connect())
      await inTransaction(client, db => migrate(db, migrations))
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** One start at a time; one that failed is tried anew by the next who asks. */
  function open(): Promise<void> {
    if (closing) return Promise.reject(new DatabaseUnavailable('the database was closed'))
    opening ??= bringUpToDate().catch(error => {
      opening = undefined
      throw error
    })
    return opening
  }

  const all = queriesOn(pool)
  return {
    query: async (sql, params, row) => {
      await open()
      return all.query(sql, params, row)
    },
    run: async (sql, params) => {
      await open()
      return all.run(sql, params)
    },
    transaction: async fn => {
      await open()
      const client = await reached(() => pool.connect())
      let broken = false
      try {
        return await inTransaction(client, fn, () => {
          broken = true
        })
      } finally {
        client.release(broken)
      }
    },
    listen: listener.listen,
    notify: async (channel, payloads) => {
      await open()
      await all.run('select pg_notify($1, payload) from unnest($2::text[]) payload', [channel, payloads])
    },
    claim: async () => undefined,
    isUnused: () => false,
    // Autovacuum does it.
    tidy: async () => undefined,
    close: () => {
      closing ??= listener.close().then(() => pool.end())
      return closing
    },
  }
}
