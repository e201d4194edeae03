import { readFile } from 'node:fs/promises'
import { answered, bankIndex, importLog, test } from './fixtures/review'
import { expect } from './site'

test('the plan keeps to the exam day, says what goes first, and goes into a calendar', async ({ page }, info) => {
  const { questions } = await bankIndex(page)
  await importLog(
    page,
    questions.slice(0, 60).map((card, i) => answered(card, 5 + (i % 9), i % 3 > 0, { spent: 60_000 })),
  )
  await page.goto('/on-tap/ke-hoach')
  await page.getByLabel('Ngày thi').fill('2026-11-01')
  await page.getByLabel('Phút mỗi ngày').fill('1')
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(page.locator('.plan-faults')).toContainText('Ngày này đã qua')
  await expect(page.locator('.plan-faults')).toContainText('từ 5 đến 240')
  await page.getByLabel('Ngày thi').fill('2026-12-01')
  await page.getByLabel('Phút mỗi ngày').fill('15')
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await expect(page.getByRole('heading', { name: 'Còn 10 ngày, thi 01/12/2026' })).toBeVisible()
  const rows = page.locator('.plan-days tbody tr')
  await expect(rows).toHaveCount(10)
  await expect(rows.first()).toContainText('Hôm nay')
  await expect(rows.last()).toContainText('T2 30/11')
  await expect(page.getByText('bỏ theo thứ tự này')).toBeVisible()
  await expect(page.locator('.plan-recall tbody tr').first()).toContainText('%')
  const before = await rows.allTextContents()
  await page.reload()
  await expect(rows).toHaveText(before)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Tải tệp lịch/ }).click(),
  ])
  const path = info.outputPath('plan.ics')
  await download.saveAs(path)
  const text = await readFile(path, 'utf8')
  expect(text.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(11)
  expect(text).toContain('DTSTART;VALUE=DATE:20261201')
  expect(text).not.toMatch(/DTSTART;VALUE=DATE:202612(0[2-9]|[1-3])/)

  await page.goto('/on-tap')
  await expect(page.getByText(/Còn 10 ngày đến ngày thi\. Kế hoạch hôm nay: ôn \d+ · mới \d+/)).toBeVisible()
  await page.getByRole('button', { name: 'Làm theo kế hoạch' }).click()
  await expect(page.getByText(/Câu 1\/\d+/)).toBeVisible()
  await page.goto('/on-tap/ke-hoach')
  await page.getByRole('button', { name: 'Bỏ ngày thi' }).click()
  await expect(page.getByText('Chưa có ngày thi.')).toBeVisible()
})
