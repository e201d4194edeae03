/**
 * `npm run bench:review [-- --runs=5]`: the learner's log and the scheduler in Chromium over 2,000 cards and 100,000 events. Each run is a
 * page loaded anew; medians are printed, in milliseconds.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { chromium } from 'playwright'
import { findChromium } from '../scripts/browser/find-chromium'

const runs = Number(process.argv.find(arg => arg.startsWith('--runs='))?.slice(7) ?? 5)
const count = 100_000
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

interface Bench {
  benchReview: { fill: (count: number) => Promise<void>; measure: () => Promise<Record<string, number>> }
}

const { outputFiles } = await build({
  entryPoints: ['bench/review-page.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  tsconfig: 'tsconfig.json',
})
const script = outputFiles[0]?.text ?? ''
const server = createServer((request, response) => {
  const isScript = request.url === '/bench.js'
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8')
  response.end(isScript ? script : '<!doctype html><title>bench</title><script src="/bench.js"></script>')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

const { executablePath, args } = findChromium()
const browser = await chromium.launch({ executablePath, args })
const page = await browser.newPage()
await page.goto(url)
await page.evaluate(events => (window as unknown as Bench).benchReview.fill(events), count)
const found: Record<string, number>[] = []
for (let i = 0; i < runs; i++) {
  await page.goto(url)
  found.push(await page.evaluate(() => (window as unknown as Bench).benchReview.measure()))
}
await browser.close()
server.close()

const of = (name: string) => median(found.map(one => one[name] ?? 0))
const words: readonly (readonly [string, string])[] = [
  ['open', 'opening the log: read, check, reduce (limit 500)'],
  ['makeCards', 'making the cards, once after opening'],
  ['next', 'picking the next 20 cards (limit 50)'],
  ['plan30', 'the whole plan, exam in 30 days (limit 50)'],
  ['plan60', 'the whole plan, exam in 60 days (limit 50)'],
  ['plan120', 'the whole plan, exam in 120 days (limit 50)'],
  ['one', 'one more answer: state and cards'],
  ['undo', 'taking it back'],
]
console.log(`${of('events')} events, ${of('cards')} cards; median of ${runs}, ms`)
for (const [name, what] of words) console.log(`${what}: ${of(name).toFixed(1)}`)
