import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compiledFolder, projectFolders, snapshotPath } from './folders.server'
import type { Site } from './model'

/** Checked content with its lessons compiled: what pages are rendered from. */
export interface Snapshot {
  readonly site: Site
  /** Lesson id → key of its compiled code in the cache. */
  readonly compiled: Readonly<Record<string, string>>
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
  const stamp = (await stat(path)).mtimeMs
  if (held?.stamp !== stamp) held = { stamp, snapshot: JSON.parse(await readFile(path, 'utf8')) as Snapshot }
  return held.snapshot
}

/** The compiled code of a lesson. */
export async function readCompiled(snapshot: Snapshot, lessonId: string): Promise<string> {
  const file = `${snapshot.compiled[lessonId]}.json`
  return JSON.parse(
    await readFile(join(/* turbopackIgnore: true */ compiledFolder(projectFolders().cache), file), 'utf8'),
  ) as string
}
