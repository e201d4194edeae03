import type { Database, Queries } from '@/lib/database/database'
import { gather } from './gather.server'
import type { SessionId } from './words'

/** Sets these locks apart from all others in the database. */
const lockSeed = 4_716_003

interface Turn {
  readonly session: SessionId
  readonly work: (tx: Queries) => Promise<unknown>
}

/**
 * Work on one class, one piece at a time in all processes: names and numbers are given out without two getting the same. Pieces that
 * wait in this process go together, in one transaction: a room that joins all at once takes one connection, not all.
 */
export function takeTurns(db: Database): <T>(session: SessionId, work: (tx: Queries) => Promise<T>) => Promise<T> {
  let count = 0
  const together = gather(
    (turns: readonly Turn[]) =>
      db.transaction(async tx => {
        await tx.run('select pg_advisory_xact_lock(hashtextextended($1, $2))', [turns[0]?.session, lockSeed])
        const results: unknown[] = []
        for (const { work } of turns) results.push(await work(tx))
        return results
      }),
    ({ session }) => session,
    () => String(count++),
  )
  return <T>(session: SessionId, work: (tx: Queries) => Promise<T>) => together({ session, work }) as Promise<T>
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
