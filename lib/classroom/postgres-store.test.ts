import { afterAll, beforeAll, describe } from 'vitest'
import { testDatabase } from '@/lib/database/testing/test-database.server'
import { classroomBusContract } from './bus.contract'
import type { OpenedStore } from './open-store.server'
import { classroomStoreContract } from './store.contract'
import { openAt } from './testing/open-sql.server'

/** Two processes, as far as the database can tell. */
let near: OpenedStore
let far: OpenedStore
let database: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  database = await testDatabase()
  near = openAt(database.url)
  far = openAt(database.url)
})
afterAll(async () => {
  await near?.close()
  await far?.close()
  await database?.remove()
})

describe('a store in PostgreSQL:', () => classroomStoreContract(async () => near.store))
describe('a bus in PostgreSQL:', () => classroomBusContract(async () => [near.bus, far.bus]))
