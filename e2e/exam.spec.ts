import { expectAccessible } from './fixtures/accessible'
import { expect, type Page, test } from './site'

const minute = 60_000
const asked = (page: Page) => page.locator('.exam-room .question')
const clock = (page: Page) => page.getByTestId('dong-ho')
const panel = (page: Page) => page.locator('.exam-start')

/** Builds an exam on the page: how many questions, how many minutes (none: no clock). */
async function build(page: Page, count: number, minutes?: number) {
  await page.goto('/thi-thu')
  await page.getByRole('textbox', { name: 'Số câu' }).fill(String(count))
  if (minutes !== undefined) {
    await page.getByLabel('Tính giờ').check()
    await page.getByRole('textbox', { name: 'Số phút' }).fill(String(minutes))
  }
  await expect(panel(page).getByRole('status').first()).toContainText(`${count} câu`)
}

async function begin(page: Page) {
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(asked(page)).toBeVisible()
}

/** Puts something down for the question in view, whatever its format. */
async function answer(page: Page) {
  const question = asked(page)
  const format = await question.getAttribute('data-format')
  if (format === 'single' || format === 'multiple') await question.locator('input[data-key]').first().check()
  if (format === 'true-false')
    for (const one of await question.locator('.statement').all()) await one.locator('input').first().check()
  if (format === 'match') for (const one of await question.locator('select').all()) await one.selectOption({ index: 1 })
  if (format === 'order')
    await question
      .getByRole('button', { name: /Đưa xuống/ })
      .first()
      .click()
  if (format === 'cloze') for (const one of await question.locator('input').all()) await one.fill('12 giờ')
}

/** What stands in the question in view, as a text to compare. */
const putDown = (page: Page) =>
  asked(page).evaluate(card =>
    [...card.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
      .map(field =>
        field.type === 'radio' || field.type === 'checkbox' ? (field as HTMLInputElement).checked : field.value,
      )
      .concat([...card.querySelectorAll('.order-text')].map(item => item.textContent ?? ''))
      .join('|'),
  )

const goTo = async (page: Page, number: number) => {
  await page.getByRole('button', { name: 'Danh sách câu' }).click()
  await page.getByRole('button', { name: new RegExp(`^Câu ${number},`) }).click()
  await expect(asked(page)).toHaveAttribute('aria-label', new RegExp(`^Câu ${number} trên`))
}

const handIn = async (page: Page) => {
  await page.locator('.exam-bar').getByRole('button', { name: 'Nộp bài' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'ộp bài' }).click()
  await expect(page.getByRole('heading', { name: 'Kết quả' })).toBeVisible()
}

/** Seconds that the clock shows. */
async function seconds(page: Page): Promise<number> {
  const text = (await clock(page).locator('[aria-hidden]').last().textContent()) ?? ''
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Ids of all questions of an exam in the order asked. */
async function paper(page: Page, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 1; number <= count; number++) {
    await expect(asked(page)).toHaveAttribute('aria-label', new RegExp(`^Câu ${number} trên`))
    const choices = await asked(page).locator('.choice').allTextContents()
    ids.push(`${await asked(page).getAttribute('data-question')} ${choices.join('/')}`)
    if (number < count) await page.getByRole('button', { name: 'Câu sau' }).click()
  }
  return ids
}

test('a timed exam: answers, clock and place survive a reload in the middle, and the bell hands it in', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-21T08:00:00Z') })
  await build(page, 5, 20)
  await begin(page)
  await answer(page)
  await page.getByRole('button', { name: 'Đánh dấu xem lại' }).click()
  const before = await putDown(page)
  await goTo(page, 3)
  await answer(page)
  const third = await putDown(page)
  await page.clock.fastForward(8 * minute)
  await expect.poll(() => seconds(page)).toBeLessThanOrEqual(12 * 60)
  await page.reload()
  await expect(asked(page)).toHaveAttribute('aria-label', /^Câu 3 trên/)
  expect(await putDown(page)).toBe(third)
  const left = await seconds(page)
  expect(left).toBeLessThanOrEqual(12 * 60)
  expect(left).toBeGreaterThan(11 * 60)
  await goTo(page, 1)
  await expect(page.getByRole('button', { name: 'Đánh dấu xem lại' })).toHaveAttribute('aria-pressed', 'true')
  expect(await putDown(page)).toBe(before)
  await page.clock.fastForward(7 * minute + 1_000)
  await expect(page.locator('.exam-clock').getByRole('status')).toHaveText('Còn 5 phút.')
  await page.clock.fastForward(6 * minute)
  await expect(page.getByRole('alert').filter({ hasText: 'Hết giờ' })).toBeVisible()
  await expect(page.locator('.exam-score')).toContainText('/5 câu đúng')
  await expect(page.locator('.exam-score')).toContainText('Làm trong 20 phút')
  await expect(page.locator('.exam-score')).toContainText('Bỏ trống 3 câu')
  await page.goto('/thi-thu')
  await expect(page.getByRole('region', { name: 'Các bài đã thi' }).getByRole('row')).toHaveCount(2)
})

test('the bell rings for a page that was closed', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T08:00:00Z') })
  await build(page, 3, 10)
  await begin(page)
  await answer(page)
  const address = page.url()
  await page.goto('/thuat-ngu')
  await page.clock.fastForward(30 * minute)
  await page.goto(address)
  await expect(page.locator('.exam-score')).toContainText('Làm trong 10 phút')
})

test('an exam without a clock stands still while paused, also through a reload', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T08:00:00Z') })
  await build(page, 3)
  await begin(page)
  await page.clock.runFor(30_000)
  await answer(page)
  // Less than a second more, which no event of its own would be written for.
  await page.clock.runFor(900)
  await page.getByRole('button', { name: 'Tạm dừng' }).click()
  await expect(page.getByText('Đang tạm dừng')).toBeVisible()
  await expect(asked(page)).toHaveCount(0)
  const stood = await seconds(page)
  expect(stood).toBeGreaterThanOrEqual(30)
  await page.clock.runFor(10 * minute)
  expect(await seconds(page)).toBe(stood)
  await page.reload()
  await expect(page.getByText('Đang tạm dừng')).toBeVisible()
  expect(await seconds(page)).toBe(stood)
  await page.getByRole('button', { name: 'Làm tiếp' }).click()
  await page.clock.runFor(20_000)
  await expect.poll(() => seconds(page)).toBeGreaterThanOrEqual(stood + 19)
  expect(await seconds(page)).toBeLessThan(stood + 60)
})

test('handing in warns of what is open; practice afterwards leaves the result alone', async ({ page }) => {
  await build(page, 4)
  await begin(page)
  await answer(page)
  await page.getByRole('button', { name: 'Tôi đoán câu này' }).click()
  await page.locator('.exam-bar').getByRole('button', { name: 'Nộp bài' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Còn 3 câu chưa xong')
  await dialog.getByRole('button', { name: 'Tới câu 2' }).click()
  await expect(asked(page)).toHaveAttribute('aria-label', /^Câu 2 trên/)
  await handIn(page)
  const score = page.locator('.exam-score-main')
  const result = await score.textContent()
  await expect(page.getByText('Đoán (1)')).toBeVisible()
  await expect(page.locator('.domain-questions button')).toHaveCount(4)
  await page.getByRole('button', { name: /^Câu 3, bỏ trống/ }).click()
  const third = page.locator('.review-card#cau-3')
  await expect(third).toBeFocused()
  await expect(third.locator('.reason').first()).toBeVisible()
  await third.getByRole('button', { name: 'Làm lại câu này' }).click()
  await expect(third.locator('.reason').first()).toBeHidden()
  for (const one of await third.locator('.statement').all()) await one.locator('input').first().check()
  for (const one of await third.locator('select').all()) await one.selectOption({ index: 1 })
  for (const one of await third.locator('input[type="text"]').all()) await one.fill('12 giờ')
  for (const one of await third.locator('input[data-key="1"]').all()) await one.check()
  await third.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(third.getByRole('status').filter({ hasText: /Đúng|Chưa đúng/ })).toBeVisible()
  await page.reload()
  await expect(score).toHaveText(result ?? '')
  await expect(page.getByText('Sai hoặc bỏ trống')).toBeVisible()
})

test('a link brings the same paper to somebody else, choices in the same order', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await build(page, 6)
  await page.getByRole('checkbox', { name: 'Amazon ECS' }).check()
  await page.getByRole('checkbox', { name: 'Lưu trữ' }).check()
  await page.getByRole('textbox', { name: 'Mã trộn' }).fill('lop-12a')
  await page.getByRole('button', { name: 'Chép liên kết đề' }).click()
  await expect(panel(page)).toContainText('Đã chép')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/thi-thu\?de=v1\.khoa:[a-z-]+\.so:6\.mien:ecs,luu-tru\.kho:[a-z0-9]+\.ma:lop-12a$/)
  await begin(page)
  const mine = await paper(page, 6)
  await handIn(page)
  await page.getByRole('button', { name: 'Chép liên kết đề' }).click()
  const named = await page.evaluate(() => navigator.clipboard.readText())
  for (const address of [link, named]) {
    const other = await (await browser.newContext()).newPage()
    await other.goto(address)
    await expect(panel(other).getByRole('status').first()).toContainText('6 câu')
    await begin(other)
    expect(await paper(other, 6)).toEqual(mine)
    await other.context().close()
  }
})

test('a bad link says everything that is wrong with it, and the page works on', async ({ page }) => {
  await page.goto('/thi-thu?de=v1.so:0.mien:bien-dong.ma:x')
  const alert = page.getByRole('alert').filter({ hasText: 'Không mở được liên kết' })
  await expect(alert).toContainText('“so” là “0”')
  await expect(alert).toContainText('“mien” có “bien-dong”')
  await begin(page)
})

test('faults of the form are all said, and nothing begins', async ({ page }) => {
  await page.goto('/thi-thu')
  await page.getByRole('textbox', { name: 'Số câu' }).fill('nhiều')
  await page.getByRole('textbox', { name: 'Mã trộn' }).fill('Đề A')
  await expect(panel(page).getByRole('alert')).toContainText('Số câu là “nhiều”')
  await expect(panel(page).getByRole('alert')).toContainText('Mã trộn “Đề A”')
  await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeDisabled()
})

test('the whole exam goes by keyboard: choose, strike out, flag, guess, next, back', async ({ page }) => {
  await page.goto('/thi-thu')
  await page.getByText('Chọn kỹ hơn').click()
  await page.getByRole('checkbox', { name: 'Chọn một' }).check()
  await begin(page)
  await page.keyboard.press('b')
  await expect(asked(page).locator('input[data-key="2"]')).toBeChecked()
  await page.keyboard.press('Shift+Digit1')
  await expect(page.getByRole('button', { name: 'Gạch bỏ lựa chọn A' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('f')
  await page.keyboard.press('g')
  await expect(page.getByRole('button', { name: 'Đánh dấu xem lại' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'Tôi đoán câu này' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('n')
  await expect(asked(page)).toHaveAttribute('aria-label', /^Câu 2 trên/)
  await expect(asked(page)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(asked(page).locator('input[data-key="2"]')).toBeChecked()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Gạch bỏ lựa chọn A' })).toHaveAttribute('aria-pressed', 'true')
  await expect(asked(page).locator('input[data-key="2"]')).toBeChecked()
})

test('once its questions are here an exam needs no network', async ({ page, context }) => {
  await build(page, 3)
  await begin(page)
  await context.setOffline(true)
  await answer(page)
  await page.getByRole('button', { name: 'Câu sau' }).click()
  await answer(page)
  await handIn(page)
  await expect(page.locator('.exam-score')).toContainText('/3 câu đúng')
  await expect(page.locator('.review-card .reason').first()).toBeVisible()
  await page.getByRole('button', { name: 'Ra đề mới' }).click()
  await expect(page.getByRole('region', { name: 'Các bài đã thi' })).toBeVisible()
})

test('a network that is gone before that is said, asked again, and the clock has not run', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T08:00:00Z') })
  await build(page, 3, 10)
  await page.route('**/bank/*.json', route => route.abort())
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await expect(page.getByText('Chưa tải được câu hỏi')).toBeVisible()
  await page.unroute('**/bank/*.json')
  await page.clock.fastForward(2 * minute)
  await expect(asked(page)).toBeVisible()
  expect(await seconds(page)).toBeGreaterThan(9 * 60)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`room, hand-in and result in ${colorScheme} have no accessibility violation and no sideways scroll`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await build(page, 6, 12)
    await expectAccessible(page)
    await begin(page)
    for (let i = 1; i < 6; i++) {
      if (i % 2 === 0) await answer(page)
      if (i % 2 === 0) await expectAccessible(page)
      await page.getByRole('button', { name: 'Câu sau' }).click()
    }
    await page.getByRole('button', { name: 'Danh sách câu' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await handIn(page)
    await expect(page.locator('.review-card').first()).toBeVisible()
    await expectAccessible(page)
    await page.goto('/thi-thu')
    await expect(page.getByRole('region', { name: 'Các bài đã thi' })).toBeVisible()
    await expectAccessible(page)
  })
}
