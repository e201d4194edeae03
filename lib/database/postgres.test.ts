import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { type Database, DatabaseUnavailable, type Queries } from './database'
import { createPostgresDatabase } from './postgres.server'
import { askDatabase } from './testing/postgres.server'
import { startTcpProxy, type TcpProxy } from './testing/tcp-proxy.server'
import { testDatabase } from './testing/test-database.server'

const migration = { number: 1, name: 'a', sql: 'create table a (x bigint primary key)' }
/** Other tests keep the machine busy; only who tests impatience is impatient. */
const patient = { connection: 10_000, statement: 10_000, answer: 10_000, probe: 10_000 }
const hasty = { connection: 5_000, statement: 1_000, answer: 1_500, probe: 200 }

let made: Awaited<ReturnType<typeof testDatabase>>
let wire: TcpProxy
let database: Database
beforeAll(async () => {
  made = await testDatabase()
})
afterAll(() => made?.remove())
beforeEach(async () => {
  wire = await startTcpProxy(made.url)
  database = open(wire.url)
  onTestFinished(() => wire.close())
})

function open(url: string, patience = patient): Database {
  const opened = createPostgresDatabase(url, [migration], patience)
  onTestFinished(opened.close)
  return opened
}

const row = z.object({ x: z.number() })
const insert = (queries: Queries, x: number) => queries.run('insert into a values ($1)', [x])
const all = async () => (await database.query('select x from a order by x', [], row)).map(({ x }) => x)

async function listen() {
  const heard: string[] = []
  const onGap = vi.fn()
  const stop = await database.listen('a', message => heard.push(message), onGap)
  return { heard, onGap, stop }
}
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 })

describe('PostgreSQL', () => {
  it('gives rows as they are asked for, and numbers as numbers', async () => {
    expect(await insert(database, 2 ** 40)).toBe(1)
    expect(await all()).toEqual([2 ** 40])
    await expect(database.query('select 1 as y', [], row)).rejects.toThrow(z.ZodError)
  })

  it('writes all of a transaction, or nothing', async () => {
    await database.transaction(async tx => {
      await insert(tx, 1)
      await insert(tx, 2)
    })
    const failed = database.transaction(async tx => {
      await insert(tx, 3)
      throw new Error('on second thoughts')
    })
    await expect(failed).rejects.toThrow('on second thoughts')
    const twice = database.transaction(async tx => {
      await insert(tx, 4)
      await insert(tx, 1)
    })
    await expect(twice).rejects.toMatchObject({ code: '23505' })
    expect(await all()).toEqual([1, 2, 2 ** 40])
  })

  it('is unavailable while it is away, and serves again as soon as it is back', async () => {
    await all()
    await wire.cut()
    for (let i = 0; i < 3; i++) await expect(all()).rejects.toThrow(DatabaseUnavailable)
    await expect(database.transaction(tx => insert(tx, 5))).rejects.toThrow(DatabaseUnavailable)
    await expect(database.notify('a', ['x'])).rejects.toThrow(DatabaseUnavailable)
    await wire.mend()
    expect(await all()).not.toContain(5)
  })

  it('can be away when the first comes to it', async () => {
    await wire.cut()
    await expect(all()).rejects.toThrow(DatabaseUnavailable)
    const { heard, onGap } = await listen()
    await wire.mend()
    expect(await all()).toContain(1)
    await eventually(() => expect(onGap).toHaveBeenCalled())
    await database.notify('a', ['x'])
    await eventually(() => expect(heard).toEqual(['x']))
  })

  it('is unavailable when it falls silent, and writes nothing of a transaction that it did not end', async () => {
    database = open(wire.url, hasty)
    await all()
    const silent = database.transaction(async tx => {
      await insert(tx, 6)
      wire.stall()
      await insert(tx, 7)
    })
    await expect(silent).rejects.toThrow(DatabaseUnavailable)
    await wire.cut()
    await wire.mend()
    await eventually(async () => expect(await all()).not.toContain(6))
  })

  it('is unavailable for a statement that takes too long, and goes on', async () => {
    database = open(wire.url, hasty)
    await expect(database.run('select pg_sleep(60)', [])).rejects.toThrow(DatabaseUnavailable)
    expect(await all()).toContain(1)
  })

  it('is unavailable, in words, when its address is wrong', async () => {
    const url = new URL(made.url)
    url.pathname = '/nowhere'
    const wrong = open(url.href)
    await expect(wrong.run('select 1', [])).rejects.toThrow(/does not answer.*"nowhere" does not exist/)
  })

  it('is unavailable once it was closed', async () => {
    await database.close()
    await expect(all()).rejects.toThrow(DatabaseUnavailable)
  })
})

describe('what is told over PostgreSQL', () => {
  it('tells of a gap when the listening connection was ended, and hears again', async () => {
    const { heard, onGap } = await listen()
    await database.notify('a', ['before'])
    await eventually(() => expect(heard).toEqual(['before']))
    await askDatabase(
      made.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%listening' and datname = current_database()`,
    )
    await eventually(() => expect(onGap).toHaveBeenCalledTimes(1))
    await database.notify('a', ['after'])
    await eventually(() => expect(heard).toEqual(['before', 'after']))
  })

  it('tells of a gap when the listening connection fell silent', async () => {
    database = open(wire.url, hasty)
    const { onGap } = await listen()
    wire.stall()
    await eventually(() => expect(onGap).toHaveBeenCalledTimes(1))
  })

  it('tells of one gap when the database was away for long', async () => {
    const { onGap } = await listen()
    await wire.cut()
    await expect(all()).rejects.toThrow(DatabaseUnavailable)
    await expect(all()).rejects.toThrow(DatabaseUnavailable)
    expect(onGap).not.toHaveBeenCalled()
    await wire.mend()
    await eventually(() => expect(onGap).toHaveBeenCalledTimes(1))
  })

  it('reaches each channel alone, and nobody who has stopped', async () => {
    const { heard, stop } = await listen()
    const others: string[] = []
    await database.listen(
      'b',
      message => others.push(message),
      () => undefined,
    )
    await database.notify('a', ['1'])
    await eventually(() => expect(heard).toEqual(['1']))
    await stop()
    await database.notify('a', ['2'])
    await database.notify('b', ['3'])
    await eventually(() => expect(others).toEqual(['3']))
    expect(heard).toEqual(['1'])
  })
})
