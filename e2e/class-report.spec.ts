import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { extractText, getDocumentProxy } from 'unpdf'
import { limits } from '../lib/classroom/limits'
import { defaultSettings } from '../lib/classroom/session'
import { readCsv } from '../lib/export/csv-table'
import type { Answer } from '../lib/question/answer'
import { rightAnswer } from '../lib/question/fixtures/right-answer'
import type { PartId } from '../lib/question/part'
import { plainHtml } from '../lib/question/plain-html'
import { expectAccessible } from './fixtures/accessible'
import { holdKey, type LiveClass, openLiveClass } from './fixtures/live-class'
import { expect, type Page, test } from './site'

const lesson = 'task-role-va-execution-role'
const title = 'Lớp thử “role”'
/** As the server keeps them: what turns the direction of writing is gone. */
const names = [
  '=HYPERLINK("https://x.vn","bấm")',
  'Đảo Chữ',
  '<script>alert(1)</script>',
  'Nguyễn Thị Ừng',
  '+84 @lan',
] as const
const silent = 'Chỉ Ngồi Nghe'

test.use({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Ho_Chi_Minh' })

const questionOf = ({ questions }: LiveClass, start: string) => {
  const found = questions.find(({ prompt }) => plainHtml(prompt).startsWith(start))
  if (!found) throw new Error(`no question begins with “${start}”`)
  return found
}

const choosing = (question: LiveClass['questions'][number], text: string): Answer => {
  const part = question.parts.find(one => plainHtml(one.text).startsWith(text))
  if (!part) throw new Error(`no choice begins with “${text}”`)
  return { format: 'single', choice: part.id as PartId }
}

/** A class whose misconceptions are known: a question with one vote, one with two, and one with blanks. */
async function playedClass() {
  const one = await openLiveClass({ lesson, title })
  const [a, b, c, d, e] = await one.join(names[0], `\u202e${names[1]}`, names[2], names[3], names[4], silent)
  const denied = questionOf(one, 'Log của orders')
  const execution = choosing(denied, 'Thêm quyền vào execution role')
  await one.ask(denied, [
    [a, execution],
    [b, execution],
    [c, execution],
    [d, rightAnswer(denied.key)],
  ])
  const pass = questionOf(one, 'Pipeline có đủ quyền')
  const trust = choosing(pass, 'Sửa trust policy')
  await one.ask(
    pass,
    [a, b, c, d, e].map(learner => [learner, trust] as const),
    [a, b, c, d].map(learner => [learner, rightAnswer(pass.key)] as const).concat([[e, trust]]),
  )
  const blanks = questionOf(one, 'Điền tên role')
  const typed = Object.fromEntries(blanks.parts.map(({ id }) => [id, '=cmd|calc']))
  await one.ask(blanks, [[a, { format: 'cloze', blanks: typed }]])
  await one.act(a, { type: 'question', id: 'cau-hoi-tu-lop-0001', text: '<b>Vì sao</b> lại hai role?' })
  await one.act(b, { type: 'upvote', question: 'cau-hoi-tu-lop-0001', on: true })
  await one.act(c, { type: 'lost', section: 'execution-role', on: true })
  return one
}

async function openReport(page: Page, one: LiveClass) {
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      throw new Error(`console: ${message.text()}`)
  })
  page.on('dialog', () => {
    throw new Error('a nickname ran')
  })
  await holdKey(page, one)
  await page.goto(`/lop/${one.code}/bao-cao`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** A table as it was saved: its bytes, and its cells read back. */
async function saved(page: Page, table: string) {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: table }).click()
  const file = await (await download).path()
  const bytes = await readFile(file)
  return {
    bytes,
    text: bytes.toString('utf8'),
    rows: readCsv(bytes.toString('utf8')).records.map(({ cells }) => cells),
  }
}

test('the board says what was mixed up by how many, and leads to the paragraph that mends it', async ({ page }) => {
  const one = await playedClass()
  await openReport(page, one)
  const board = page.locator('.report-part', { has: page.getByRole('heading', { name: 'Chỗ nhầm' }) })
  const lines = board.locator('.board-line')
  await expect(lines.first()).toContainText('3/4 nhầm execution role với task role')
  await expect(lines.filter({ hasText: 'nhầm PassRole với trust policy' })).toContainText('1/5')
  await expect(lines.filter({ hasText: 'điền “=cmd|calc” vào chỗ trống 1' })).toContainText('1/1')
  await lines.first().locator('summary').click()
  for (const name of names.slice(0, 3)) await expect(lines.first().getByText(name, { exact: true })).toBeVisible()

  const pass = page.locator('.report-question').nth(1)
  await expect(pass).toContainText('Lần 1: 0/5 đúng (0%)')
  await expect(pass).toContainText('Lần 2: 4/5 đúng (80%)')
  await expect(pass).toContainText('Tiến bộ sau thảo luận: +0,80')
  await pass.locator('summary').click()
  await expect(pass.locator('.asked-lines > [data-right="true"]')).toContainText('Lần 24 (80%)')

  await expect(page.locator('.report-absent')).toHaveText(/không trả lời câu nàoChỉ Ngồi Nghe$/)
  const row = page.getByRole('row', { name: names[3] ?? '' }).first()
  await expect(row).toHaveText(/^4Nguyễn Thị Ừng2\/322000/)
  await expect(page.locator('.report-room')).toContainText('<b>Vì sao</b> lại hai role?')
  await expect(page.locator('.report-room')).toContainText('1 người cũng muốn hỏi')
  await expect(page.locator('.report-lost')).toContainText('1/6 Execution role của Chợ Nổi')

  await lines
    .first()
    .getByRole('link', { name: /^Xem lại: / })
    .click()
  await expect(page).toHaveURL(/\/hoc\/container-tren-aws\/task-role-va-execution-role#/)
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport()
})

test('tables open in a spreadsheet: bytes that say UTF-8, names as they are, nothing that runs', async ({ page }) => {
  const one = await playedClass()
  await openReport(page, one)
  await page.locator('.report-files > summary').click()
  const learners = await saved(page, 'Người học và điểm')
  expect([...learners.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(learners.rows.slice(1).map(row => row[1])).toEqual([...names, silent])
  expect(learners.rows[1]?.[2]).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  expect(learners.rows[0]?.slice(-4)).toEqual(['Câu 1', 'Câu 2 (lần 1)', 'Câu 2 (lần 2)', 'Câu 3'])
  expect(learners.text).toContain(`"'=HYPERLINK(""https://x.vn"",""bấm"")"`)
  expect(learners.text).toContain(`'+84 @lan`)
  const answers = await saved(page, 'Mọi câu trả lời')
  expect(answers.rows).toHaveLength(1 + 4 + 5 + 5 + 1)
  for (const text of [learners.text, answers.text]) expect(text).not.toMatch(/(^|[,\n]"?)[=+@]/m)
  const board = await saved(page, 'Chỗ nhầm')
  expect(board.rows[1]?.slice(0, 5)).toEqual(['3', '4', '75', 'nhầm execution role với task role', '1'])

  await page.getByLabel('Dấu chấm phẩy').check()
  expect((await saved(page, 'Từng câu hỏi')).text).toContain('Câu;Mã câu;Bài;')
  await page.getByRole('button', { name: 'Ẩn tên người học' }).click()
  const hidden = await saved(page, 'Người học và điểm')
  expect(hidden.rows.slice(1).map(row => row[1])).toEqual([1, 2, 3, 4, 5, 6].map(n => `Người học ${n}`))
  for (const name of [...names, silent]) await expect(page.locator('.class-report').getByText(name)).toHaveCount(0)
})

const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

async function printed(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  return (await extractText(pdf)).text.map(bare)
}

test('it comes out on A4 with names, counts and bars; what is folded stays folded', async ({ page }) => {
  const one = await playedClass()
  await openReport(page, one)
  const pages = await printed(page)
  const all = pages.join('')
  for (const text of [title, '3/4', 'nhầm execution role với task role', ...names, silent, 'Lần 2: 4/5 đúng'])
    expect(all).toContain(bare(text))
  for (const text of ['Xóa ngay', 'Tải CSV', 'In A4', 'Tìm kiếm', 'Thêm PassRole cho pipeline'])
    expect(all).not.toContain(bare(text))
  expect(pages.length).toBeLessThanOrEqual(3)
  expect(pages.at(-1)).toContain(`${pages.length}/${pages.length}`)

  await page.getByRole('button', { name: 'Mở hết' }).click()
  expect((await printed(page)).join('')).toContain(bare('Thêm PassRole cho pipeline'))
  await page.emulateMedia({ media: 'print' })
  const bar = await page
    .locator('.board-bar')
    .first()
    .evaluate(one => {
      const { width, borderTopWidth } = getComputedStyle(one, '::before')
      return [Number.parseFloat(width) / one.getBoundingClientRect().width, Number.parseFloat(borderTopWidth)]
    })
  expect(bar[0]).toBeCloseTo(0.75, 1)
  expect(bar[1]).toBeGreaterThan(4)
})

test('a class under way can be read again, and its mix-ups are kept for a class to come', async ({ page }) => {
  const one = await openLiveClass({ lesson, title })
  const [learner] = await one.join('An')
  await openReport(page, one)
  await expect(page.getByText('Chưa có câu nào được hiện đáp án')).toBeVisible()
  const denied = questionOf(one, 'Log của orders')
  await one.ask(denied, [[learner, choosing(denied, 'Thêm quyền vào execution role')]])
  await page.getByRole('button', { name: 'Đọc lại' }).click()
  await expect(page.locator('.board-line').first()).toContainText('1/1 nhầm execution role với task role')
  await expect(page.getByRole('link', { name: 'Mở lớp mới từ 1 câu hay nhầm' })).toHaveAttribute(
    'href',
    `/lop?nham=${one.code}`,
  )
  const kept = await page.evaluate(code => localStorage.getItem(`ben-container:lop:nham:${code}`), one.code)
  expect(JSON.parse(kept ?? '')).toEqual({ title, at: expect.any(Number), questions: [{ id: denied.id, lesson }] })
})

test('the desk shows what was mixed up from the reveal on, and leads the room back to where it is mended', async ({
  page,
}) => {
  const one = await openLiveClass({ lesson, title })
  const [learner] = await one.join('An')
  await holdKey(page, one)
  await page.goto(`/lop/${one.code}/dieu-khien`)
  const denied = questionOf(one, 'Log của orders')
  await one.command({ type: 'ask', item: one.questions.indexOf(denied), seconds: null })
  const answer = choosing(denied, 'Thêm quyền vào execution role')
  await one.act(learner, { type: 'answer', round: 1, vote: 1, seq: 1, answer })
  await expect(page.locator('.round-count')).toContainText('1/1')
  await expect(page.getByText('nhầm execution role với task role')).toHaveCount(0)
  await page.getByRole('button', { name: 'Đóng và hiện đáp án' }).click()
  const board = page.getByRole('region', { name: 'Chỗ nhầm' })
  await expect(board).toContainText('1/1 nhầm execution role với task role')
  const { violations } = await new AxeBuilder({ page }).include('.host-round').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await board.getByRole('button', { name: /^Chiếu lại: / }).click()
  await expect(page.locator('.host-round')).toHaveCount(0)
  await expect(page.locator('.host-place')).toContainText(/Trang \d+\/\d+ Ai gọi, lúc nào/)
})

test('the room is led back to a section even before the desk has its slides', async ({ page }) => {
  const one = await openLiveClass({ lesson, title })
  const [learner] = await one.join('An')
  await holdKey(page, one)
  let release = () => {}
  const asked = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(/trinh-chieu\?khung/, async route => {
    await asked
    await route.continue()
  })
  await page.goto(`/lop/${one.code}/dieu-khien`, { waitUntil: 'domcontentloaded' })
  const denied = questionOf(one, 'Log của orders')
  await one.ask(denied, [[learner, choosing(denied, 'Thêm quyền vào execution role')]])
  await page.getByRole('button', { name: /^Chiếu lại: / }).click()
  await expect(page.locator('.host-round')).toHaveCount(0)
  release()
  await expect(page.locator('.host-place')).toContainText(/Trang \d+\/\d+ Ai gọi, lúc nào/)
})

test('a class that was forgotten can still be asked again what it missed', async ({ page, request }) => {
  const one = await playedClass()
  await openReport(page, one)
  expect(
    (await request.delete(`/api/class/${one.code}`, { headers: { authorization: `Bearer ${one.secret}` } })).status(),
  ).toBe(204)
  await page.getByRole('link', { name: /^Mở lớp mới từ 2 câu/ }).click()
  await expect(page).toHaveURL(`/lop?nham=${one.code}`)
  await expect(page.getByRole('combobox', { name: /^Lớp trước/ })).toHaveValue(one.code)
  await page.getByRole('button', { name: 'Mở lớp', exact: true }).click()
  await expect(page).toHaveURL(/\/lop\/[A-Z0-9]{6}\/dieu-khien$/)
  await expect(page.getByText('Hỏi lại câu lớp trước còn sai').first()).toBeVisible()
})

test('deleting asks once, forgets at once, and says so', async ({ page, request }) => {
  const one = await playedClass()
  await openReport(page, one)
  await page.getByRole('button', { name: 'Xóa ngay' }).click()
  await page.getByRole('button', { name: 'Thôi' }).click()
  expect((await request.get(`/api/class/${one.code}`)).status()).toBe(200)
  await page.getByRole('button', { name: 'Xóa ngay' }).click()
  await page.getByRole('button', { name: 'Xóa hết' }).click()
  await expect(page.getByRole('heading', { name: `Đã xóa lớp ${one.code}` })).toBeVisible()
  const authorization = `Bearer ${one.secret}`
  for (const path of ['', '/report', '/stream?as=screen'])
    expect((await request.get(`/api/class/${one.code}${path}`, { headers: { authorization } })).status()).toBe(404)
  expect(await page.evaluate(code => localStorage.getItem(`ben-container:lop:day:${code}`), one.code)).toBeNull()
  await expect(page.getByRole('link', { name: /^Mở lớp mới từ 2 câu/ })).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: `Máy chủ không có lớp ${one.code}` })).toBeVisible()
})

test('whoever is not the host, and whoever has a wrong address, is told what to do', async ({ page }) => {
  const one = await openLiveClass({ lesson, title })
  await page.goto(`/lop/${one.code}/bao-cao`)
  await expect(page.getByRole('heading', { name: `Máy này không giữ khóa của lớp ${one.code}` })).toBeVisible()
  await holdKey(page, { ...one, secret: 'khong-phai-khoa-nay-0001' })
  await page.goto(`/lop/${one.code}/bao-cao`)
  await expect(page.getByRole('heading', { name: 'Máy này không giữ khóa' })).toBeVisible()
  await page.goto('/lop/O0I1L8/bao-cao')
  await expect(page.getByRole('heading', { name: 'Địa chỉ này không có mã lớp' })).toBeVisible()
})

test('a server that does not answer is told apart from a class that is gone', async ({ page }) => {
  const one = await playedClass()
  await holdKey(page, one)
  await page.route('**/report', route => route.abort())
  await page.goto(`/lop/${one.code}/bao-cao`)
  await expect(page.getByRole('heading', { name: 'Chưa đọc được báo cáo' })).toBeVisible()
  await page.unroute('**/report')
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.route('**/report', route => route.abort())
  await page.getByRole('button', { name: 'Đọc lại' }).click()
  await expect(page.getByText('Chưa đọc lại được')).toBeVisible()
  await expect(page.locator('.board-line').first()).toBeVisible()
})

test('the page of what is kept goes by the numbers of the server', async ({ page }) => {
  await page.goto('/lop/quyen-rieng-tu')
  const text = page.locator('article')
  await expect(text).toContainText(`từ 0 đến ${limits.keepDays} ngày`)
  await expect(text).toContainText(`Không chọn gì thì là ${defaultSettings.keepDays} ngày`)
  await expect(text).toContainText('sau 24 giờ')
  await expect(text).toContainText('chậm nhất 10 phút')
  expect((await printed(page)).join('')).toContain(bare('Lớp học giữ gì, bao lâu'))
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`report and privacy page in ${colorScheme} have no accessibility violation and no sideways scroll`, async ({
    page,
  }) => {
    const one = await playedClass()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openReport(page, one)
    await page.getByRole('button', { name: 'Mở hết' }).click()
    await page.locator('.report-files > summary').click()
    for (const address of [null, '/lop/quyen-rieng-tu']) {
      if (address) await page.goto(address)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 })
        await expectAccessible(page)
      }
    }
  })
}
