import { inject } from 'vitest'
import { makeDatabase } from './postgres.server'

/** An empty database on the real PostgreSQL of this test run. */
export function testDatabase(): ReturnType<typeof makeDatabase> {
  const server = inject('postgres')
  if ('fault' in server) throw new Error(`${server.fault}; set TEST_DATABASE_URL to a PostgreSQL server to use that`)
  return makeDatabase(server.url)
}
