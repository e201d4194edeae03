import { z } from 'zod'
import { err, ok, type Result } from '@/lib/kernel/result'

/** Where data is kept. */
export type DatabaseSettings =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'pglite'; readonly folder: string }

const defaultFolder = './data'

const addressOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const isPostgresUrl = (text: string): boolean => {
  const url = addressOf(text)
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1
}

/** An empty variable is one that is not set, as shells and compose files have it. */
const optional = z
  .string()
  .trim()
  .optional()
  .transform(value => value || undefined)

const schema = z.object({
  // The value is not repeated: it holds a password.
  DATABASE_URL: optional.refine(value => value === undefined || isPostgresUrl(value), {
    error:
      'DATABASE_URL is not the address of a PostgreSQL database: write postgres://user:password@host:5432/name, or leave it out to keep data in a folder',
  }),
  BEN_DATA: optional.refine(value => value === undefined || !value.includes('\0'), {
    error: 'BEN_DATA is not a folder: write a path, as /var/lib/ben-container, or leave it out for ./data',
  }),
})

/** Reads `DATABASE_URL` and `BEN_DATA`. Refusals are sentences, one a fault, that say what to write instead. */
export function readDatabaseEnv(
  env: Readonly<Record<string, string | undefined>>,
): Result<DatabaseSettings, readonly string[]> {
  const parsed = schema.safeParse(env)
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message))
  const { DATABASE_URL: url, BEN_DATA: folder = defaultFolder } = parsed.data
  return ok(url === undefined ? { kind: 'pglite', folder } : { kind: 'postgres', url })
}
