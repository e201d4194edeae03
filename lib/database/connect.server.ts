import type { Database, Migration } from './database'
import type { DatabaseSettings } from './env'
import { createPgliteDatabase } from './pglite.server'
import { createPostgresDatabase } from './postgres.server'

/** The database that the settings name. Nothing is opened, locked or connected to before its first use. */
export const connect = (settings: DatabaseSettings, migrations: readonly Migration[]): Database =>
  settings.kind === 'postgres'
    ? createPostgresDatabase(settings.url, migrations)
    : createPgliteDatabase(settings.folder, migrations)
