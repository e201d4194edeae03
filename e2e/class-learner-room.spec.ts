import type { PartId } from '@/lib/question/part'
import { expectAccessible } from './fixtures/accessible'
import { answer, firstOf } from './fixtures/host-pages'
import { choicesOf, choose, join, light, openClass, place, question, said } from './fixtures/learner-pages'
import { type BrowserContext, expect, type Page, test } from './site'

test('questions to the room: asked without a network, wanted by others, answered and hidden by the host', async ({
  page,
  context,
}) => {
  const opened = await openClass()
  await join(page, opened.code)
  const [other] = await opened.join('Bình')
  await page.getByRole('button', { name: 'Hỏi người dạy' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Câu hỏi của bạn').fill('x'.repeat(312))
  await expect(sheet).toContainText('312/300 ký tự: hãy bớt 12 ký tự.')
  await expect(sheet.getByRole('button', { name: 'Gửi', exact: true })).toBeDisabled()
  await context.setOffline(true)
  await sheet.getByLabel('Câu hỏi của bạn').fill('Fargate có chạy GPU không?')
  await sheet.getByRole('button', { name: 'Gửi', exact: true }).click()
  await expect(sheet).toContainText('Đang chờ mạng, sẽ tự gửi.')
  await context.setOffline(false)
  const asked = sheet.locator('li').filter({ hasText: 'Fargate có chạy GPU không?' })
  await expect(asked).toHaveCount(1)
  await expect(asked.getByRole('button')).toContainText('0')
  await opened.act(other, { type: 'question', id: 'cau-hoi-cua-binh-1', text: 'Vì sao cần service?' })
  const theirs = sheet.locator('li').filter({ hasText: 'Vì sao cần service?' })
  await theirs.getByRole('button', { name: /Tôi cũng hỏi/ }).click()
  await expect(theirs.getByRole('button')).toContainText('1')
  await expect(theirs.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await opened.command({ type: 'answer-question', question: 'cau-hoi-cua-binh-1', answered: true })
  await expect(theirs).toContainText('Đã trả lời')
  await expect(sheet.locator('li').first()).toContainText('Fargate')
  await opened.command({ type: 'hide-question', question: 'cau-hoi-cua-binh-1', hidden: true })
  await expect(theirs).toHaveCount(0)
  await opened.command({ type: 'ask', item: 0, seconds: null })
  await sheet.getByRole('button', { name: 'Câu 1 đang mở: về trả lời' }).click()
  await expect(question(page)).toBeVisible()
})

const nasty = [
  '\u202eđảo ngược tên',
  `Z${'\u0300\u0316\u0334\u035c'.repeat(60)}algo`,
  '<img src=x onerror=bad=1>',
  'W'.repeat(32),
  '\u2066\u2067مرحبا بالعالم\u2069',
  'A﷽﷽﷽﷽﷽﷽﷽﷽',
  'Nhà 👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  "'; DROP TABLE learners; --",
]

/** Sideways scroll, and how high the bar of the class is. */
const layout = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.scrollWidth - innerWidth,
    Math.round(document.querySelector('.class-bar')?.getBoundingClientRect().height ?? 0),
  ])

async function joinAs(context: BrowserContext, code: string, name: string): Promise<Page> {
  await context.clearCookies()
  const page = await context.newPage()
  await page.goto(`/lop/${code}`)
  await page.getByLabel('Tên gọi của bạn').fill(name)
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  return page
}

test('names and questions of every nasty kind are text, and break no line at 360 px', async ({ page, browser }) => {
  // A browser context a name.
  test.slow()
  const opened = await openClass({ leaderboard: true })
  const { item, question: asked } = firstOf(opened, 'single')
  await join(page, opened.code)
  const plain = await layout(page)
  await page.getByRole('button', { name: 'Hỏi người dạy' }).click()
  for (const [i, name] of nasty.entries()) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      baseURL: test.info().project.use.baseURL ?? '',
    })
    const other = await joinAs(context, opened.code, name)
    await expect(other.locator('.class-room')).toBeVisible()
    expect([name, await layout(other)]).toEqual([name, plain])
    expect(await other.evaluate(() => 'bad' in window)).toBe(false)
    await context.close()
    const [person] = await opened.join(name)
    await opened.act(person, {
      type: 'question',
      id: `cau-hoi-rat-hiem-${i}`,
      text: `${name} ${name.repeat(5)}`.slice(0, 290),
    })
  }
  await expect(page.getByRole('dialog').locator('li')).toHaveCount(nasty.length)
  expect(await layout(page)).toEqual(plain)
  expect(await page.getByRole('dialog').evaluate(sheet => sheet.scrollWidth - sheet.clientWidth)).toBe(0)
  await page.getByRole('button', { name: 'Đóng' }).click()
  await opened.command({ type: 'ask', item, seconds: null })
  for (const name of nasty.slice(0, 5)) {
    const [person] = await opened.join(name)
    await opened.act(person, answer(1, 1, { format: 'single', choice: asked.parts[0]?.id as PartId }))
  }
  await opened.command({ type: 'reveal', round: 1 })
  await expect(page.locator('.class-leaders li')).toHaveCount(5)
  expect(await layout(page)).toEqual(plain)
  const heights = await page.locator('.class-leaders li').evaluateAll(rows => rows.map(row => row.clientHeight))
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1)
  expect(await page.evaluate(() => 'bad' in window)).toBe(false)
})

test('a name that is too long is refused with what to do, and stays in its field', async ({ page }) => {
  const { code } = await openClass()
  await page.goto(`/lop/${code}`)
  await page.getByLabel('Tên gọi của bạn').fill('ă'.repeat(400))
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(page.getByText('Tên gọi dài quá 32 ký tự')).toBeVisible()
  await expect(page.getByLabel('Tên gọi của bạn')).toHaveValue('ă'.repeat(400))
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('joining goes on by itself when the network is back, and an anonymous class asks no name', async ({
  page,
  context,
}) => {
  const opened = await openClass({ anonymous: true })
  await page.goto(`/lop/${opened.code}`)
  await expect(page.getByText('Lớp này ẩn danh')).toBeVisible()
  await expect(page.getByLabel('Tên gọi của bạn')).toHaveCount(0)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(page.getByText('Mạng đang đứt. Trang tự thử lại')).toBeVisible()
  await context.setOffline(false)
  await expect(light(page)).toHaveText('Đã nối')
})

test('a wrong, locked, ended, left or forgotten class is said in words, with a way on', async ({ page, browser }) => {
  await page.goto('/lop/ACDEFG')
  await expect(page.getByRole('heading', { name: 'Không tìm thấy lớp' })).toBeVisible()
  await page.goto('/lop/0b1z2s')
  await expect(page.getByRole('heading', { name: 'Mã lớp không đúng' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nhập mã khác' })).toHaveAttribute('href', '/lop')

  const opened = await openClass()
  await join(page, opened.code)
  await opened.command({ type: 'lock', locked: true })
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const late = await context.newPage()
  await late.goto(`/lop/${opened.code}`)
  await expect(late.getByText('Lớp đã khóa cửa')).toBeVisible()
  await opened.command({ type: 'lock', locked: false })
  await late.getByRole('button', { name: 'Thử lại' }).click()
  await late.getByLabel('Tên gọi của bạn').fill('Đến muộn')
  await late.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(light(late)).toHaveText('Đã nối')
  const id = await late.evaluate(code => {
    const key = JSON.parse(localStorage.getItem(`ben-container:lop:hoc:${code}`) ?? '{}') as { id?: string }
    return key.id ?? ''
  }, opened.code)
  await opened.command({ type: 'rename', learner: id, name: 'Minh' })
  await expect(late.locator('.class-me')).toContainText('Minh')
  await opened.command({ type: 'freeze-learner', learner: id, frozen: true })
  await opened.command({ type: 'ask', item: firstOf(opened, 'single').item, seconds: null })
  await expect(said(late)).toContainText('Người dạy đang tạm khóa phần gửi của bạn')
  await expect(question(late).locator('input').first()).toBeDisabled()
  await opened.command({ type: 'remove', learner: id })
  await expect(late.getByRole('heading', { name: 'Bạn đã được mời ra khỏi lớp' })).toBeVisible()
  await late.getByRole('button', { name: 'Vào lại lớp' }).click()
  await expect(late.getByRole('button', { name: 'Vào lớp' })).toBeVisible()
  await opened.command({ type: 'end' })
  await late.reload()
  await expect(late.getByText('Lớp này đã kết thúc')).toBeVisible()
  await context.close()

  await opened.forget()
  await expect(page.getByRole('heading', { name: 'Lớp này không còn trên máy chủ' })).toBeVisible()
  await page.goto('/lop')
  const own = page.getByRole('region', { name: 'Lớp của bạn' })
  await expect(own.getByRole('link', { name: 'Lớp thử 12A' })).toHaveAttribute('href', `/lop/${opened.code}`)
  page.once('dialog', dialog => dialog.accept())
  await own.getByRole('button', { name: `Bỏ lớp ${opened.code} khỏi danh sách` }).click()
  await expect(own).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the pages say that a class needs it', async ({ page }) => {
    for (const path of ['/lop', '/lop/ACDEFG']) {
      await page.goto(path)
      await expect(page.getByText(/cần JavaScript/)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Tiếp tục' })).toBeHidden()
    }
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every phase in ${colorScheme} has no accessibility violation and no sideways scroll`, async ({ page }) => {
    // Fifteen analyses.
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const opened = await openClass({ leaderboard: true })
    const check = async (sign: string | RegExp) => {
      await expect(page.locator('main')).toContainText(sign)
      await expectAccessible(page)
    }
    const { item, question: asked } = firstOf(opened, 'single')
    const [first, second] = opened.sections
    await page.goto('/lop')
    await check('Vào lớp')
    await page.goto(`/lop/${opened.code}`)
    await check('Tên gọi của bạn')
    await join(page, opened.code)
    await check('Bạn đã vào lớp')
    await opened.command({ type: 'go', place: place(first.id) })
    await check(first.title)
    await page.getByText('Các mục của bài').click()
    await page.getByRole('button', { name: second.title }).click()
    await page.getByRole('button', { name: 'Chưa hiểu' }).click()
    await opened.command({ type: 'ready-ask' })
    await check('Bạn đã sẵn sàng chưa?')
    await opened.command({ type: 'ask', item, seconds: 600 })
    await choose(page, choicesOf(asked).wrong)
    await check('Đã gửi')
    await opened.command({ type: 'close', round: 1 })
    await check('Đã đóng')
    await opened.command({ type: 'discuss', round: 1 })
    await check('Thảo luận với')
    await opened.command({ type: 'vote-again', round: 1, seconds: null })
    await choose(page, choicesOf(asked).right)
    await check('Đã gửi')
    await opened.command({ type: 'reveal', round: 1 })
    await check('Lần 2: 1/1')
    await opened.command({ type: 'explain', round: 1 })
    await check('Đọc lại')
    const [other] = await opened.join('Bình')
    await opened.act(other, { type: 'question', id: 'cau-hoi-cua-binh-1', text: 'Vì sao cần service?' })
    await page.getByRole('button', { name: /Hỏi người dạy/ }).click()
    await check('Vì sao cần service?')
    await page.getByRole('button', { name: 'Đóng' }).click()
    await opened.command({ type: 'freeze', frozen: true })
    await check('Nhìn lên màn chiếu')
    await opened.command({ type: 'end' })
    await check('Lớp đã kết thúc')
  })
}
