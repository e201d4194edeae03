import { beforeAll, describe } from 'vitest'
import type { ClassroomStore } from './store'
import { answersContract } from './testing/answers.contract'
import { learnersContract } from './testing/learners.contract'
import { modelContract } from './testing/model.contract'
import { roomContract } from './testing/room.contract'
import { sessionsContract } from './testing/sessions.contract'

/** What every store must do. `open` is called once; the store stays the caller's to close. */
export function classroomStoreContract(open: () => Promise<ClassroomStore>): void {
  let opened: ClassroomStore
  beforeAll(async () => {
    opened = await open()
  })
  const store = () => opened
  describe('a class session', () => sessionsContract(store))
  describe('learners', () => learnersContract(store))
  describe('answers', () => answersContract(store))
  describe('what else learners send', () => roomContract(store))
  describe('any course of events', () => modelContract(store))
}
