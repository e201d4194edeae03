import { describe, expect, it } from 'vitest'
import { readDatabaseEnv } from './env'

describe('where data is kept', () => {
  it('is ./data when nothing is said', () => {
    const inFolder = { ok: true, value: { kind: 'pglite', folder: './data' } }
    expect(readDatabaseEnv({})).toEqual(inFolder)
    expect(readDatabaseEnv({ DATABASE_URL: '', BEN_DATA: ' ' })).toEqual(inFolder)
  })

  it('is the folder or the database that is named', () => {
    expect(readDatabaseEnv({ BEN_DATA: '/var/lib/ben' })).toMatchObject({ value: { folder: '/var/lib/ben' } })
    const url = 'postgresql://ben:secret@db.example:5432/classes?sslmode=verify-full'
    expect(readDatabaseEnv({ DATABASE_URL: url, BEN_DATA: '/x' })).toEqual({
      ok: true,
      value: { kind: 'postgres', url },
    })
  })

  it.each(['mysql://ben@host/name', 'localhost', 'postgres://host', 'postgres://host/'])(
    'is refused in words when DATABASE_URL is %s',
    url => {
      const read = readDatabaseEnv({ DATABASE_URL: url })
      expect(read).toMatchObject({ ok: false, error: [expect.stringContaining('postgres://user:password@host')] })
    },
  )

  it('is refused with every fault at once, and without showing a password', () => {
    const read = readDatabaseEnv({ DATABASE_URL: 'http://ben:hunter2@host/name', BEN_DATA: 'a\0b' })
    if (read.ok) throw new Error('taken')
    expect(read.error).toHaveLength(2)
    expect(read.error.join()).not.toContain('hunter2')
  })
})
