import { describe } from 'vitest'
import { classroomBusContract } from './bus.contract'
import { createMemoryBus } from './memory-bus'
import { createMemoryStore } from './memory-store'
import { classroomStoreContract } from './store.contract'

describe('a store in memory:', () => classroomStoreContract(async () => createMemoryStore()))

describe('a bus in memory:', () => {
  const bus = createMemoryBus()
  classroomBusContract(async () => [bus, bus])
})
