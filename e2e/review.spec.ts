import type { BankEntry, BankQuestion } from '@/lib/question/bank'
import { expectAccessible } from './fixtures/accessible'
import { answered, bankIndex, dayLength, importLog, list, now, singles, test } from './fixtures/review'
import { expect, type Page } from './site'

const bankQuestion = async (page: Page, { id, lesson }: BankEntry): Promise<BankQuestion> =>
  ((await (await page.request.get(`/bank/${lesson}.json`)).json()) as BankQuestion[]).find(
    one => one.id === id,
  ) as BankQuestion

/** The digit that picks the right choice of the card on the page, or a wrong one. */
async function digit(page: Page, right: boolean): Promise<string> {
  const id = (await page.locator('.question').getAttribute('data-question')) ?? ''
  const entry = (await bankIndex(page)).questions.find(one => one.id === id) as BankEntry
  const { key, parts } = await bankQuestion(page, entry)
  const correct = key.format === 'single' ? key.correct : ''
  return String(parts.findIndex(part => (part.id === correct) === right) + 1)
}

/** Answers the card on the page by keyboard: choice, check, confidence. */
async function answer(page: Page, right: boolean, confidence = '2'): Promise<void> {
  await expect(page.locator('.question')).toBeFocused()
  await page.keyboard.press(await digit(page, right))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Bạn chắc đến đâu?' })).toBeFocused()
  await expect(page.locator('.question')).not.toHaveAttribute('data-result', /./)
  await page.keyboard.press(confidence)
  await expect(page.locator('.question')).toHaveAttribute('data-result', right ? 'right' : 'wrong')
}

async function startDue(page: Page): Promise<void> {
  await page.goto('/on-tap')
  await page.getByRole('button', { name: /Bắt đầu ôn/ }).focus()
  await page.keyboard.press('Enter')
}

test('a newcomer is told how cards come about, and can begin at once', async ({ page }) => {
  await page.goto('/on-tap')
  await expect(page.getByText('Chưa có thẻ nào')).toBeVisible()
  await page.getByRole('button', { name: /Thử ngay/ }).click()
  await expect(page.getByText('Câu 1/20')).toBeVisible()
  await page.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(page.getByRole('heading', { name: 'Ôn tập' })).toBeFocused()
})

test('a session by keyboard: confidence before the verdict, when it returns, undo, and an end that says what next', async ({
  page,
}) => {
  const cards = await singles(page, 3)
  await importLog(
    page,
    cards.map(card => answered(card, 10, true)),
  )
  await page.goto('/')
  await expect(page.getByTestId('due-count')).toHaveText('3 câu đến hạn')
  await startDue(page)

  await answer(page, false, '1')
  await expect(page.getByText(/Gặp lại ngày mai \(22\/11\), rồi thêm một lần sau ít nhất sáu ngày/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Chưa đúng' })).toBeVisible()
  await expect(page.locator('.reason').first()).toBeVisible()

  await page.keyboard.press('u')
  await expect(page.getByText('Câu 1/3')).toBeVisible()
  await expect(page.locator('.question')).not.toHaveAttribute('data-result', /./)
  await expect(page.locator('.question input:checked')).toHaveCount(0)
  await answer(page, true, '2')
  await expect(page.getByText(/Gặp lại sau \d+ ngày/)).toBeVisible()
  await page.keyboard.press('Space')

  await expect(page.getByText('Câu 2/3')).toBeVisible()
  await answer(page, true, '3')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Câu 3/3')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText('Câu 2/3')).toBeVisible()
  await answer(page, true, '3')
  await page.keyboard.press('Enter')
  await answer(page, false, '1')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Xong phiên này' })).toBeFocused()
  await expect(page.getByText('Đã làm 3 câu: 2 đúng, 1 chưa đúng.')).toBeVisible()
  await expect(page.getByText('1 câu bạn chắc mà sai sẽ quay lại ngày mai')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Làm lại 1 câu chưa đúng' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Đọc lại bài/ })).toHaveAttribute('href', /\/hoc\//)
  await page.getByRole('button', { name: 'Về trang ôn tập' }).click()
  await expect(page.getByTestId('due-today')).toContainText('0')
  await list(page, 'Chắc mà sai').click()
  await expect(page.locator('.review-lists li')).toHaveCount(1)
  await expect(page.locator('.review-lists li a')).toHaveAttribute('href', /#cau-/)
})

test('a sure error returns the next day, and again after six days or more', async ({ page }) => {
  const [card] = await singles(page, 1)
  if (!card) throw new Error('no question')
  await importLog(page, [answered(card, 10, true)])
  await startDue(page)
  await answer(page, false, '1')
  await page.clock.setFixedTime(now + dayLength)
  await startDue(page)
  await answer(page, true, '1')
  await expect(page.locator('.session-due')).toHaveText(/sau ([6-9]|\d\d) ngày .* ý sai cũ không quay lại/)
})

test('an open question is judged by oneself with a digit, and confidence can be switched off for good', async ({
  page,
}) => {
  const { questions } = await bankIndex(page)
  const open = questions.find(({ format }) => format === 'open') as BankEntry
  const [single] = await singles(page, 1)
  await importLog(page, [answered(open, 20, false), answered(single as BankEntry, 3, true)])
  await page.goto('/on-tap')
  await page.getByLabel(/Hỏi mức chắc chắn/).uncheck()
  await page.reload()
  await expect(page.getByLabel(/Hỏi mức chắc chắn/)).not.toBeChecked()
  await page.getByRole('button', { name: /Bắt đầu ôn/ }).click()
  for (let i = 0; i < 2; i++) {
    if ((await page.locator('.question').getAttribute('data-format')) === 'open') {
      await page.locator('textarea').fill('Vì 4 lý do.')
      await page.keyboard.press('4')
      await expect(page.locator('textarea')).toHaveValue('Vì 4 lý do.4')
      await page.getByRole('button', { name: 'Xem đáp án mẫu' }).click()
      await page.getByRole('button', { name: 'Chưa được' }).focus()
      await page.keyboard.press('3')
      await expect(page.getByText('Bạn tự chấm: Đạt.')).toBeVisible()
    } else {
      await page.keyboard.press(await digit(page, true))
      await page.keyboard.press('Enter')
      await expect(page.locator('.question')).toHaveAttribute('data-result', 'right')
    }
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('Đã làm 2 câu: 2 đúng')).toBeVisible()
})

test('looking at the answer without answering counts as neither right nor wrong, and returns tomorrow', async ({
  page,
}) => {
  const [card] = await singles(page, 1)
  await importLog(page, [answered(card as BankEntry, 10, true)])
  await startDue(page)
  await page.locator('.question-answer summary').click()
  await expect(page.locator('.session-due')).toHaveText(/ngày mai .* xem đáp án mà chưa tự trả lời/)
  await page.getByRole('button', { name: 'Xem kết quả' }).click()
  await expect(page.getByText('Đã làm 1 câu: 0 đúng, 0 chưa đúng, 1 xem đáp án.')).toBeVisible()
})

test('without a link, cards at hand go on; one that is missing is said, waits, and comes when the link is back', async ({
  page,
  context,
}) => {
  const cards = await singles(page, 3)
  await importLog(
    page,
    cards.map(card => answered(card, 10, true)),
  )
  const missing = `**/bank/${cards[1]?.lesson}.json`
  await page.route(missing, route => route.abort())
  await startDue(page)
  await expect(page.getByRole('alert').filter({ hasText: '1 câu chưa tải được' })).toBeVisible()
  const other = page.getByRole('button', { name: 'Làm câu khác trước' })
  const card = page.locator('.question')
  await expect(card.or(other)).toBeVisible()
  if (await other.isVisible()) await other.click()
  await context.setOffline(true)
  await answer(page, true)
  await page.keyboard.press('Enter')
  await answer(page, true)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Câu này chưa tải được.')).toBeVisible()
  await page.unroute(missing)
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByText('Câu này chưa tải được.')).toBeVisible()
  // The network is back: the page asks again by itself.
  await context.setOffline(false)
  await answer(page, true)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã làm 3 câu: 3 đúng')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme}, pages and a session have no accessibility violation and no sideways scroll`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { questions } = await bankIndex(page)
    await importLog(page, [
      ...questions
        .slice(0, 40)
        .map((card, i) =>
          answered(card, 2 + (i % 9), i % 3 > 0, { confidence: (['chac', 'kha', 'doan'] as const)[i % 3] }),
        ),
      { v: 1, id: 'p', device: 'x', at: now - 3, type: 'plan-set', examDay: '2026-12-20', minutesADay: 10 },
    ])
    await page.goto('/on-tap')
    await page.getByRole('heading', { name: 'Nhìn lại' }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('heading', { name: 'Nhớ được hôm nay, theo miền' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Bắt đầu ôn/ }).click()
    await expect(page.locator('.question')).toBeVisible()
    await expectAccessible(page)
    for (const path of ['/on-tap/ke-hoach', '/de-nham', '/de-nham/ebs/efs', '/phong-van']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
    }
  })
}
