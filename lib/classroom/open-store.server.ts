import { fileURLToPath } from 'node:url'
import { connect } from '@/lib/database/connect.server'
import type { Migration } from '@/lib/database/database'
import { readDatabaseEnv } from '@/lib/database/env'
import { readMigrations } from '@/lib/database/migrate.server'
import type { ClassroomBus } from './bus'
import { createSqlBus } from './sql-bus.server'
import { createSqlStore } from './sql-store.server'
import type { ClassroomStore } from './store'

/** The tables of classes, as the database makes them. */
export const classroomMigrations = (): Migration[] =>
  readMigrations(fileURLToPath(new URL('./migrations', import.meta.url)))

export interface OpenedStore {
  readonly store: ClassroomStore
  readonly bus: ClassroomBus
  /** Takes the data folder for this process now rather than at first use; rejects, in words, when another process has it. */
  readonly claim: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Where classes are kept, by `DATABASE_URL` and `BEN_DATA`. Nothing is opened before the first call of store or bus that needs it.
 * @throws Error that names every wrong variable, and what to write instead.
 */
export function openStore(env: Readonly<Record<string, string | undefined>>): OpenedStore {
  const settings = readDatabaseEnv(env)
  if (!settings.ok) throw new Error(settings.error.join('\n'))
  const database = connect(settings.value, classroomMigrations())
  const [store, bus] = [createSqlStore(database), createSqlBus(database)]
  return { store, bus, claim: database.claim, close: database.close }
}
