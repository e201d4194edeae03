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
  await expect(page.getByText('Đang ghi 0:01')).toBeVisible()
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

test('a microphone that gives nothing is said, and recording can be tried again', async ({ page }) => {
  await page.addInitScript(() => {
    const [asked, real] = [navigator.mediaDevices, navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)]
    let times = 0
    // The first time a stream without a single sample, as when recording is stopped at once; then the browser's own.
    asked.getUserMedia = async wanted => {
      times += 1
      if (times > 1) return real(wanted)
      const silent = new AudioContext()
      await silent.suspend()
      return silent.createMediaStreamDestination().stream
    }
  })
  await page.goto('/phong-van')
  await page.getByRole('button', { name: 'Luyện câu này' }).first().click()
  await page.getByRole('button', { name: 'Ghi âm câu trả lời' }).click()
  await page.getByRole('button', { name: 'Dừng ghi' }).click()
  await expect(page.locator('.recorder').getByRole('alert')).toContainText('Chưa ghi được tiếng nào')
  await expect(page.locator('audio')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ghi âm câu trả lời' }).click()
  await expect(page.getByText('Đang ghi 0:01')).toBeVisible()
  await page.getByRole('button', { name: 'Dừng ghi' }).click()
  await expect(page.locator('audio')).toBeVisible()
})
