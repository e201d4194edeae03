import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { DrawnQuestion } from '@/lib/question/draw'
import { compiledFolder, drawnFolder, projectFolders, snapshotPath } from './folders.server'
import type { Site } from './model'

/** Checked content with its lessons compiled: what pages are rendered from. */
export interface Snapshot {
  readonly site: Site
  /** Lesson id → key of its compiled code in the cache. */
  readonly compiled: Readonly<Record<string, string>>
  /** Lesson id → key of its questions as HTML in the cache. */
  readonly drawn: Readonly<Record<string, string>>
}

let held: { stamp: number; snapshot: Snapshot } | undefined

/**
 * The snapshot for rendering. A build reads what scripts/build left (make-snapshot.server.ts); in development it is made
 * anew at each request, from the cache where nothing changed, so that an author sees every change.
 */
export async function readSnapshot(): Promise<Snapshot> {
  const folders = projectFolders()
  if (process.env.NODE_ENV !== 'production') {
    const { makeSnapshot } = await import('./make-snapshot.server')
    return makeSnapshot(folders, { draft: true })
  }
  const path = snapshotPath(folders.cache)
  const stamp = await writtenAt(path)
  if (held?.stamp !== stamp) held = { stamp, snapshot: JSON.parse(await readFile(path, 'utf8')) as Snapshot }
  return held.snapshot
}

/** When the snapshot was written. A build starts before its lessons are compiled (scripts/build/build-site.ts): its pages wait for them. */
async function writtenAt(path: string): Promise<number> {
  for (;;) {
    try {
      return (await stat(path)).mtimeMs
    } catch (error) {
      const builder = process.env.BEN_BUILDING
      if (builder === undefined) throw error
      // Throws when the process that makes it has gone.
      process.kill(Number(builder), 0)
      await setTimeout(50)
    }
  }
}

async function read<T>(folder: string, key: string | undefined): Promise<T> {
  return JSON.parse(await readFile(join(/* turbopackIgnore: true */ folder, `${key}.json`), 'utf8')) as T
}

/** The compiled code of a lesson. */
export const readCompiled = (snapshot: Snapshot, lessonId: string): Promise<string> =>
  read(compiledFolder(projectFolders().cache), snapshot.compiled[lessonId])

/** The questions of a lesson as HTML, in their order. */
export const readDrawn = (snapshot: Snapshot, lessonId: string): Promise<DrawnQuestion<string>[]> =>
  read(drawnFolder(projectFolders().cache), snapshot.drawn[lessonId])
