import { afterEach, expect, it, vi } from 'vitest'
import { codeHash } from './inputs'

afterEach(() => vi.unstubAllEnvs())

it('another public address makes the build stale', async () => {
  vi.stubEnv('BEN_SITE_URL', 'https://ben.example.vn')
  const first = await codeHash(process.cwd())
  expect(await codeHash(process.cwd())).toBe(first)
  vi.stubEnv('BEN_SITE_URL', 'https://khac.example.vn')
  expect(await codeHash(process.cwd())).not.toBe(first)
})
