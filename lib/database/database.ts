import type { z } from 'zod'

/** Values for `$1`, `$2` … of a statement. */
export type Params = readonly unknown[]

/** What statements are run with: the database, or a transaction on it. SQL is PostgreSQL's, whatever stands behind. */
export interface Queries {
  /** Rows of one statement, each read by `row`. `int8` comes as a number, `json` as a value. */
  readonly query: <T>(sql: string, params: Params, row: z.ZodType<T>) => Promise<T[]>
  /** Runs one statement for its effect. How many rows it touched. */
  readonly run: (sql: string, params: Params) => Promise<number>
}

/**
 * PostgreSQL by `DATABASE_URL`, or PGlite in a folder: one port for both. Opened, and brought up to date by its migrations, at first
 * use. A promise resolves when what it tells of is committed; it rejects with `DatabaseUnavailable` when there is no answer, and the
 * next call tries again.
 */
export interface Database extends Queries {
  /** Commits what `fn` did, or, when it throws, nothing. READ COMMITTED. */
  readonly transaction: <T>(fn: (queries: Queries) => Promise<T>) => Promise<T>
  /**
   * Hears what any process tells the channel. Messages are lost while the connection is: `onGap` is called when it is back.
   * Resolves when listening, or, when the database is away, at once: it listens (and tells of a gap) as soon as it can.
   */
  readonly listen: (
    channel: string,
    onMessage: (payload: string) => void,
    onGap: () => void,
  ) => Promise<() => Promise<void>>
  /** Tells the channel, each payload ≤ 7,999 bytes. Equal ones may arrive as one. */
  readonly notify: (channel: string, payloads: readonly string[]) => Promise<void>
  /** Makes sure, before first use, that the database may be used: a folder that another process holds is refused here. */
  readonly claim: () => Promise<void>
  /** Whether nothing has ever been stored: there is no need to open it, then, to find nothing. */
  readonly isUnused: () => boolean
  /** Keeps files small, where the database does not do so by itself; `deleted`: rows went since it was last called. */
  readonly tidy: (deleted: boolean) => Promise<void>
  readonly close: () => Promise<void>
}

/** The database did not answer, or may not be used. Whether the statement was carried out is unknown. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** A change of the database's tables, applied once, in order. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly sql: string
}
