import { test } from './fixtures/review'
import { expect } from './site'

test('a pair that is easily confused: the contrast, and its questions with the contrast after each', async ({
  page,
}) => {
  await page.goto('/de-nham')
  await page.getByRole('link', { name: 'Task role và execution role' }).click()
  await expect(page.getByRole('table', { name: /So sánh/ })).toBeVisible()
  await page.getByRole('button', { name: /Luyện \d câu/ }).click()
  await expect(page.getByRole('table')).toHaveCount(0)
  const total = Number(/\/(\d+)/.exec(await page.locator('.session-bar p').innerText())?.[1])
  expect(total).toBeGreaterThanOrEqual(4)
  for (let i = 0; i < total; i++) {
    await page.locator('.question-answer summary').click()
    if ((await page.locator('.question').getAttribute('data-format')) === 'open')
      await page.getByRole('button', { name: 'Được một phần' }).click()
    await expect(page.getByRole('table', { name: /So sánh/ })).toBeVisible()
    await page.locator('.question-actions .btn-primary').click()
  }
  await expect(page.getByRole('heading', { name: 'Xong phiên này' })).toBeVisible()
  await page.getByRole('button', { name: 'Xem lại bảng so sánh' }).click()
  await expect(page.getByRole('table')).toBeVisible()
})
