import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { DatabaseUnavailable } from './database'
import { isRunning, markOf } from './process-mark.server'

/** Milliseconds between a holder's signs of life, for processes that cannot see it; and without one, until it counts as gone. */
const signEvery = 5_000
const goneAfter = 30_000

const holderSchema = z.object({
  pid: z.int(),
  started: z.string().nullable(),
  place: z.string(),
  /** Set when the holder gave the lock back. */
  released: z.boolean(),
})
type Holder = z.infer<typeof holderSchema>

export interface FolderLock {
  readonly release: () => void
}

const generationOf = (file: string): number => Number(/^lock\.(\d+)$/.exec(file)?.[1] ?? 0)
const pathOf = (folder: string, generation: number): string => join(folder, `lock.${generation}`)
const holderFile = (folder: string, generation: number): string => join(pathOf(folder, generation), 'holder.json')

/** The highest generation: whoever made it holds the lock, unless gone. 0: nobody ever did. */
const latest = (folder: string): number => Math.max(0, ...readdirSync(folder).map(generationOf))

/** Null when it was cleaned up meanwhile, or a power cut left it empty. */
function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Whether the lock is in use. A holder in another container cannot be seen: its signs of life can. */
function holds(holder: Holder, path: string): boolean {
  if (holder.released) return false
  return isRunning(holder) ?? Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < goneAfter
}

function refusal(folder: string, { pid, place }: Holder, generation: number): DatabaseUnavailable {
  const where = place === markOf(process.pid).place ? '' : ` on ${place.split(' ')[0]}`
  return new DatabaseUnavailable(
    `the data folder ${resolve(folder)} is in use by process ${pid}${where}: stop that process, or give this one ` +
      `a folder of its own (BEN_DATA) or a database that processes share (DATABASE_URL); ` +
      `if process ${pid} is no Bến Container, delete ${resolve(pathOf(folder, generation))}`,
  )
}

/** Makes a generation ours in one step, unless someone else was first: a folder cannot be renamed over one that holds something. */
function tryTake(folder: string, generation: number, holder: Holder): boolean {
  const made = join(folder, `lock-${randomUUID()}`)
  mkdirSync(made)
  writeFileSync(join(made, 'holder.json'), JSON.stringify(holder))
  try {
    renameSync(made, pathOf(folder, generation))
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (existsSync(holderFile(folder, generation))) return false
    throw error
  }
  // One far behind may be free because it was cleaned up: only the highest counts.
  if (latest(folder) === generation) return true
  rmSync(pathOf(folder, generation), { recursive: true, force: true })
  return false
}

/** Removes what earlier holders left, all but the generation before `current`. */
function clean(folder: string, current: number): void {
  const old = readdirSync(folder).map(generationOf)
  for (const one of old)
    if (one > 0 && one < current - 1) rmSync(pathOf(folder, one), { recursive: true, force: true, maxRetries: 3 })
}

function keep(folder: string, generation: number, holder: Holder): FolderLock {
  const path = holderFile(folder, generation)
  const sign = setInterval(() => {
    const now = new Date()
    // A folder that was deleted under a running server says so at the next write.
    if (existsSync(path)) utimesSync(path, now, now)
  }, signEvery)
  sign.unref()
  return {
    release: () => {
      clearInterval(sign)
      if (!existsSync(path)) return
      writeFileSync(`${path}.new`, JSON.stringify({ ...holder, released: true }))
      renameSync(`${path}.new`, path)
    },
  }
}

/**
 * Takes the folder for this process. Generations are folders `lock.1`, `lock.2` …, each made in one step; the highest is never
 * deleted, so of any number of starters exactly one follows a holder that is gone, and at once.
 * @throws DatabaseUnavailable that says who holds the folder and how to mend it.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true })
  const holder: Holder = { ...markOf(process.pid), released: false }
  for (;;) {
    const generation = latest(folder)
    const path = holderFile(folder, generation)
    const current = generation > 0 ? readHolder(path) : null
    if (current && holds(current, path)) throw refusal(folder, current, generation)
    if (!tryTake(folder, generation + 1, holder)) continue
    clean(folder, generation + 1)
    return keep(folder, generation + 1, holder)
  }
}
