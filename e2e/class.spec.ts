import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../lib/database/testing/postgres.server'
import { type Browser, type BrowserContext, expect, type Page, test } from './site'

/** A whole class with real browsers, on each of the two databases that it can stand on. */

interface Served {
  readonly base: string
  readonly stop: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** The site as `npm start` serves it, on a database of its own. */
async function serveOn(database: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort()
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, PORT: String(port), BEN_LOG: 'off', ...database },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  for await (const line of child.stdout ?? []) if (String(line).includes(String(port))) break
  child.stdout?.resume()
  const stop = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
  }
  return { base, stop }
}

const stores = {
  PGlite: async (): Promise<Served> => {
    const folder = mkdtempSync(join(tmpdir(), 'ben-lop-'))
    const served = await serveOn({ BEN_DATA: folder, DATABASE_URL: '' })
    const stop = async () => {
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    }
    return { ...served, stop }
  },
  PostgreSQL: async (): Promise<Served> => {
    const given = process.env.TEST_DATABASE_URL
    const postgres = given ? { url: given, stop: async () => undefined } : await startPostgres({ durable: true })
    const served = await serveOn({ DATABASE_URL: postgres.url })
    const stop = async () => {
      await served.stop()
      await postgres.stop()
    }
    return { ...served, stop }
  },
}

interface Device {
  readonly context: BrowserContext
  readonly page: Page
}

async function device(browser: Browser, baseURL: string, width = 360, height = 740): Promise<Device> {
  const context = await browser.newContext({ baseURL, locale: 'vi-VN', viewport: { width, height } })
  return { context, page: await context.newPage() }
}

async function comeIn({ page }: Device, code: string, name: string): Promise<void> {
  await page.goto(`/lop/${code}`)
  await page.getByLabel('Tên gọi của bạn').fill(name)
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(page.locator('.class-light')).toHaveText('Đã nối')
}

const choose = ({ page }: Device, index: number) => page.locator('.class-question .choice label').nth(index).click()
const sent = ({ page }: Device) => expect(page.locator('.class-send')).toContainText('Đã gửi')

for (const [name, serve] of Object.entries(stores))
  test(`a class on ${name}: a host, a screen and three learners, one of them without a network for a while`, async ({
    browser,
  }) => {
    test.setTimeout(180_000)
    const served = await serve()
    try {
      const host = await device(browser, served.base, 1280, 800)
      await host.page.goto('/lop?bai=ecr-kho-image')
      await host.page.getByRole('textbox', { name: 'Tên lớp' }).fill('Lớp tối thứ Ba')
      await host.page.getByRole('button', { name: 'Mở lớp', exact: true }).click()
      await host.page.waitForURL(/\/lop\/[A-Z0-9]{6}\/dieu-khien$/)
      const code = /\/lop\/([A-Z0-9]{6})\//.exec(host.page.url())?.[1] ?? ''

      const screen = await device(browser, served.base, 1920, 1080)
      await screen.page.goto(`/lop/${code}/man-hinh`)
      const learners = [
        await device(browser, served.base),
        await device(browser, served.base),
        await device(browser, served.base),
      ] as const
      const [lan, minh, duc] = learners
      for (const [i, one] of learners.entries()) await comeIn(one, code, ['Lan', 'Minh', 'Đức'][i] ?? '')
      await expect(host.page.locator('.host-people')).toContainText('3')

      await host.page.getByRole('button', { name: 'Hỏi câu 1', exact: true }).click()
      await expect(screen.page.locator('.face-call')).toHaveText('Trả lời trên điện thoại')
      await duc.context.setOffline(true)
      await choose(lan, 0)
      await choose(minh, 1)
      await choose(duc, 0)
      await sent(lan)
      await sent(minh)
      await expect(duc.page.locator('.class-light')).toHaveText('Mất mạng: câu trả lời đang chờ gửi')
      await expect(screen.page.locator('.face-count')).toContainText('2/3')
      await duc.context.setOffline(false)
      await sent(duc)
      await expect(screen.page.locator('.face-count')).toContainText('3/3')

      await host.page.getByRole('button', { name: 'Đóng câu hỏi' }).click()
      await host.page.getByRole('button', { name: 'Thảo luận rồi hỏi lại' }).click()
      await expect(lan.page.locator('.class-stage')).toContainText('Thảo luận với người bên cạnh')
      await host.page.getByRole('button', { name: 'Hỏi lần hai' }).click()
      for (const one of learners) await choose(one, 0)
      for (const one of learners) await sent(one)
      await expect(screen.page.locator('.face-count')).toContainText('3/3')
      await host.page.getByRole('button', { name: 'Đóng câu hỏi' }).click()
      await host.page.getByRole('button', { name: 'Hiện đáp án' }).click()
      for (const { page } of learners) await expect(page.locator('.class-outcome')).toBeVisible()
      await host.page.getByRole('button', { name: 'Giải thích' }).click()
      await expect(screen.page.locator('.face-answer')).toBeVisible()
      await lan.page.reload()
      await expect(lan.page.locator('.class-outcome')).toBeVisible()

      await host.page.goto(`/lop/${code}/bao-cao`)
      await expect(host.page.getByRole('heading', { level: 1 })).toContainText('Lớp tối thứ Ba')
      for (const { context } of [host, screen, ...learners]) await context.close()
    } finally {
      await served.stop()
    }
  })
