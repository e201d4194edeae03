import { afterAll, describe } from 'vitest'
import { classroomBusContract } from './bus.contract'
import { classroomStoreContract } from './store.contract'
import { openInFolder, temporaryFolder } from './testing/open-sql.server'

const folder = temporaryFolder()
afterAll(folder.remove)

describe('a store in PGlite:', () => {
  const { store, close } = openInFolder(folder.path)
  afterAll(close)
  classroomStoreContract(async () => store)
})
describe('a bus in PGlite:', () => {
  const { bus, close } = openInFolder(folder.path)
  afterAll(close)
  classroomBusContract(async () => [bus, bus])
})
