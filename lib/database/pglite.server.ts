import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { z } from 'zod'
import { type Database, DatabaseUnavailable, type Migration } from './database'
import { isAnswer, queriesBy, reached } from './driver.server'
import { type FolderLock, lockFolder } from './lock.server'
import { migrate, type Script } from './migrate.server'

/** By itself it would take 128 MB for a cache that a class never fills, and keep a gigabyte of log. */
const settings = ['shared_buffers=16MB', 'max_wal_size=64MB', 'min_wal_size=32MB']
const startParams = [...PGlite.defaultStartParams, ...settings.flatMap(setting => ['-c', setting])]

const int8 = 20

/** Our tables alone: the system's hardly change, and take a second. */
const tableNames = `select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public'`
const namesRow = z.object({ names: z.string().nullable() })

const create = `const { PGlite } = await import(process.argv[1]); await (await PGlite.create(process.argv[2])).close()`

/**
 * Makes the database's folder in one step: a process that is killed half way leaves nothing behind. Another process does it, for
 * making one takes 800 MB, and stops everything else while it lasts.
 */
async function makeFolder(folder: string, path: string): Promise<void> {
  for (const file of readdirSync(folder))
    if (file.startsWith('pglite-')) rmSync(join(folder, file), { recursive: true, force: true })
  const made = join(folder, `pglite-${randomUUID()}`)
  const program = import.meta.resolve('@electric-sql/pglite')
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', create, program, made])
  renameSync(made, path)
}

async function openFolder(path: string): Promise<PGlite> {
  try {
    return await PGlite.create(path, { startParams, parsers: { [int8]: Number } })
  } catch (error) {
    const { message } = error as Error
    throw new DatabaseUnavailable(
      `the database in ${resolve(path)} cannot be opened (${message}): restore a backup of it, or, to start with an empty one, move it away`,
      { cause: error },
    )
  }
}

const queriesOn = (db: PGlite | Transaction): Script =>
  queriesBy(
    async (sql, params) => {
      const { rows, rowCount } = await db.query(sql, [...params])
      return { rows, rowCount: rowCount ?? 0 }
    },
    sql => db.exec(sql),
  )

/** PGlite in `folder`, which one process at a time may use. */
export function createPgliteDatabase(folder: string, migrations: readonly Migration[]): Database {
  const path = join(folder, 'pglite')
  const channels = new Map<string, Set<(payload: string) => void>>()
  let lock: FolderLock | undefined
  let opening: Promise<PGlite> | undefined
  let closing: Promise<void> | undefined

  async function claim(): Promise<void> {
    lock ??= await reached(async () => lockFolder(folder))
  }

  async function start(): Promise<PGlite> {
    await claim()
    if (!existsSync(path)) await makeFolder(folder, path)
    const db = await openFolder(path)
    await db.transaction(tx => migrate(queriesOn(tx), migrations))
    return db
  }

  /** One start at a time; one that failed is tried anew by the next who asks. */
  function open(): Promise<PGlite> {
    if (closing) return Promise.reject(new DatabaseUnavailable('the database was closed'))
    opening ??= start().catch(error => {
      opening = undefined
      throw error
    })
    return reached(() => opening as Promise<PGlite>)
  }

  /**
   * Asks the open database. One that broke down (no room on the disk, say) is left as it stands, for its memory cannot be trusted, and
   * opened anew by the next who asks.
   */
  async function using<T>(ask: (db: PGlite) => Promise<T>): Promise<T> {
    const db = await open()
    const current = opening
    try {
      return await ask(db)
    } catch (error) {
      if (error instanceof DatabaseUnavailable && !isAnswer(error.cause) && opening === current) opening = undefined
      throw error
    }
  }

  async function stop(): Promise<void> {
    const db = await opening?.catch(() => undefined)
    try {
      await db?.close()
    } finally {
      lock?.release()
    }
  }

  return {
    query: (sql, params, row) => using(db => queriesOn(db).query(sql, params, row)),
    run: (sql, params) => using(db => queriesOn(db).run(sql, params)),
    transaction: fn =>
      using(async db => {
        // What `fn` throws comes out as it is; beginning and committing are the database's.
        let thrown: { readonly error: unknown } | undefined
        const work = (tx: Transaction) =>
          fn(queriesOn(tx)).catch(error => {
            thrown = { error }
            throw error
          })
        return reached(() => db.transaction(work)).catch(error => {
          throw thrown ? thrown.error : error
        })
      }),
    // No other process can use the folder, so messages need not pass through it, nor open it.
    listen: async (channel, onMessage) => {
      const listener = (payload: string) => onMessage(payload)
      channels.set(channel, (channels.get(channel) ?? new Set()).add(listener))
      return async () => void channels.get(channel)?.delete(listener)
    },
    notify: async (channel, payloads) => {
      for (const payload of payloads) for (const tell of channels.get(channel) ?? []) tell(payload)
    },
    claim,
    isUnused: () => !existsSync(path),
    // It runs no background work of its own: neither vacuum nor, but when it is closed, checkpoints.
    tidy: deleted =>
      using(async db => {
        const queries = queriesOn(db)
        const [tables] = deleted ? await queries.query(tableNames, [], namesRow) : []
        if (tables?.names) await queries.script(`vacuum (analyze) ${tables.names}`)
        await queries.script('checkpoint')
      }),
    close: () => {
      closing ??= stop()
      return closing
    },
  }
}
