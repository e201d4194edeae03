import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import next from 'next'

/**
 * Renders single pages of an existing build again, from the new content: asks the built server to revalidate them, as
 * Next's own on-demand revalidation does, and lets it write them where they are served from.
 */
export async function renderPages(project: string, pages: readonly string[]): Promise<void> {
  const manifest = JSON.parse(await readFile(join(project, '.next/prerender-manifest.json'), 'utf8')) as {
    preview: { previewModeId: string }
  }
  const app = next({ dev: false, dir: project, quiet: true })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const start = Date.now()
  for (const page of pages) {
    const response = await fetch(`http://127.0.0.1:${port}${page}`, {
      headers: { 'x-prerender-revalidate': manifest.preview.previewModeId },
    })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${page} answered ${response.status} while being rendered again`)
  }
  await Promise.all(pages.map(page => written(project, page, start)))
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await app.close()
}

/** Next answers before it has written: waits until the page's file is newer than `since` (milliseconds). */
async function written(project: string, page: string, since: number): Promise<void> {
  const name = page === '/' ? 'index' : page.slice(1)
  for (let tries = 0; tries < 500; tries++) {
    const entries = await readdir(join(project, '.next/server/route-cache'), { recursive: true }).catch(() => [])
    const metas = entries
      .filter(entry => entry.endsWith(`$/${name}.meta`))
      .map(entry => join(project, '.next/server/route-cache', entry))
    const times = await Promise.all(metas.map(async path => (await stat(path)).mtimeMs))
    if (times.some(time => time >= since - 1000)) return
    await setTimeout(20)
  }
  throw new Error(`${page} was rendered again but not written`)
}
