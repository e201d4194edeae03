import { formatFinding } from '@/lib/kernel/finding'
import { writeWhole } from './cache.server'
import { checkContent } from './check.server'
import { type ContentFolders, snapshotPath } from './folders.server'
import { compileAll, type LoadedContent } from './load.server'
import type { Snapshot } from './snapshot.server'

/** What an author may leave for later while writing: a new diagram is drawn in the browser, a new id is locked before it is published. */
const unfinished: ReadonlySet<string> = new Set(['diagram-not-drawn', 'id-unlocked'])

/**
 * All content, checked. Throws with every finding when there is an error: no half page is ever built. A draft (development)
 * bears what is only unfinished.
 */
export async function checkedContent(folders: ContentFolders, { draft = false } = {}): Promise<LoadedContent> {
  const content = await checkContent(folders)
  const errors = content.findings.filter(({ level, rule }) => level === 'error' && !(draft && unfinished.has(rule)))
  if (errors.length > 0)
    throw new Error(`content has ${errors.length} errors:\n${errors.map(formatFinding).join('\n')}`)
  return content
}

/** Compiles checked content. */
const compiled = async (content: LoadedContent, cache: string): Promise<Snapshot> => ({
  site: content.site,
  ...(await compileAll(content, cache)),
})

/** Checks and compiles all content. Throws as `checkedContent` does. */
export async function makeSnapshot(folders: ContentFolders, options = { draft: false }): Promise<Snapshot> {
  return compiled(await checkedContent(folders, options), folders.cache)
}

/** Makes the snapshot of checked content and leaves it where build workers find it. */
export async function writeSnapshot(content: LoadedContent, folders: ContentFolders): Promise<Snapshot> {
  const snapshot = await compiled(content, folders.cache)
  await writeWhole(snapshotPath(folders.cache), JSON.stringify(snapshot))
  return snapshot
}
