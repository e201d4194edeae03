import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staticFiles } from './static-files'

let folder: string
let base: string
let stop: () => void

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ben-static-'))
  for (const name of ['kept.js', 'taken.js']) await writeFile(join(folder, name), `"${name}"`)
  const serve = staticFiles(folder, '/tinh/')
  const server = createServer((request, response) => {
    void serve(request, response, () => response.writeHead(404).end(request.url))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = () => server.close()
})
afterAll(async () => {
  stop()
  await rm(folder, { recursive: true })
})

const get = async (path: string) => {
  const response = await fetch(base + path, { signal: AbortSignal.timeout(5_000) })
  return [response.status, response.headers.get('cache-control'), await response.text()]
}

it('a file is served to be kept for a year, whatever follows its name', async () => {
  const kept = [200, 'public,max-age=31536000,immutable', '"kept.js"']
  expect(await get('/tinh/kept.js')).toEqual(kept)
  expect(await get('/tinh/kept.js?dpl=1')).toEqual(kept)
})

it('what is elsewhere, or nowhere, is passed on with its address', async () => {
  expect(await get('/khac/kept.js')).toEqual([404, null, '/khac/kept.js'])
  expect(await get('/tinh/none.js')).toEqual([404, null, '/tinh/none.js'])
  expect(await get('/tinh/%2e%2e%2fpackage.json')).toEqual([404, null, '/tinh/%2e%2e%2fpackage.json'])
})

it('a file that a build has taken away is passed on, and the others are served still', async () => {
  expect((await get('/tinh/taken.js'))[0]).toBe(200)
  await rm(join(folder, 'taken.js'))
  expect(await get('/tinh/taken.js')).toEqual([404, null, '/tinh/taken.js'])
  expect((await get('/tinh/kept.js'))[0]).toBe(200)
})
