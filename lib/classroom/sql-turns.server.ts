import type { Database, Queries } from '@/lib/database/database'
import type { SessionId } from './words'

/** Sets these locks apart from all others in the database. */
const lockSeed = 4_716_003

/**
 * Transactions on one class, one at a time in all processes: names and numbers are given out without two getting the same. Within
 * this process they wait outside the database, so that a room that joins all at once takes one connection, not all.
 */
export function takeTurns(db: Database) {
  const last = new Map<SessionId, Promise<unknown>>()
  return <T>(session: SessionId, work: (tx: Queries) => Promise<T>): Promise<T> => {
    const run = () =>
      db.transaction(async tx => {
        await tx.run('select pg_advisory_xact_lock(hashtextextended($1, $2))', [session, lockSeed])
        return work(tx)
      })
    const turn = (last.get(session) ?? Promise.resolve()).then(run, run)
    last.set(session, turn)
    const leave = () => {
      if (last.get(session) === turn) last.delete(session)
    }
    turn.then(leave, leave)
    return turn
  }
}

/** What is asked of a class that was forgotten in the same moment ends in `gone`: its rows refuse to stand without it. */
export async function orWhenGone<T>(asked: Promise<T>, gone: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if ((error as { readonly code?: string }).code === '23503') return gone
    throw error
  }
}
