import { findChromium } from '@/scripts/browser/find-chromium'
import { expectAccessible } from './fixtures/accessible'
import { test } from './fixtures/review'
import { expect } from './site'

const { executablePath, args } = findChromium()
test.use({
  launchOptions: {
    executablePath,
    args: [...args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  },
})

test('an interview answer is written, said and heard, compared in two languages, and judged', async ({ page }) => {
  await page.goto('/phong-van')
  await page.getByRole('button', { name: 'Luyện câu này' }).first().click()
  await expect(page.locator('.interview [lang="en"]').first()).toBeVisible()
  await page.getByLabel('Câu trả lời của bạn').fill('AWS giữ control plane.')
  await page.getByRole('button', { name: 'Ghi âm câu trả lời' }).click()
  await expect(page.getByText(/Đang ghi/)).toBeVisible()
  await page.getByRole('button', { name: 'Dừng ghi' }).click()
  const heard = page.locator('audio')
  await expect(heard).toBeVisible()
  await expect.poll(() => heard.evaluate((audio: HTMLAudioElement) => audio.readyState)).toBeGreaterThan(0)
  await page.reload()
  await page.getByRole('button', { name: 'Luyện câu này' }).first().click()
  await expect(page.getByLabel('Câu trả lời của bạn')).toHaveValue('AWS giữ control plane.')
  await page.getByRole('button', { name: 'Xem đáp án mẫu' }).click()
  await expect(page.getByRole('heading', { name: 'Đáp án mẫu' })).toBeFocused()
  await expect(page.locator('.interview-points li').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('2')
  await expect(page.getByText('Bạn tự chấm: Được một phần.')).toBeVisible()
  await expect(page.locator('.session-due')).toContainText('Gặp lại')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Về danh sách câu hỏi' }).click()
  await expect(page.locator('.interview-list li').first()).toContainText('Gặp lại')
})
