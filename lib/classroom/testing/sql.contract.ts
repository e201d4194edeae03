import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '@/lib/database/database'
import { later } from '../fixtures/sample'
import type { ClassroomStore } from '../store'
import type { LearnerId, SessionId } from '../words'
import { learnerId, newClass } from './store-class'

const countRow = z.object({ rows: z.int() })

/** Rows of a class, by table: every table that has anything to do with classes, also one that is added later. */
async function rowsOf(db: Database, id: SessionId): Promise<Record<string, number>> {
  const tables = await db.query(
    `select table_name as name from information_schema.tables where table_name like 'class\\_%' order by 1`,
    [],
    z.object({ name: z.string() }),
  )
  const counts = tables.map(async ({ name }) => {
    const key = name === 'class_session' ? 'id' : 'session'
    const [count] = await db.query(`select count(*)::int as rows from ${name} where ${key} = $1`, [id], countRow)
    return [name, count?.rows ?? -1] as const
  })
  return Object.fromEntries(await Promise.all(counts))
}

/** What a store in SQL must do beside what every store must. */
export function sqlStoreContract(open: () => { readonly db: Database; readonly store: ClassroomStore }): void {
  it('leaves no row of a forgotten or purged class in any table', async () => {
    const { db, store } = open()
    for (const remove of [
      (id: SessionId) => store.forget(id),
      (id: SessionId) =>
        store
          .findById(id)
          .then(stored => stored && store.save(stored.session, stored.version, later(0)))
          .then(() => store.purge(later(0))),
    ]) {
      const { id, command, join, answer } = await newClass(store)
      const learner: LearnerId = learnerId(1)
      await join(1)
      await command({ type: 'ask', item: 0, seconds: null })
      await answer(1, 'a')
      await store.markReady(id, 1, learner)
      await store.markLost(id, 'mo-dau', learner, true)
      await store.addQuestion(id, { id: 'cau-hoi-cua-lop-001', learner, text: 'Sao?', at: later(0) })
      await store.upvote(id, 'cau-hoi-cua-lop-001', learner, true)
      const before = await rowsOf(db, id)
      expect(Object.values(before)).toEqual(Object.values(before).map(() => 1))
      await remove(id)
      const after = await rowsOf(db, id)
      expect(Object.keys(after)).toHaveLength(8)
      expect(Object.values(after)).toEqual(Object.values(after).map(() => 0))
    }
  })
}
