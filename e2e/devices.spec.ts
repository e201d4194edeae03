import { readFile } from 'node:fs/promises'
import type { BankEntry } from '@/lib/question/bank'
import { answered, importLog, now, singles, test } from './fixtures/review'
import { type BrowserContext, expect, type Page } from './site'

async function exportLog(page: Page, path: string): Promise<string> {
  await page.goto('/tien-do')
  await page.waitForLoadState('networkidle')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất tiến độ' }).click(),
  ])
  await download.saveAs(path)
  return readFile(path, 'utf8')
}

test('two devices that exchange files see the same cards, marks and plan', async ({ page, browser }, info) => {
  const cards = await singles(page, 4)
  const other: BrowserContext = await browser.newContext({ timezoneId: 'Asia/Ho_Chi_Minh', locale: 'vi-VN' })
  const there = await other.newPage()
  await there.clock.setFixedTime(now)
  const [a, b, c, d] = cards as [BankEntry, BankEntry, BankEntry, BankEntry]
  await importLog(page, [answered(a, 10, false, { confidence: 'chac' }), answered(b, 10, true)])
  await importLog(there, [
    answered(b, 1, false),
    answered(c, 9, true),
    {
      v: 1,
      id: 'm',
      device: 'x',
      at: now - 5,
      type: 'question-marked',
      lesson: d.lesson,
      question: d.id,
      marked: true,
    },
    { v: 1, id: 'u', device: 'x', at: now - 4, type: 'answer-undone', target: `${a.id}-10` },
    { v: 1, id: 'p', device: 'x', at: now - 3, type: 'plan-set', examDay: '2026-12-20', minutesADay: 25 },
  ])
  const [mine, theirs] = [
    await exportLog(page, info.outputPath('a.json')),
    await exportLog(there, info.outputPath('b.json')),
  ]
  await importLog(page, JSON.parse(theirs).events)
  await importLog(there, JSON.parse(mine).events)
  const seen = async (one: Page) => {
    await one.goto('/on-tap')
    await expect(one.getByTestId('due-today')).toBeVisible()
    const shown = [await one.locator('.review-today').innerText(), await one.locator('.review-scopes').innerText()]
    await one.goto('/on-tap/ke-hoach')
    await expect(one.locator('.plan-days')).toBeVisible()
    return [...shown, await one.locator('.plan-days').innerText(), await one.locator('.plan-recall').innerText()]
  }
  const here = await seen(page)
  expect(await seen(there)).toEqual(here)
  expect(here[0]).toContain('2\ncâu đến hạn hôm nay')
  await other.close()
})
