/** `npm run bench:page`: what a first visit to each lesson costs, beside an empty page of the same Next in the same run. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { type Browser, chromium } from 'playwright'
import { projectFolders } from '@/lib/content/folders.server'
import { makeSnapshot } from '@/lib/content/make-snapshot.server'
import { lessonsOf, lessonUrl } from '@/lib/content/model'
import { findChromium } from '../scripts/browser/find-chromium'
import { buildSite } from '../scripts/build/build-site'
import { buildEmptyApp } from './empty-app'

const project = process.cwd()
const runs = Number(process.argv.find(arg => arg.startsWith('--runs='))?.slice(7) ?? 5)
const kib = (bytes: number) => (bytes / 1024).toFixed(1)
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

interface Weight {
  js: number
  font: number
  all: number
}

/** Compressed bytes of a first visit, by type, as they came over the wire. */
async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const types = new Map<string, string>()
  const weight: Weight = { js: 0, font: 0, all: 0 }
  session.on('Network.responseReceived', event => types.set(event.requestId, event.type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === 'Script') weight.js += encodedDataLength
    if (type === 'Font') weight.font += encodedDataLength
    weight.all += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.context().close()
  return weight
}

/** Serves a built folder from a process of its own, so that both sites are served alike. */
async function served(folder: string, port: number): Promise<void> {
  const child = spawn('node_modules/.bin/tsx', ['bench/serve-folder.ts', folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  process.on('exit', () => child.kill())
  if (child.stdout) await once(child.stdout, 'data')
}

async function measure(url: string): Promise<Record<string, number>> {
  const { executablePath, args } = findChromium()
  const chrome = await launch({ chromePath: executablePath, chromeFlags: [...args, '--headless=new'] })
  const result = await lighthouse(url, { port: chrome.port, logLevel: 'error', output: 'json' })
  await chrome.kill()
  if (!result) throw new Error(`Lighthouse measured nothing at ${url}`)
  const { audits, categories } = result.lhr
  const score = (name: string) => (categories[name]?.score ?? 0) * 100
  return {
    lcp: audits['largest-contentful-paint']?.numericValue ?? 0,
    tbt: audits['total-blocking-time']?.numericValue ?? 0,
    cls: audits['cumulative-layout-shift']?.numericValue ?? 0,
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
  }
}

async function medians(url: string): Promise<Record<string, number>> {
  const all: Record<string, number>[] = []
  for (let i = 0; i < runs; i++) all.push(await measure(url))
  return Object.fromEntries(Object.keys(all[0] ?? {}).map(key => [key, median(all.map(one => one[key] ?? 0))]))
}

const freePort = async (): Promise<number> => {
  const { createServer } = await import('node:net')
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

await buildSite(project)
const emptyApp = await buildEmptyApp(project)
const [ours, floor] = [await freePort(), await freePort()]
await Promise.all([served(project, ours), served(emptyApp, floor)])
const { executablePath, args } = findChromium()
const browser = await chromium.launch({ executablePath, args })
const { site } = await makeSnapshot(projectFolders())
const empty = await weigh(browser, `http://127.0.0.1:${floor}/`)
console.log(`empty page of the same Next: JS ${kib(empty.js)} KiB, all ${kib(empty.all)} KiB`)
console.log('lesson | own JS | all JS | fonts | whole page (KiB, compressed)')
for (const lesson of site.courses.flatMap(lessonsOf)) {
  const weight = await weigh(browser, `http://127.0.0.1:${ours}${lessonUrl(lesson)}`)
  console.log(
    `${lesson.number} ${lesson.id} | ${[weight.js - empty.js, weight.js, weight.font, weight.all].map(kib).join(' | ')}`,
  )
}
await browser.close()
if (runs > 0) {
  const lesson = site.courses.flatMap(lessonsOf)[2]
  for (const [name, url] of [
    ['empty', `http://127.0.0.1:${floor}/`],
    ['home', `http://127.0.0.1:${ours}/`],
    ['lesson', `http://127.0.0.1:${ours}${lesson ? lessonUrl(lesson) : '/'}`],
  ] as const) {
    const found = await medians(url)
    console.log(
      `${name}: ${Object.entries(found)
        .map(([key, value]) => `${key} ${key === 'cls' ? value.toFixed(3) : Math.round(value)}`)
        .join(', ')} (Lighthouse mobile, median of ${runs})`,
    )
  }
}
process.exit(0)
