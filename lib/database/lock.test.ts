import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DatabaseUnavailable } from './database'
import { lockFolder } from './lock.server'
import { markOf } from './process-mark.server'
import { type Child, startChild } from './testing/child.server'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ben-lock-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Leaves the lock that a process wrote before it ended. */
function leaveLock(path: string, holder: unknown): string {
  const file = join(path, 'lock.1', 'holder.json')
  mkdirSync(join(path, 'lock.1'), { recursive: true })
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder))
  return file
}

const own = { ...markOf(process.pid), released: false }

function start(count: number, path: string): Child[] {
  const children = Array.from({ length: count }, () =>
    startChild(new URL('./testing/hold-lock.server.ts', import.meta.url), path),
  )
  onTestFinished(async () => {
    for (const child of children) await child.kill()
  })
  return children
}

async function take(child: Child): Promise<string> {
  child.say('take')
  return child.hear()
}

describe('the lock of a data folder', () => {
  it('refuses a second process, says who has it and how to mend it, and is free when given back', async () => {
    const path = folder()
    const [first, second] = start(2, path) as [Child, Child]
    expect(await take(first)).toBe('held')
    const refused = await take(second)
    for (const part of [`process ${first.pid}:`, path, 'stop that process', 'BEN_DATA', 'DATABASE_URL'])
      expect(refused).toContain(part)
    first.say('release')
    expect(await first.hear()).toBe('released')
    expect(await take(second)).toBe('held')
    expect(await take(first)).toContain(`process ${second.pid}:`)
  })

  it('goes at once to exactly one of those who race for it after its holder was killed', async () => {
    const path = folder()
    let racers = start(5, path)
    while (racers.length > 0) {
      const said = await Promise.all(racers.map(take))
      const winner = racers[said.indexOf('held')]
      if (!winner) throw new Error(`nobody won: ${said}`)
      const others = racers.filter(racer => racer !== winner)
      expect(said.filter(line => line === 'held')).toHaveLength(1)
      for (const line of said.filter(one => one !== 'held')) expect(line).toContain(`process ${winner.pid}:`)
      await winner.kill()
      racers = others
    }
    expect(readdirSync(path).length).toBeLessThanOrEqual(2)
  })

  it('is held against its own process too', () => {
    const path = folder()
    const held = lockFolder(path)
    expect(() => lockFolder(path)).toThrow(DatabaseUnavailable)
    held.release()
    lockFolder(path).release()
  })

  it('is not held by another process that was given the number of one that ended', () => {
    const path = folder()
    leaveLock(path, { ...own, started: 'before' })
    lockFolder(path).release()
  })

  it('is held by a process in another container for as long as that gives signs of life', () => {
    const path = folder()
    const file = leaveLock(path, { ...own, pid: 1, place: 'other pid:[1]' })
    expect(() => lockFolder(path)).toThrow(/process 1 on other/)
    const before = new Date(Date.now() - 31_000)
    utimesSync(file, before, before)
    lockFolder(path).release()
  })

  it('is not held by a file that a power cut left empty', () => {
    const path = folder()
    leaveLock(path, '')
    lockFolder(path).release()
  })
})
