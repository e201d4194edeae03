import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, writeWhole } from '@/lib/content/cache.server'
import { projectFolders } from '@/lib/content/folders.server'
import { writeSnapshot } from '@/lib/content/make-snapshot.server'
import { drawCards, planCards } from '@/lib/sharing/draw-cards.server'
import { siteUrl } from '@/lib/sharing/site-url.server'
import { listCards, placeCards } from './cards'
import { compressStatic } from './compress'
import { finishPages } from './finish-pages'
import { codeHash } from './inputs'
import { type PageKeys, pageKeys } from './page-keys'
import { renderPages } from './render-pages'
import { reportTarget } from './report-target'

export type Built = 'nothing' | 'pages' | 'all'

/** What the last build was made from, kept inside it. */
interface Stamp {
  readonly code: string
  readonly pages: PageKeys
}

const stampPath = (project: string) => join(project, '.next', 'ben-build.json')

async function readStamp(project: string): Promise<Stamp | undefined> {
  const text = await readFile(stampPath(project), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Stamp)
}

/**
 * Brings `.next` up to date with code, settings and content: nothing when nothing changed, single pages when only content did,
 * everything otherwise.
 * @throws Error with all findings when the content has errors, or says how to mend a setting; the last good build stays.
 */
export async function buildSite(project = process.cwd()): Promise<Built> {
  // Throws before anything is built when the address is none.
  siteUrl()
  const { root, cache } = projectFolders()
  const target = reportTarget()
  const snapshot = await writeSnapshot(projectFolders())
  const planned = await planCards(snapshot.site, project)
  await listCards(planned, cache)
  const [code, before] = await Promise.all([codeHash(project), readStamp(project)])
  const stamp: Stamp = { code: hashOf(code, root, target), pages: pageKeys(snapshot) }
  // Cards are drawn while another process builds the pages that name them.
  const [built] = await Promise.all([bringUpToDate(project, stamp, before), drawCards(planned, cache, project)])
  await placeCards(planned, cache, project)
  if (built !== 'nothing') await writeWhole(stampPath(project), JSON.stringify(stamp))
  return built
}

async function bringUpToDate(project: string, stamp: Stamp, before: Stamp | undefined): Promise<Built> {
  const sameRoutes = before && Object.keys(before.pages).sort().join() === Object.keys(stamp.pages).sort().join()
  if (!before || before.code !== stamp.code || !sameRoutes) {
    await nextBuild(project)
    await Promise.all([finishPages(join(project, '.next/server')), compressStatic(join(project, '.next/static'))])
    return 'all'
  }
  const stale = Object.keys(stamp.pages).filter(page => before.pages[page] !== stamp.pages[page])
  if (stale.length === 0) return 'nothing'
  await renderPages(project, stale)
  await finishPages(join(project, '.next/server'))
  return 'pages'
}

async function nextBuild(project: string): Promise<void> {
  const child = spawn(process.execPath, [join(project, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`next build ended with ${status ?? 'a signal'}`)
}
