import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { connect } from '@/lib/database/connect.server'
import { DatabaseUnavailable } from '@/lib/database/database'
import { startChild } from '@/lib/database/testing/child.server'
import { classroomBusContract } from './bus.contract'
import { later } from './fixtures/sample'
import { classroomMigrations } from './open-store.server'
import { createSqlBus } from './sql-bus.server'
import { createSqlStore } from './sql-store.server'
import { StoreUnavailable } from './store'
import { classroomStoreContract } from './store.contract'
import { openInFolder, temporaryFolder } from './testing/open-sql.server'
import { sqlStoreContract } from './testing/sql.contract'
import { classIn } from './testing/store-class'
import type { SessionId } from './words'

// Making a PGlite takes seconds, and many on a busy machine, so all tests share a folder, one after another.
const making = 120_000
const folder = temporaryFolder()
afterAll(folder.remove)

// A process was killed while it made the folder's database.
mkdirSync(join(folder.path, 'pglite-half'))
writeFileSync(join(folder.path, 'pglite-half', 'PG_VERSION'), '18')

const db = connect({ kind: 'pglite', folder: folder.path }, classroomMigrations())
const store = createSqlStore(db)
const bus = createSqlBus(db)

describe('PGlite that nobody has used', () => {
  it('is not opened to find nothing', async () => {
    expect(await store.purge(later(0))).toBe(0)
    expect(readdirSync(folder.path)).toEqual(['pglite-half'])
  })
})

describe('a store in PGlite:', () => {
  beforeAll(() => store.ping(), making)
  classroomStoreContract(async () => store)
  sqlStoreContract(() => ({ db, store }))
})

describe('a bus in PGlite:', () => classroomBusContract(async () => [bus, bus]))

describe('PGlite', () => {
  const row = z.object({ x: z.int() })
  const all = async () => (await db.query('select x from scratch order by x', [], row)).map(({ x }) => x)

  it('writes all of a transaction, or nothing', async () => {
    await db.run('create table scratch (x integer primary key)', [])
    const insert = (...values: number[]) =>
      db.transaction(async tx => {
        for (const x of values) await tx.run('insert into scratch values ($1)', [x])
        if (values.includes(4)) throw new Error('on second thoughts')
      })
    await insert(1, 2)
    await expect(insert(3, 4)).rejects.toThrow('on second thoughts')
    await expect(insert(5, 1)).rejects.toMatchObject({ code: '23505' })
    expect(await all()).toEqual([1, 2])
  })

  it('leaves out nothing that was there when it gives room back', async () => {
    await db.tidy(true)
    expect(await all()).toEqual([1, 2])
  })

  it('refuses a second who wants the folder, in words, and serves who has it', async () => {
    const second = openInFolder(folder.path)
    onTestFinished(second.close)
    await expect(second.claim()).rejects.toThrow(DatabaseUnavailable)
    await expect(second.store.ping()).rejects.toThrow(StoreUnavailable)
    await expect(second.store.ping()).rejects.toThrow(`in use by process ${process.pid}`)
    await store.ping()
  })

  it('is unavailable once it was closed, and free for the next', async () => {
    await store.close()
    await expect(store.ping()).rejects.toThrow(StoreUnavailable)
    const next = openInFolder(folder.path)
    onTestFinished(next.close)
    await next.store.ping()
  })

  it('loses nothing that was acknowledged, and doubles nothing, when its process is killed', async () => {
    const child = startChild(new URL('./testing/answer-until-killed.server.ts', import.meta.url), folder.path)
    onTestFinished(child.kill)
    const id = (await child.hear()) as SessionId
    const acknowledged: string[] = []
    while (acknowledged.length < 300) acknowledged.push(await child.hear())
    await child.kill()
    const after = openInFolder(folder.path)
    onTestFinished(after.close)
    const { answer, counted, counts } = classIn(after.store, id)
    const latest: Record<string, number> = {}
    for (const line of acknowledged) {
      const [i = 0, seq = 0] = line.split(' ').map(Number)
      expect(await answer(i, `chọn ${seq}`, { seq })).toBe('repeated')
      latest[i] = seq
    }
    const found = Object.entries(await counted()).map(([i, choice]) => [i, Number(choice.split(' ')[1])] as const)
    expect(found).toHaveLength(10)
    // One more each may have been written, and its acknowledgement lost.
    for (const [i, seq] of found) expect(seq).toBeGreaterThanOrEqual(latest[i] ?? 0)
    expect(await counts()).toMatchObject({ joined: 10, answered: 10 })
    await after.close()
  }, 60_000)

  it('says what can be done when its files cannot be read', async () => {
    rmSync(join(folder.path, 'pglite', 'global', 'pg_control'))
    const broken = openInFolder(folder.path)
    onTestFinished(broken.close)
    await expect(broken.store.ping()).rejects.toThrow(/cannot be opened .* restore a backup/)
  }, 60_000)
})
