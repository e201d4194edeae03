import { formatFinding } from '@/lib/kernel/finding'
import { writeWhole } from './cache.server'
import { checkContent } from './check.server'
import { type ContentFolders, snapshotPath } from './folders.server'
import { compileAll } from './load.server'
import type { Snapshot } from './snapshot.server'

/** What an author may leave for later while writing: a new diagram is drawn in the browser, a new id is locked before it is published. */
const unfinished: ReadonlySet<string> = new Set(['diagram-not-drawn', 'id-unlocked'])

/**
 * Checks and compiles all content. Throws with every finding when there is an error: no half page is ever built.
 * A draft (development) bears what is only unfinished.
 */
export async function makeSnapshot(folders: ContentFolders, { draft = false } = {}): Promise<Snapshot> {
  const content = await checkContent(folders)
  const errors = content.findings.filter(({ level, rule }) => level === 'error' && !(draft && unfinished.has(rule)))
  if (errors.length > 0)
    throw new Error(`content has ${errors.length} errors:\n${errors.map(formatFinding).join('\n')}`)
  return { site: content.site, compiled: await compileAll(content, folders.cache) }
}

/** Makes the snapshot and leaves it where build workers find it. */
export async function writeSnapshot(folders: ContentFolders): Promise<Snapshot> {
  const snapshot = await makeSnapshot(folders)
  await writeWhole(snapshotPath(folders.cache), JSON.stringify(snapshot))
  return snapshot
}
