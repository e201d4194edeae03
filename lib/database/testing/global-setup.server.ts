import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.server'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which tests may make databases; or why there is none. */
    readonly postgres: { readonly url: string } | { readonly fault: string }
  }
}

/** One PostgreSQL for a whole run of the tests: `TEST_DATABASE_URL`, or one that is started, and removed again, here. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env.TEST_DATABASE_URL
  if (url) {
    project.provide('postgres', { url })
    return
  }
  try {
    const { url, stop } = await startPostgres({ durable: false })
    project.provide('postgres', { url })
    return stop
  } catch (error) {
    // Tests that need none still run.
    project.provide('postgres', { fault: (error as Error).message })
  }
}
