import type { Route } from '@playwright/test'
import { hostUrl } from '@/lib/classroom/addresses'
import { freshId } from '@/lib/classroom/testing/client.server'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures/accessible'
import {
  answer,
  device,
  failOnErrors,
  firstOf,
  laptop,
  lead,
  lesson,
  phone,
  projector,
  single,
  slidesAreIn,
  watch,
} from './fixtures/host-pages'
import { openLiveClass } from './fixtures/live-class'
import { expect, test } from './site'

test.use({ viewport: laptop })

test('learners are renamed, paused and shown out; the room’s questions are answered and hidden', async ({ page }) => {
  failOnErrors(page)
  const opened = await openLiveClass()
  const nasty = '<img src=x onerror=alert(1)>'
  const [lan, minh] = await opened.join('Lan', 'Minh', nasty, 'W'.repeat(32))
  if (!lan || !minh) throw new Error('nobody came')
  await opened.act(lan, { type: 'question', id: freshId(), text: `Tag là gì ${nasty}` })
  await lead(page, opened)
  await page.getByRole('button', { name: /^Người học/ }).click()
  await expect(page.locator('.people').getByText(nasty)).toBeVisible()
  await page.getByRole('button', { name: /Lan/ }).click()
  await page.getByRole('textbox', { name: 'Tên hiện trong lớp' }).fill('Lan Anh')
  await page.getByRole('button', { name: 'Đổi tên' }).click()
  await page.getByRole('button', { name: 'Tạm khóa' }).click()
  await expect(page.getByRole('button', { name: 'Mở khóa' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Lan Anh.*tạm khóa/ })).toBeVisible()
  await page.getByRole('button', { name: /Minh/ }).click()
  await page.getByRole('button', { name: 'Mời ra khỏi lớp' }).click()
  await page.getByRole('button', { name: 'Mời ra thật' }).click()
  await expect(page.getByText('Minh')).toHaveCount(0)

  await page.getByRole('button', { name: /^Phản hồi/ }).click()
  await page.getByRole('button', { name: 'Đánh dấu đã trả lời' }).click()
  await expect(page.getByText('· đã trả lời')).toBeVisible()
  await page.getByRole('button', { name: 'Ẩn', exact: true }).click()
  await expect(page.getByText('· đang ẩn')).toBeVisible()
  await expectNoSidewaysScroll(page)
})

test('the room says whether it is ready and where it is lost, and one tap goes back there', async ({
  page,
  context,
}) => {
  failOnErrors(page)
  const opened = await openLiveClass()
  const [lan] = await opened.join('Lan', 'Minh')
  if (!lan) throw new Error('nobody came')
  const screen = await device(context, projector)
  await watch(screen, opened)
  await lead(page, opened)
  await slidesAreIn(page)
  await page.getByRole('button', { name: /^Phản hồi/ }).click()
  await page.getByRole('button', { name: 'Hỏi cả lớp', exact: true }).click()
  await opened.act(lan, { type: 'ready', number: 1 })
  await expect(page.getByText('1/2 người đã sẵn sàng')).toBeVisible()
  await opened.act(lan, { type: 'lost', section: 'lifecycle', on: true })
  await page.getByRole('button', { name: /1\/2 người/ }).click()
  await expect(screen.getByText('Sẵn sàng: 1/2')).toBeVisible()
  await expect(screen.frameLocator('iframe').locator('.slide:not([hidden])')).toHaveAttribute(
    'data-section',
    'lifecycle',
  )
})

test('a command that cannot be sent is said to have failed, and can be sent again', async ({ page, context }) => {
  const opened = await openLiveClass()
  await lead(page, opened)
  await page.getByRole('button', { name: 'Lớp', exact: true }).click()
  await context.setOffline(true)
  await page.getByRole('checkbox', { name: /Khóa cửa/ }).click()
  await expect(page.locator('.host-failure')).toContainText('Lệnh chưa được thực hiện', { timeout: 15_000 })
  await expect(page.getByRole('checkbox', { name: /Khóa cửa/ })).not.toBeChecked()
  await expect(page.getByText('Mất kết nối, đang nối lại…')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Gửi lại' }).click()
  await expect(page.getByRole('checkbox', { name: /Khóa cửa/ })).toBeChecked()
})

test('a refusal is told in the server’s words', async ({ page }) => {
  const opened = await openLiveClass()
  const { item } = single(opened)
  await lead(page, opened)
  await expect(page.getByRole('button', { name: `Hỏi câu ${item + 1}`, exact: true })).toBeEnabled()
  // Another host asks first: the answer to this click was decided before this desk heard of it.
  const askFirst = async (route: Route) => {
    await opened.command({ type: 'ask', item, seconds: null })
    await route.continue()
  }
  await page.route('**/commands', askFirst, { times: 1 })
  await page.getByRole('button', { name: `Hỏi câu ${item + 1}`, exact: true }).click()
  await expect(page.locator('.host-failure')).toHaveText(/Một câu đang hỏi dở/)
  await expect(page.getByText('Đang trả lời')).toBeVisible()
})

test('the class ends after a warning, then leads to its results, and is deleted when asked', async ({
  page,
  context,
  request,
}) => {
  const opened = await openLiveClass()
  const screen = await device(context, projector)
  await watch(screen, opened)
  await lead(page, opened)
  await page.getByRole('button', { name: 'Lớp', exact: true }).click()
  await page.getByRole('button', { name: 'Kết thúc lớp' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc lớp' }).click()
  await expect(screen.getByText('Lớp đã kết thúc')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Xem báo cáo' })).toHaveAttribute('href', `/lop/${opened.code}/bao-cao`)
  await page.getByRole('button', { name: 'Xóa hết ngay' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa hết' }).click()
  await expect(page.getByRole('heading', { name: /đã được xóa/ })).toBeVisible()
  expect((await request.get(`/api/class/${opened.code}`)).status()).toBe(404)
})

test('a desk without its key, and addresses without a class, say what to do', async ({ page }) => {
  const { code } = await openLiveClass()
  await page.goto(hostUrl(code))
  await expect(page.getByRole('heading', { name: `Máy này không giữ khóa của lớp ${code}` })).toBeVisible()
  await page.goto(`${hostUrl(code)}#khoa=${'x'.repeat(32)}`)
  await expect(page.getByRole('heading', { name: `Máy này không giữ khóa của lớp ${code}` })).toBeVisible()
  await page.goto('/lop/AAAAAA/man-hinh')
  await expect(page.getByText('Không có lớp nào đang mở với mã này')).toBeVisible()
  await page.goto('/lop/AAAAA0/dieu-khien')
  await expect(page.getByRole('heading', { name: 'Địa chỉ này không có mã lớp' })).toBeVisible()
})

test('a class is opened, led and asked by keyboard alone', async ({ page }) => {
  failOnErrors(page)
  await page.goto('/lop')
  await page.getByRole('button', { name: 'Mở lớp mới' }).press('Enter')
  await page.getByRole('button', { name: 'Mở lớp', exact: true }).press('Enter')
  await slidesAreIn(page)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Trang 2/')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: 'Màn đen' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('PageDown')
  await expect(page.getByText('Trang 3/')).toBeVisible()
  // A key on a button that still waits for the command before it does nothing.
  for (const name of ['Hỏi câu 1', 'Đóng câu hỏi', 'Hiện đáp án', 'Giải thích', 'Xong câu này']) {
    const button = page.getByRole('button', { name, exact: true })
    await expect(button).toBeEnabled()
    await button.press('Enter')
  }
  await expect(page.getByText('Trang 3/')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Trang 4/')).toBeVisible()
  await page.getByRole('button', { name: /^Mời vào lớp/ }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`desk, screen and form have no accessibility violation in ${colorScheme}`, async ({ page, context }) => {
    test.slow()
    const opened = await openLiveClass()
    const { item, key } = firstOf(opened, 'match')
    const learners = await opened.join('Lan', 'Minh')
    const [hand, screen] = [await device(context, phone), await device(context, projector)]
    for (const one of [page, hand, screen]) await one.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`/lop?bai=${lesson}`)
    await page.getByText('Cài đặt lớp').click()
    await page.getByRole('radio', { name: 'Một bộ câu hỏi' }).check()
    await expectAccessible(page)
    await lead(page, opened)
    await lead(hand, opened)
    await watch(screen, opened)
    for (const one of [page, hand, screen]) await slidesAreIn(one)
    await expectAccessible(screen, 'iframe')
    await page.keyboard.press('ArrowRight')
    await expect(screen.locator('.screen[data-scene="slides"]')).toBeVisible()
    // The slides themselves once, and from then on what stands around them.
    for (const one of [page, screen]) await expectAccessible(one)
    await page.getByRole('button', { name: /^Mời vào lớp/ }).click()
    await expectAccessible(page, 'iframe')
    await page.keyboard.press('Escape')

    for (const learner of learners.slice(0, 1)) {
      await opened.act(learner, { type: 'question', id: freshId(), text: 'Vì sao 12 giờ?' })
      await opened.act(learner, { type: 'lost', section: 'lifecycle', on: true })
    }
    await opened.command({ type: 'ask', item, seconds: 120 })
    await expect(screen.locator('.screen-round')).toBeVisible()
    for (const part of ['Câu hỏi', 'Phản hồi', 'Người học', 'Lớp', 'Bục giảng']) {
      await hand.locator('.host-parts').getByRole('button', { name: part }).click()
      await expectAccessible(hand, 'iframe')
    }
    for (const learner of learners) await opened.act(learner, answer(1, 1, { format: 'match', rights: key.rights }))
    await opened.command({ type: 'reveal', round: 1 })
    await opened.command({ type: 'bars', round: 1, shown: true })
    await opened.command({ type: 'explain', round: 1 })
    await expect(screen.locator('.face-answer')).toBeVisible()
    for (const one of [hand, screen]) await expectAccessible(one, 'iframe')
    await opened.command({ type: 'end' })
    await expect(page.getByRole('link', { name: 'Xem báo cáo' })).toBeVisible()
    for (const one of [page, screen]) await expectAccessible(one, 'iframe')
  })
}
