import { type Database, DatabaseUnavailable, type Queries } from '@/lib/database/database'
import { sqlAnswers } from './sql-answers.server'
import { sqlLearners } from './sql-learners.server'
import { sqlRoom } from './sql-room.server'
import { anyRow } from './sql-rows'
import { sqlSessions } from './sql-sessions.server'
import { type ClassroomStore, StoreUnavailable } from './store'

async function available<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new StoreUnavailable(error.message, { cause: error })
    throw error
  }
}

/** A database whose absence is the store's. */
const asStore = (db: Database): Database => ({
  ...db,
  query: (...asked) => available(db.query(...asked)),
  run: (...asked) => available(db.run(...asked)),
  transaction: <T>(fn: (tx: Queries) => Promise<T>) => available(db.transaction(fn)),
  tidy: deleted => available(db.tidy(deleted)),
})

/** Classes in PostgreSQL or PGlite: the same statements for both. `close` closes the database. */
export function createSqlStore(database: Database): ClassroomStore {
  const db = asStore(database)
  return {
    ...sqlSessions(db),
    ...sqlLearners(db),
    ...sqlAnswers(db),
    ...sqlRoom(db),
    ping: async () => void (await db.query('select 1', [], anyRow)),
    close: () => db.close(),
  }
}
