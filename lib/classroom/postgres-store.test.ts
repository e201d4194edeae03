import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { connect } from '@/lib/database/connect.server'
import type { Database } from '@/lib/database/database'
import { startTcpProxy } from '@/lib/database/testing/tcp-proxy.server'
import { testDatabase } from '@/lib/database/testing/test-database.server'
import type { ClassroomBus } from './bus'
import { classroomBusContract, eventually } from './bus.contract'
import { later, samplePlan } from './fixtures/sample'
import { classroomMigrations } from './open-store.server'
import { limits } from './protocol'
import { createSqlBus } from './sql-bus.server'
import { createSqlStore } from './sql-store.server'
import { type ClassroomStore, purgeTime, StoreUnavailable } from './store'
import { classroomStoreContract } from './store.contract'
import { openAt } from './testing/open-sql.server'
import { sqlStoreContract } from './testing/sql.contract'
import { classIn, freshSession, learnerId, newClass } from './testing/store-class'

interface Process {
  readonly db: Database
  readonly store: ClassroomStore
  readonly bus: ClassroomBus
}

let database: Awaited<ReturnType<typeof testDatabase>>
/** Processes, as far as the database can tell: they share nothing else. */
let near: Process
let far: Process
let hosts: Process

function start(url: string): Process {
  const db = connect({ kind: 'postgres', url }, classroomMigrations())
  return { db, store: createSqlStore(db), bus: createSqlBus(db) }
}

beforeAll(async () => {
  database = await testDatabase()
  near = start(database.url)
  far = start(database.url)
  hosts = start(database.url)
})
afterAll(async () => {
  for (const { store } of [near, far, hosts]) await store?.close()
  await database?.remove()
})

describe('a store in PostgreSQL:', () => {
  classroomStoreContract(async () => near.store)
  sqlStoreContract(() => near)
})

describe('a bus in PostgreSQL:', () => classroomBusContract(async () => [near.bus, far.bus]))

describe('processes on one PostgreSQL', () => {
  const all = Array.from({ length: 150 }, (_, i) => i)

  it('count an answer exactly when it was acknowledged, however they race a closing', async () => {
    const here = await newClass(near.store)
    const there = classIn(far.store, here.id)
    const host = classIn(hosts.store, here.id)
    const some = all.slice(0, 40)
    await Promise.all(some.map(i => here.join(i)))
    for (let round = 1; round <= 6; round++) {
      await here.command({ type: 'ask', item: 0, seconds: null })
      let accepted = 0
      let closing: Promise<Record<number, string>> | undefined
      const close = () => host.command({ type: 'reveal', round }).then(() => host.counted(round))
      /** Changes an answer again and again, delivering each over both processes, until the vote is closed. The last one taken. */
      const lastTaken = async (i: number) => {
        for (let seq = 1; ; seq++) {
          const given = [`chọn ${seq}`, { round, seq }] as const
          const pair = (await Promise.all([here.answer(i, ...given), there.answer(i, ...given)])).toSorted()
          if (pair[0] === 'closed') {
            expect(pair[1]).toBe('closed')
            return seq - 1
          }
          expect(pair).toEqual(['accepted', 'repeated'])
          accepted += 1
          if (accepted === round * 30) closing = close()
        }
      }
      const taken = await Promise.all(some.map(lastTaken))
      const expected = Object.fromEntries(taken.flatMap((seq, i) => (seq > 0 ? [[i, `chọn ${seq}`]] : [])))
      expect(await closing).toEqual(expected)
      expect(await here.counted(round)).toEqual(expected)
    }
  })

  it('give every learner a name and a number that no other has', async () => {
    const here = await newClass(near.store)
    const there = classIn(far.store, here.id)
    await Promise.all(all.map(i => (i % 2 ? here : there).join(i, 'Lan')))
    const learners = await near.store.learnersOf(here.id)
    expect(new Set(learners.map(({ name }) => name)).size).toBe(all.length)
    expect(new Set(learners.map(({ number }) => number)).size).toBe(all.length)
  })

  it('open a class once, and let one command through at a time', async () => {
    const session = freshSession()
    const opened = [near, far, near, far].map(({ store }) => store.create(session, samplePlan, 'băm', later(0)))
    expect((await Promise.all(opened)).filter(Boolean)).toHaveLength(1)
    const saved = [near, far, near, far].map(({ store }) => store.save({ ...session, frozen: true }, 1, later(0)))
    expect((await Promise.all(saved)).filter(Boolean)).toHaveLength(1)
  })

  it('let no learner ask more than is allowed', async () => {
    const { id, join } = await newClass(near.store)
    await join(1)
    const asked = Array.from({ length: limits.questions + 10 }, (_, i) =>
      (i % 2 ? near : far).store.addQuestion(id, {
        id: `cau-hoi-thu-${i}`.padEnd(16, '-'),
        learner: learnerId(1),
        text: 'Sao?',
        at: later(i),
      }),
    )
    expect((await Promise.all(asked)).filter(outcome => outcome === 'added')).toHaveLength(limits.questions)
  })

  it('mark the same learners as seen without waiting for each other for ever', async () => {
    const { id, join } = await newClass(near.store)
    const ids = await Promise.all(all.slice(0, 60).map(async i => (await join(i)).id))
    const marked = Array.from({ length: 40 }, (_, i) =>
      i % 2 ? near.store.seen(id, ids, later(i)) : far.store.seen(id, ids.toReversed(), later(i)),
    )
    await Promise.all(marked)
    expect((await near.store.learnersOf(id)).every(({ seenAt }) => seenAt === later(39))).toBe(true)
  })

  it('hear of each other only what is committed', async () => {
    const here = await newClass(near.store)
    const versions: Promise<number | undefined>[] = []
    const stop = await far.bus.listen(
      ({ version }) => versions.push(far.store.findById(here.id).then(read => (read?.version ?? 0) - version)),
      () => undefined,
    )
    onTestFinished(stop)
    for (let version = 2; version <= 20; version++) {
      await here.command({ type: 'freeze', frozen: version % 2 === 0 })
      await near.bus.publish({ session: here.id, kind: 'session', version })
    }
    await eventually(() => expect(versions).toHaveLength(19))
    for (const ahead of await Promise.all(versions)) expect(ahead).toBeGreaterThanOrEqual(0)
  })

  it('forget a class while others still write into it', async () => {
    const here = await newClass(near.store)
    const there = classIn(far.store, here.id)
    await Promise.all(all.slice(0, 40).map(i => here.join(i)))
    await here.command({ type: 'ask', item: 0, seconds: null })
    const writing = all.slice(0, 80).flatMap<Promise<unknown>>(i => [
      there.answer(i, 'a'),
      there.tryJoin(i + 40),
      far.store.markReady(here.id, 1, learnerId(i)),
      far.store.markLost(here.id, 'mo-dau', learnerId(i), true),
      far.store.addQuestion(here.id, {
        id: `cau-hoi-thu-${i}`.padEnd(16, '-'),
        learner: learnerId(i),
        text: 'Sao?',
        at: later(0),
      }),
    ])
    await writing[0]
    expect(await near.store.forget(here.id)).toBe(true)
    await Promise.all(writing)
    expect(await near.store.learnersOf(here.id)).toEqual([])
    expect(await here.counts()).toMatchObject({ joined: 0, ready: 0, lost: {} })
  })
})

describe('when PostgreSQL is away', () => {
  it('the store says so, and goes on when it is back; streams are told to look again', async () => {
    const wire = await startTcpProxy(database.url)
    const cut = openAt(wire.url)
    onTestFinished(async () => {
      await cut.close()
      await wire.close()
    })
    const onGap = vi.fn()
    await cut.bus.listen(() => undefined, onGap)
    const one = await newClass(cut.store)
    await one.join(1)
    await one.command({ type: 'ask', item: 0, seconds: null })
    const { session, version } = await one.stored()
    await wire.cut()
    await expect(cut.store.ping()).rejects.toThrow(StoreUnavailable)
    await expect(one.answer(1, 'a')).rejects.toThrow(StoreUnavailable)
    await expect(one.tryJoin(2)).rejects.toThrow(StoreUnavailable)
    await expect(cut.store.save(session, version, purgeTime(session))).rejects.toThrow(StoreUnavailable)
    await expect(cut.bus.publish({ session: one.id, kind: 'session', version: 3 })).rejects.toThrow()
    expect(onGap).not.toHaveBeenCalled()
    await wire.mend()
    await eventually(() => expect(onGap).toHaveBeenCalledTimes(1))
    expect(await one.answer(1, 'a')).toBe('accepted')
  })
})
