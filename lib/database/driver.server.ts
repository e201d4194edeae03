import { z } from 'zod'
import { DatabaseUnavailable, type Params } from './database'
import type { Script } from './migrate.server'

/** What both drivers give back of one statement. */
interface Answered {
  readonly rows: readonly unknown[]
  readonly rowCount: number
}

/**
 * SQLSTATE classes in which the statement may succeed when it is sent again, or the database is not usable as it is: connection,
 * wrong state of transaction (a standby), authorisation, unknown database, rollback, out of resources, lock not given, intervention,
 * system error.
 */
const away = /^(08|25|28|3D|40|53|55P03|57|58)/

const codeOf = (error: unknown): string | undefined => (error as { readonly code?: string } | null)?.code

/** Whether the database itself answered, with an SQLSTATE. Codes of Node begin with E, which none of those does. */
export const isAnswer = (error: unknown): boolean => /^[0-9A-DF-Z][0-9A-Z]{4}$/.test(codeOf(error) ?? '')

/** Whether the error is about the statement, so that sending it again would not help. */
const isAboutStatement = (error: unknown): boolean => isAnswer(error) && !away.test(codeOf(error) ?? '')

/** Runs what asks a driver; errors other than about the statement become `DatabaseUnavailable`. */
export async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof DatabaseUnavailable || isAboutStatement(error)) throw error
    const { message } = error as Error
    throw new DatabaseUnavailable(`the database does not answer: ${message || codeOf(error)}`, { cause: error })
  }
}

/** Statements by a driver's two functions. */
export const queriesBy = (
  send: (sql: string, params: Params) => Promise<Answered>,
  script: (sql: string) => Promise<unknown>,
): Script => ({
  query: async (sql, params, row) => z.array(row).parse((await reached(() => send(sql, params))).rows),
  run: async (sql, params) => (await reached(() => send(sql, params))).rowCount,
  script: async sql => void (await reached(() => script(sql))),
})
