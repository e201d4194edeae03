/** `npm run lock-ids`: adds new ids to content/ids.lock. It removes none: an id that has gone is a finding until its line is deleted by hand. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '@/lib/content/cache.server'
import { projectFolders } from '@/lib/content/folders.server'
import { formatLock } from '@/lib/content/ids'
import { loadContent } from '@/lib/content/load.server'

const folders = projectFolders()
const path = join(folders.root, 'content/ids.lock')
const before = (await readFile(path, 'utf8').catch(() => '')).split('\n')
const { ids } = await loadContent(folders)
const lines = new Set([...before, ...formatLock(ids).split('\n')].filter(line => line !== ''))
await writeWhole(path, `${[...lines].sort().join('\n')}\n`)
console.log(`content/ids.lock: ${lines.size} ids`)
