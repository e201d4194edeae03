import { afterAll, beforeAll, describe } from 'vitest'
import { testDatabase } from '@/lib/database/testing/test-database.server'
import { chaosContract } from './chaos-contract.server'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.remove())

describe('over PostgreSQL:', () => chaosContract({ settings: () => ({ DATABASE_URL: database.url }) }))
