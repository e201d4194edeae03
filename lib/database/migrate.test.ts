import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import type { Database, Migration } from './database'
import { readMigrations } from './migrate.server'
import { createPostgresDatabase } from './postgres.server'
import { testDatabase } from './testing/test-database.server'

const first: Migration = { number: 1, name: 'a', sql: 'create table a (x integer); insert into a values (1)' }
const second: Migration = { number: 2, name: 'b', sql: 'alter table a add y integer; update a set y = x + 1' }

let made: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  made = await testDatabase()
})
afterAll(() => made?.remove())

function open(migrations: readonly Migration[]): Database {
  const database = createPostgresDatabase(made.url, migrations)
  onTestFinished(database.close)
  return database
}
const rows = (database: Database) => database.query('select * from a', [], z.unknown())

describe('migrations', () => {
  it('are applied once, however many processes start at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => rows(open([first]))))
    for (const one of all) expect(one).toEqual([{ x: 1 }])
  })

  it('are applied where the last ones ended', async () => {
    expect(await rows(open([first, second]))).toEqual([{ x: 1, y: 2 }])
  })

  it('are applied whole or not at all', async () => {
    const wrong = { number: 3, name: 'c', sql: 'delete from a; create table b (z integer); select * from nowhere' }
    await expect(rows(open([first, second, wrong]))).rejects.toThrow('nowhere')
    expect(await rows(open([first, second]))).toEqual([{ x: 1, y: 2 }])
  })

  it('refuse a database that is newer than the program', async () => {
    await expect(rows(open([first]))).rejects.toThrow('the database is newer than this program')
  })

  it('refuse to be changed after they were applied', async () => {
    await expect(rows(open([first, { ...second, sql: 'select 1' }]))).rejects.toThrow('migration 2 (b) is not what was')
    const sameButLines = { ...second, sql: second.sql.replaceAll('\n', '\r\n') }
    await expect(rows(open([first, sameButLines]))).resolves.toHaveLength(1)
  })

  it('are read in the order of their numbers, of which none is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ben-migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, '0002-b.sql'), 'b')
    writeFileSync(join(folder, 'readme.md'), '')
    expect(() => readMigrations(folder)).toThrow('expected a name as 0001-what-it-does.sql')
    writeFileSync(join(folder, '0001-a.sql'), 'a')
    expect(readMigrations(folder)).toEqual([
      { number: 1, name: 'a', sql: 'a' },
      { number: 2, name: 'b', sql: 'b' },
    ])
  })
})
