import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf, writeWhole } from '@/lib/content/cache.server'
import { projectFolders, snapshotPath } from '@/lib/content/folders.server'
import { checkedContent, writeSnapshot } from '@/lib/content/make-snapshot.server'
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
  const folders = projectFolders()
  const target = reportTarget()
  const content = await checkedContent(folders)
  const planned = await planCards(content.site, project)
  await listCards(planned, folders.cache)
  const [hash, before] = await Promise.all([codeHash(project), readStamp(project)])
  const code = hashOf(hash, folders.root, target)
  // New code needs no lesson until its pages are rendered: it is compiled while the lessons are.
  const anew = before?.code === code ? undefined : await startBuild(project, folders.cache)
  const snapshot = await writeSnapshot(content, folders).catch(error => {
    anew?.stop()
    throw error
  })
  const stamp: Stamp = { code, pages: pageKeys(snapshot) }
  // Cards are drawn while other processes build the pages that name them.
  const [built] = await Promise.all([
    anew ? finishBuild(project, anew.ended) : bringUpToDate(project, stamp, before),
    drawCards(planned, folders.cache, project),
  ])
  await placeCards(planned, folders.cache, project)
  if (built !== 'nothing') await writeWhole(stampPath(project), JSON.stringify(stamp))
  return built
}

/** The build of unchanged code. */
async function bringUpToDate(project: string, stamp: Stamp, before: Stamp | undefined): Promise<Built> {
  const sameRoutes = before && Object.keys(before.pages).sort().join() === Object.keys(stamp.pages).sort().join()
  if (!sameRoutes) return finishBuild(project, nextBuild(project).ended)
  const stale = Object.keys(stamp.pages).filter(page => before.pages[page] !== stamp.pages[page])
  if (stale.length === 0) return 'nothing'
  await renderPages(project, stale)
  await finishPages(join(project, '.next/server'))
  return 'pages'
}

async function finishBuild(project: string, ended: Promise<void>): Promise<Built> {
  await ended
  await Promise.all([finishPages(join(project, '.next/server')), compressStatic(join(project, '.next/static'))])
  return 'all'
}

interface Running {
  readonly ended: Promise<void>
  readonly stop: () => void
}

/** Starts a whole build before there is a snapshot: its pages wait for the one that follows (lib/content/snapshot.server.ts). */
async function startBuild(project: string, cache: string): Promise<Running> {
  await rm(snapshotPath(cache), { force: true })
  const running = nextBuild(project)
  // Whoever awaits it comes later.
  running.ended.catch(() => undefined)
  return running
}

function nextBuild(project: string): Running {
  const child = spawn(process.execPath, [join(project, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      BEN_BUILDING: String(process.pid),
      // Rendering makes much that is thrown away at once: with more room for it, far less of it is copied about first.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim(),
    },
  })
  const ended = once(child, 'exit').then(([status]) => {
    if (status !== 0) throw new Error(`next build ended with ${status ?? 'a signal'}`)
  })
  return { ended, stop: () => child.kill() }
}
