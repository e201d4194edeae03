import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from './site'

const lesson = '/hoc/container-tren-aws/ecr-kho-image'
const card = (page: Page, format: string) => page.locator(`.question[data-format="${format}"]`).first()

test.beforeEach(({ page }) => {
  // Any violation of the Content-Security-Policy, any failed request and any error on the console fails the journey.
  page.on('console', message => {
    if (message.type() === 'error') throw new Error(`console: ${message.text()}`)
  })
  page.on('pageerror', error => {
    throw error
  })
  page.on('request', request => {
    const url = new URL(request.url())
    if (!['127.0.0.1'].includes(url.hostname) && !['data:', 'blob:'].includes(url.protocol))
      throw new Error(`request leaves the site: ${url}`)
  })
})

/** Answers whatever stands on a card, right or wrong, by keyboard alone. */
async function answerByKeyboard(page: Page, format: string) {
  const question = card(page, format)
  await question.focus()
  if (format === 'single') await page.keyboard.press('1')
  if (format === 'multiple') {
    await page.keyboard.press('a')
    await page.keyboard.press('b')
  }
  if (format === 'true-false') {
    for (const group of await question.locator('.statement').all()) {
      await group.locator('input').first().focus()
      await page.keyboard.press('Space')
    }
  }
  if (format === 'match') {
    for (const select of await question.locator('select').all()) {
      await select.focus()
      await page.keyboard.press('ArrowDown')
    }
    await question.getByRole('button', { name: 'Kiểm tra' }).focus()
  }
  if (format === 'order') {
    await question
      .getByRole('button', { name: /Đưa xuống/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: 'Kiểm tra' }).focus()
  }
  if (format === 'cloze') {
    for (const input of await question.locator('input').all()) {
      await input.focus()
      await page.keyboard.type('12 giờ')
    }
  }
  if (format === 'open') {
    await question.locator('textarea').focus()
    await page.keyboard.type('Vì token tạm thời.')
    await question.getByRole('button', { name: 'Xem đáp án mẫu' }).focus()
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: 'Đạt', exact: true }).focus()
  }
  await page.keyboard.press('Enter')
  await expect(question).toHaveAttribute('data-result', /right|wrong/)
  await expect(question.getByRole('status').filter({ hasText: /Đúng|Chưa đúng|Đã ghi/ })).toBeVisible()
}

test('a learner on a phone reads, answers, comes back and finds the place', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByTestId('resume')).toContainText('Bài 1')
  await page.goto(lesson)
  const question = card(page, 'single')
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(question.locator('.reason').first()).toBeVisible()
  await page.reload()
  await expect(question).toHaveAttribute('data-result', /right|wrong/)
  await expect(question.getByRole('radio').first()).toBeChecked()
  await page.goto('/')
  await expect(page.getByTestId('resume')).toContainText('Bài 3')
  await page.getByTestId('resume').getByRole('link').click()
  await expect(page).toHaveURL(/ecr-kho-image#cau-/)
})

for (const format of ['single', 'multiple', 'true-false', 'match', 'order', 'cloze', 'open']) {
  test(`a ${format} question is answered by keyboard alone`, async ({ page }) => {
    await page.goto(lesson)
    await answerByKeyboard(page, format)
  })
}

test('a pick that was not checked survives a reload, and trying again keeps what was right', async ({ page }) => {
  await page.goto(lesson)
  const question = card(page, 'true-false')
  for (const group of await question.locator('.statement').all())
    await group.getByLabel('Đúng', { exact: true }).check()
  await page.reload()
  for (const group of await question.locator('.statement').all())
    await expect(group.getByLabel('Đúng', { exact: true })).toBeChecked()
  await question.getByRole('button', { name: 'Kiểm tra' }).click()
  const right = await question.locator('.statement[data-verdict="right"]').count()
  await question.getByRole('button', { name: 'Làm lại' }).click()
  await expect(question.locator('input:checked')).toHaveCount(right)
})

test('revealing without answering is recorded as such and does not finish the question', async ({ page }) => {
  await page.goto(lesson)
  const question = card(page, 'multiple')
  await question.getByText('Xem đáp án').click()
  await expect(question.locator('.reason').first()).toBeVisible()
  await expect(page.getByTestId('lesson-progress')).toContainText('Đã trả lời 0/')
})

test('the wrong questions of the quiz can be done again', async ({ page }) => {
  await page.goto(lesson)
  const question = page.locator('.quiz .question[data-format="cloze"]')
  for (const input of await question.locator('input').all()) await input.fill('sai')
  await question.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Làm lại câu sai' }).click()
  await expect(question).toBeFocused()
  await expect(question.locator('input').first()).toBeEditable()
})

test('two tabs agree at once', async ({ context, page }) => {
  const other = await context.newPage()
  await page.goto(lesson)
  await other.goto(lesson)
  await page.locator('.question[data-format="single"]').first().getByRole('radio').first().check()
  await page.locator('.question[data-format="single"]').first().getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(other.getByTestId('lesson-progress')).toContainText('Đã trả lời 1/')
})

test('typing with an input method: Enter while composing does nothing', async ({ page }) => {
  await page.goto(lesson)
  const input = card(page, 'cloze').locator('input').first()
  await input.focus()
  await input.evaluate(element => {
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
    )
  })
  await expect(card(page, 'cloze')).not.toHaveAttribute('data-result', /./)
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Tìm trong khóa học' })
  await search.fill('bao mat')
  await expect(page.getByRole('option').first()).toBeVisible()
  await search.evaluate(element =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }),
    ),
  )
  await expect(page).toHaveURL(new RegExp(lesson))
})

test('search finds without tones, by keyboard, and has an address', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm trong khóa học' }).fill('vai tro thuc thi')
  await expect(page.getByRole('option').filter({ hasText: 'execution role' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/execution|thuat-ngu|role/)
  await page.goto('/tim?q=dang nhap')
  await expect(page.getByRole('link', { name: /Đăng nhập/ }).first()).toBeVisible()
})

test('a diagram is stepped through and enlarged, and nothing moves', async ({ page }) => {
  await page.goto(lesson)
  const figure = page.locator('figure.diagram').first()
  const before = await figure.evaluate(element => element.getBoundingClientRect().height)
  await figure.getByRole('button', { name: 'Bước sau' }).click()
  await expect(figure.locator('[data-lit]').first()).toBeAttached()
  await expect(figure.locator('.diagram-said p[data-now]')).toBeVisible()
  expect(await figure.evaluate(element => element.getBoundingClientRect().height)).toBe(before)
  await figure.getByRole('button', { name: 'Phóng to' }).click()
  const viewer = page.getByRole('dialog', { name: /Sơ đồ/ })
  await page.keyboard.press('+')
  await expect(viewer.locator('svg')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(viewer).toHaveCount(0)
})

test('copying a session takes its commands only', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(lesson)
  await page.locator('.code[data-lang="console"]').first().getByRole('button', { name: 'Chép lệnh' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^(export|aws) /)
  expect(copied).toContain('aws ecr create-repository')
  expect(copied).not.toMatch(/^\$|Login Succeeded/m)
})

test('the choice of a tab is remembered', async ({ page }) => {
  await page.goto('/hoc/container-tren-aws/thuc-hanh-ecr-den-fargate')
  await page.getByRole('tab', { name: 'Console' }).click()
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Console' })).toHaveAttribute('aria-selected', 'true')
})

test('the theme and text size are kept', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click()
  await page.getByLabel('Tối', { exact: true }).check()
  await page.getByLabel('Lớn', { exact: true }).check()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(16, 25, 29)')
})

test('progress goes out as a file and comes back merged; a damaged file changes nothing', async ({ page }, info) => {
  await page.goto(lesson)
  await answerByKeyboard(page, 'single')
  await page.goto('/tien-do')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Xuất tiến độ' }).click(),
  ])
  const file = info.outputPath('tien-do.json')
  await download.saveAs(file)
  expect(JSON.parse(await readFile(file, 'utf8')).events.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Xóa dữ liệu của tôi' }).click()
  await page.getByRole('button', { name: 'Xóa hết' }).click()
  await expect(page.getByText('Chưa có gì được ghi')).toBeVisible()
  await page
    .getByLabel('Nhập tiến độ')
    .setInputFiles({ name: 'hong.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') })
  await expect(page.getByRole('status')).toContainText('Tệp bị hỏng')
  await page.getByLabel('Nhập tiến độ').setInputFiles(file)
  await expect(page.getByRole('status')).toContainText('bản ghi mới')
  await expect(page.getByText(/Đúng \d trong 1 câu/)).toBeVisible()
})

test('a damaged store says so and loses nothing', async ({ page }) => {
  await page.goto('/thuat-ngu')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ben-container', 99)
        open.onupgradeneeded = () => undefined
        open.onsuccess = () => {
          open.result.close()
          resolve()
        }
        open.onerror = () => reject(open.error)
      }),
  )
  await page.goto('/tien-do')
  await expect(page.getByRole('alert').filter({ hasText: 'phiên bản mới hơn' })).toBeVisible()
})

test('a lesson prints whole, on A4', async ({ page }) => {
  await page.goto(lesson)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.length).toBeGreaterThan(50_000)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.site-header')).toBeHidden()
  await expect(page.locator('.diagram-steps').first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a lesson reads whole: diagrams, definitions, and answers that open', async ({ page }) => {
    await page.goto(lesson)
    await expect(page.locator('figure.diagram svg').first()).toBeVisible()
    const question = card(page, 'single')
    await expect(question.locator('.reason').first()).toBeHidden()
    await question.getByText('Xem đáp án').click()
    await expect(question.locator('.reason').first()).toBeVisible()
    await page.goto('/hoc/container-tren-aws/thuc-hanh-ecr-den-fargate')
    await expect(page.getByText('Mở Amazon ECS, chọn')).toBeVisible()
  })
})
