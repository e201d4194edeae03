import type { BankQuestion } from '@/lib/question/bank'
import { firstOf } from './fixtures/host-pages'
import {
  choicesOf,
  choose,
  deck,
  join,
  lesson,
  light,
  openClass,
  place,
  question,
  said,
  stage,
} from './fixtures/learner-pages'
import { expect, type Page, test } from './site'

test('joins by a code typed anyhow, follows, votes without a network, is counted once, and finds the miss in the own deck', async ({
  page,
  context,
}) => {
  const opened = await openClass()
  const { code, sections } = opened
  await page.goto('/lop')
  await page.getByLabel('Mã lớp').fill('0b1')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByText('Mã lớp có 6 ký tự, bạn nhập 3. Mã lớp không bao giờ có 0, B, 1')).toBeVisible()
  await page.getByLabel('Mã lớp').fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(page.getByRole('heading', { name: 'Lớp thử 12A' })).toBeVisible()
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(page.getByText('Hãy nhập tên gọi')).toBeVisible()
  await page.getByLabel('Tên gọi của bạn').fill('Lan Anh')
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(stage(page)).toContainText('Bạn đã vào lớp')
  await expect(page.locator('.class-me')).toContainText('Lan Anh')

  const [first, second] = sections
  await opened.command({ type: 'go', place: place(first.id) })
  await expect(page.getByRole('heading', { name: first.title })).toBeVisible()
  await page.getByRole('button', { name: 'Chưa hiểu' }).click()
  await expect(page.getByRole('button', { name: 'Chưa hiểu' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByText('Các mục của bài').click()
  await page.getByRole('button', { name: second.title }).click()
  await expect(page.getByRole('heading', { name: second.title })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chưa hiểu' })).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Về lại chỗ thầy/cô' }).click()
  await expect(page.getByRole('heading', { name: first.title })).toBeVisible()

  await opened.command({ type: 'ready-ask' })
  await page.getByRole('button', { name: 'Sẵn sàng' }).click()
  await expect(page.getByText('Bạn đã báo sẵn sàng.')).toBeVisible()

  const { item, question: asked } = firstOf(opened, 'single')
  const { right, wrong } = choicesOf(asked)
  await opened.command({ type: 'ask', item, seconds: null })
  await expect(question(page)).toBeVisible()
  await context.setOffline(true)
  await choose(page, right)
  await choose(page, wrong)
  await expect(light(page)).toHaveText('Mất mạng: câu trả lời đang chờ gửi')
  await expect(said(page)).toContainText('Đang chờ mạng')
  await context.setOffline(false)
  await expect(said(page)).toContainText('Đã gửi')
  await expect(light(page)).toHaveText('Đã nối')
  await opened.command({ type: 'reveal', round: 1 })
  await expect(stage(page)).toContainText('Bạn chưa trả lời đúng')
  await expect(page.locator('.class-outcome')).toContainText('0/1 đúng')
  await expect.poll(() => deck(page, code)).toHaveLength(1)
  const mine = { question: asked.id, lesson, venue: 'lop', type: 'question-answered', correct: false }
  expect(await deck(page, code)).toMatchObject([mine])
  await opened.command({ type: 'explain', round: 1 })
  await expect(page.locator('.class-question .reason').nth(wrong)).toContainText('Chỗ này chưa đúng')
  await expect(page.getByRole('link', { name: asked.sources[0]?.title ?? '' })).toBeVisible()
  await opened.command({ type: 'end' })
  await expect(page.getByRole('heading', { name: 'Lớp đã kết thúc' })).toBeVisible()
  await expect(stage(page)).toContainText('Đúng 0/1 câu')
  await expect(page.getByRole('link', { name: first.title })).toHaveAttribute('href', new RegExp(`#${first.id}$`))
  await page.getByRole('link', { name: 'Mở phần Ôn tập' }).click()
  await page.waitForURL('**/on-tap')
  expect(await deck(page, code)).toHaveLength(1)
})

test('a reload comes back to the same state in every phase', async ({ page }) => {
  // Eleven phases, each loaded twice.
  test.slow()
  const opened = await openClass()
  const { item, question: asked } = firstOf(opened, 'single')
  const { wrong } = choicesOf(asked)
  const [first] = opened.sections
  await join(page, opened.code)
  const state = () =>
    page.evaluate(() => {
      const stage = document.querySelector<HTMLElement>('.class-stage')
      const inputs = [...(stage?.querySelectorAll<HTMLInputElement>('input') ?? [])]
      return [
        document.querySelector('.class-room')?.getAttribute('data-phase'),
        stage?.innerText,
        inputs.map(one => one.checked),
      ]
    })
  const holds = async (phase: string, sign: string | RegExp) => {
    await expect(page.locator('.class-room')).toHaveAttribute('data-phase', phase)
    await expect(stage(page)).toContainText(sign)
    const before = await state()
    await page.reload()
    await expect(light(page)).toHaveText('Đã nối')
    await expect(stage(page)).toContainText(sign)
    await expect.poll(state).toEqual(before)
  }
  await holds('waiting', 'Các mục của bài')
  await opened.command({ type: 'go', place: place(first.id) })
  await holds('lesson', first.title)
  await opened.command({ type: 'go', place: place(first.id, true) })
  await holds('black', 'Màn chiếu đang tắt')
  await opened.command({ type: 'freeze', frozen: true })
  await holds('frozen', 'Nhìn lên màn chiếu')
  await opened.command({ type: 'freeze', frozen: false })
  await opened.command({ type: 'ask', item, seconds: null })
  await choose(page, wrong)
  await holds('voting', 'Đã gửi')
  await opened.command({ type: 'close', round: 1 })
  await holds('closed', 'Câu trả lời của bạn đã được nhận')
  await opened.command({ type: 'discuss', round: 1 })
  await holds('discussing', 'Thảo luận với người bên cạnh')
  await opened.command({ type: 'vote-again', round: 1, seconds: null })
  await choose(page, wrong)
  await holds('voting', 'Đã gửi')
  await opened.command({ type: 'reveal', round: 1 })
  await holds('revealed', 'Lần 2: 0/1 đúng')
  await opened.command({ type: 'explain', round: 1 })
  await holds('explained', 'Đọc lại')
  await opened.command({ type: 'end' })
  await holds('ended', /Đúng 0\/1 câu[\s\S]*\?/)
  expect(await deck(page, opened.code)).toHaveLength(1)
})

test('two tabs are one learner: each shows what the other answered, and the last answer counts', async ({
  page,
  context,
}) => {
  const opened = await openClass()
  const { item, question: asked } = firstOf(opened, 'single')
  const { right, wrong } = choicesOf(asked)
  await join(page, opened.code)
  const other = await context.newPage()
  await other.goto(`/lop/${opened.code}`)
  await expect(light(other)).toHaveText('Đã nối')
  await opened.command({ type: 'ask', item, seconds: null })
  await choose(page, wrong)
  await expect(question(other).locator('input').nth(wrong)).toBeChecked()
  await choose(other, right)
  await expect(question(page).locator('input').nth(right)).toBeChecked()
  await expect(said(page)).toContainText('Đã gửi')
  await opened.command({ type: 'reveal', round: 1 })
  for (const tab of [page, other]) await expect(stage(tab)).toContainText('Bạn trả lời đúng.')
  await expect(page.locator('.class-outcome')).toContainText('1/1 đúng')
  await expect.poll(() => deck(page, opened.code)).toHaveLength(1)
})

/** Puts something down, by format; single choices send themselves. */
const fillers: Record<BankQuestion['format'], (page: Page) => Promise<unknown>> = {
  single: page => choose(page, 0),
  multiple: async page => {
    await choose(page, 0)
    await choose(page, 1)
  },
  'true-false': async page => {
    for (const one of await question(page).locator('.statement').all()) await one.getByText('Sai').click()
  },
  match: async page => {
    for (const one of await question(page).locator('select').all()) await one.selectOption({ index: 1 })
  },
  order: page =>
    question(page)
      .getByRole('button', { name: /Đưa xuống/ })
      .first()
      .click(),
  cloze: async page => {
    for (const one of await question(page).locator('input').all()) await one.fill('12 giờ')
  },
  open: page => question(page).locator('textarea').fill('Vì nó tự phục hồi.'),
}

test('every format is answered, changed, sent, counted and explained', async ({ page }) => {
  const opened = await openClass()
  await join(page, opened.code)
  const formats = [...new Set(opened.questions.map(({ format }) => format))]
  expect(formats.length).toBeGreaterThanOrEqual(6)
  for (const [i, format] of formats.entries()) {
    const round = i + 1
    await opened.command({ type: 'ask', item: firstOf(opened, format).item, seconds: null })
    await expect(question(page)).toHaveAttribute('data-format', format)
    await fillers[format](page)
    if (format !== 'single') {
      await expect(said(page)).toContainText('Chưa gửi')
      await page.reload()
      await expect(said(page)).toContainText('Chưa gửi')
      await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    }
    await expect(said(page)).toContainText('Đã gửi')
    await opened.command({ type: 'reveal', round })
    await expect(page.locator('.class-outcome')).toContainText(format === 'open' ? '1 người đã trả lời' : '/1 đúng')
    await opened.command({ type: 'explain', round })
    await expect(page.locator('.class-mend')).toBeVisible()
    if (format === 'open') await page.getByRole('button', { name: 'Được một phần' }).click()
  }
  await expect.poll(() => deck(page, opened.code)).toHaveLength(formats.length)
})

test('a vote with a timer closes by itself, and takes along what was chosen and not sent', async ({ page }) => {
  const opened = await openClass()
  await join(page, opened.code)
  const { item } = firstOf(opened, 'multiple')
  await opened.command({ type: 'ask', item, seconds: 5 })
  await expect(page.getByRole('timer')).toContainText('Còn')
  await choose(page, 0)
  await expect(said(page)).toContainText('Chưa gửi')
  await expect(stage(page)).toContainText('Đã đóng. Chờ người dạy.', { timeout: 15_000 })
  await expect(said(page)).toContainText('Câu trả lời của bạn đã được nhận')
})

test('what the server refuses is told and can be put away; a frozen class keeps what was tapped', async ({
  page,
  context,
}) => {
  const opened = await openClass()
  const { item } = firstOf(opened, 'single')
  await join(page, opened.code)
  await opened.command({ type: 'ask', item, seconds: null })
  await expect(question(page)).toBeVisible()
  await context.setOffline(true)
  await choose(page, 0)
  await expect(said(page)).toContainText('Đang chờ mạng')
  await opened.command({ type: 'freeze', frozen: true })
  await context.setOffline(false)
  await expect(stage(page)).toContainText('Nhìn lên màn chiếu')
  await opened.command({ type: 'freeze', frozen: false })
  await expect(said(page)).toContainText('Đã gửi')
  await context.setOffline(true)
  await choose(page, 1)
  await expect(said(page)).toContainText('Đang chờ mạng')
  await opened.command({ type: 'close', round: 1 })
  await context.setOffline(false)
  await expect(page.getByRole('alert').filter({ hasText: 'Lượt hỏi đã đóng' })).toContainText('Câu 1')
  await page.getByRole('button', { name: 'Bỏ thông báo này' }).click()
  await expect(page.getByText('Lượt hỏi đã đóng')).toHaveCount(0)
  await expect(question(page).locator('input').first()).toBeChecked()
})
