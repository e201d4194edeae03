import { readFileSync } from 'node:fs'
import { expectAccessible } from './fixtures/accessible'
import { expect, test } from './site'

const lessons = [...readFileSync('content/ids.lock', 'utf8').matchAll(/^lesson (\S+)$/gm)].map(match => match[1])
const pages = [
  '/',
  '/hoc/container-tren-aws',
  '/tim?q=task',
  '/thuat-ngu',
  '/so-tay',
  '/on-tap',
  '/on-tap/ke-hoach',
  '/thi-thu',
  '/de-nham',
  '/de-nham/task-role/execution-role',
  '/phong-van',
  '/in-de',
  '/mang-di',
  '/cap-nhat',
  '/hoc/container-tren-aws/ecr-kho-image/trinh-chieu',
  '/lop/quyen-rieng-tu',
  '/tien-do',
  '/khong-co-trang-nay',
  ...lessons.map(slug => `/hoc/container-tren-aws/${slug}`),
]

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${path} in ${colorScheme} has no accessibility violation, no sideways scroll and no error`, async ({
      page,
    }) => {
      const errors: string[] = []
      page.on('pageerror', error => errors.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error' && !path.includes('khong-co')) errors.push(message.text())
      })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
      expect(errors).toEqual([])
    })
  }
}

test('every page comes with a policy that allows no unsafe inline code and no other origin', async ({ request }) => {
  for (const path of pages) {
    const response = await request.get(path)
    const policy = response.headers()['content-security-policy'] ?? ''
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
    expect(policy).toContain("frame-src 'self'; frame-ancestors 'self'")
    expect([path, response.headers()['x-frame-options']]).toEqual([path, 'SAMEORIGIN'])
  }
})
