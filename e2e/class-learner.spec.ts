import AxeBuilder from '@axe-core/playwright'
import { openTestClass, type TestClass } from '../lib/classroom/testing/client.server'
import type { BankQuestion } from '../lib/question/bank'
import type { PartId } from '../lib/question/part'
import { type BrowserContext, expect, type Page, test } from './site'

const lesson = 'vi-sao-can-dieu-phoi'

interface Section {
  readonly id: string
  readonly title: string
}
type Format = BankQuestion['format']

/** A class on the lesson with what a test needs to know of it. The lesson's questions are its items, in order. */
async function openClass(page: Page, more: Parameters<typeof openTestClass>[1] = {}) {
  const base = new URL(page.url() === 'about:blank' ? (test.info().project.use.baseURL ?? '') : page.url()).origin
  const opened = await openTestClass(base, { lesson, title: 'Lớp thử 12A', ...more })
  const json = async <T>(path: string) => (await (await page.request.get(path)).json()) as T
  const bank = await json<BankQuestion[]>(`/bank/${lesson}.json`)
  const sections = (await json<Section[]>(`/bank/pages/${lesson}.json`)).filter(({ id }) => id !== 'mo-dau')
  return { ...opened, bank, sections }
}
type Opened = Awaited<ReturnType<typeof openClass>>

const settings = { anonymous: false, leaderboard: false, speedPoints: false, seconds: null, keepDays: 7 }
const place = (section: string | null, black = false) => ({ section, slide: 0, step: 0, black })
const light = (page: Page) => page.locator('.class-light')
const stage = (page: Page) => page.locator('.class-stage')
const question = (page: Page) => page.locator('.class-question')
const said = (page: Page) => page.locator('.class-send [role="status"], .class-send .class-said').first()

async function tell(opened: TestClass, command: Readonly<Record<string, unknown>>): Promise<void> {
  expect(await opened.command(command)).toMatchObject({ status: 200 })
}

async function join(page: Page, code: string, name = 'Lan Anh'): Promise<void> {
  await page.goto(`/lop/${code}`)
  await page.getByLabel('Tên gọi của bạn').fill(name)
  await page.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(light(page)).toHaveText('Đã nối')
}

const itemOf = ({ bank }: Opened, format: Format): { readonly item: number; readonly asked: BankQuestion } => {
  const item = bank.findIndex(one => one.format === format)
  return { item, asked: bank[item] as BankQuestion }
}

/** Indexes of a right and a wrong choice of a question with one right choice. */
function choicesOf({ key, parts }: BankQuestion): { readonly right: number; readonly wrong: number } {
  const isRight = (id: string) => key.format === 'single' && key.correct === id
  return { right: parts.findIndex(({ id }) => isRight(id)), wrong: parts.findIndex(({ id }) => !isRight(id)) }
}

const choose = (page: Page, index: number) => question(page).locator('.choice label').nth(index).click()

/** Events of the learner's own log about a class. */
const deck = (page: Page, code: string) =>
  page.evaluate(
    prefix =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('ben-container')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result.filter(({ id }: { id: string }) => id.startsWith(prefix)))
          }
        }
      }),
    `lop:${code}:`,
  )

test('joins by a code typed anyhow, follows, votes without a network, is counted once, and finds the miss in the own deck', async ({
  page,
  context,
}) => {
  const opened = await openClass(page)
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

  const [first, second] = sections as [Section, Section]
  await tell(opened, { type: 'go', place: place(first.id) })
  await expect(page.getByRole('heading', { name: first.title })).toBeVisible()
  await page.getByRole('button', { name: 'Chưa hiểu' }).click()
  await expect(page.getByRole('button', { name: 'Chưa hiểu' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByText('Các mục của bài').click()
  await page.getByRole('button', { name: second.title }).click()
  await expect(page.getByRole('heading', { name: second.title })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Chưa hiểu' })).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('button', { name: 'Về lại chỗ thầy/cô' }).click()
  await expect(page.getByRole('heading', { name: first.title })).toBeVisible()

  await tell(opened, { type: 'ready-ask' })
  await page.getByRole('button', { name: 'Sẵn sàng' }).click()
  await expect(page.getByText('Bạn đã báo sẵn sàng.')).toBeVisible()

  const { item, asked } = itemOf(opened, 'single')
  const { right, wrong } = choicesOf(asked)
  await tell(opened, { type: 'ask', item, seconds: null })
  await expect(question(page)).toBeVisible()
  await context.setOffline(true)
  await choose(page, right)
  await choose(page, wrong)
  await expect(light(page)).toHaveText('Mất mạng: câu trả lời đang chờ gửi')
  await expect(said(page)).toContainText('Đang chờ mạng')
  await context.setOffline(false)
  await expect(said(page)).toContainText('Đã gửi')
  await expect(light(page)).toHaveText('Đã nối')
  await tell(opened, { type: 'reveal', round: 1 })
  await expect(stage(page)).toContainText('Bạn chưa trả lời đúng')
  await expect(page.locator('.class-outcome')).toContainText('0/1 đúng')
  await expect.poll(() => deck(page, code)).toHaveLength(1)
  const mine = { question: asked.id, lesson, venue: 'lop', type: 'question-answered', correct: false }
  expect(await deck(page, code)).toMatchObject([mine])
  await tell(opened, { type: 'explain', round: 1 })
  await expect(page.locator('.class-question .reason').nth(wrong)).toContainText('Chỗ này chưa đúng')
  await expect(page.getByRole('link', { name: asked.sources[0]?.title ?? '' })).toBeVisible()
  await tell(opened, { type: 'end' })
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
  const opened = await openClass(page)
  const { item, asked } = itemOf(opened, 'single')
  const { wrong } = choicesOf(asked)
  const [first] = opened.sections as [Section]
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
  await tell(opened, { type: 'go', place: place(first.id) })
  await holds('lesson', first.title)
  await tell(opened, { type: 'go', place: place(first.id, true) })
  await holds('black', 'Màn chiếu đang tắt')
  await tell(opened, { type: 'freeze', frozen: true })
  await holds('frozen', 'Nhìn lên màn chiếu')
  await tell(opened, { type: 'freeze', frozen: false })
  await tell(opened, { type: 'ask', item, seconds: null })
  await choose(page, wrong)
  await holds('voting', 'Đã gửi')
  await tell(opened, { type: 'close', round: 1 })
  await holds('closed', 'Câu trả lời của bạn đã được nhận')
  await tell(opened, { type: 'discuss', round: 1 })
  await holds('discussing', 'Trao đổi với người bên cạnh')
  await tell(opened, { type: 'vote-again', round: 1, seconds: null })
  await choose(page, wrong)
  await holds('voting', 'Đã gửi')
  await tell(opened, { type: 'reveal', round: 1 })
  await holds('revealed', 'Lần 2: 0/1 đúng')
  await tell(opened, { type: 'explain', round: 1 })
  await holds('explained', 'Đọc lại')
  await tell(opened, { type: 'end' })
  await holds('ended', /Đúng 0\/1 câu[\s\S]*\?/)
  expect(await deck(page, opened.code)).toHaveLength(1)
})

test('two tabs are one learner: each shows what the other answered, and the last answer counts', async ({
  page,
  context,
}) => {
  const opened = await openClass(page)
  const { item, asked } = itemOf(opened, 'single')
  const { right, wrong } = choicesOf(asked)
  await join(page, opened.code)
  const other = await context.newPage()
  await other.goto(`/lop/${opened.code}`)
  await expect(light(other)).toHaveText('Đã nối')
  await tell(opened, { type: 'ask', item, seconds: null })
  await choose(page, wrong)
  await expect(question(other).locator('input').nth(wrong)).toBeChecked()
  await choose(other, right)
  await expect(question(page).locator('input').nth(right)).toBeChecked()
  await expect(said(page)).toContainText('Đã gửi')
  await tell(opened, { type: 'reveal', round: 1 })
  for (const tab of [page, other]) await expect(stage(tab)).toContainText('Bạn trả lời đúng.')
  await expect(page.locator('.class-outcome')).toContainText('1/1 đúng')
  await expect.poll(() => deck(page, opened.code)).toHaveLength(1)
})

/** Puts something down, by format; single choices send themselves. */
const fillers: Record<Format, (page: Page) => Promise<unknown>> = {
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
  const opened = await openClass(page)
  await join(page, opened.code)
  const formats = [...new Set(opened.bank.map(({ format }) => format))]
  expect(formats.length).toBeGreaterThanOrEqual(6)
  for (const [i, format] of formats.entries()) {
    const round = i + 1
    await tell(opened, { type: 'ask', item: itemOf(opened, format).item, seconds: null })
    await expect(question(page)).toHaveAttribute('data-format', format)
    await fillers[format](page)
    if (format !== 'single') {
      await expect(said(page)).toContainText('Chưa gửi')
      await page.reload()
      await expect(said(page)).toContainText('Chưa gửi')
      await page.getByRole('button', { name: 'Gửi', exact: true }).click()
    }
    await expect(said(page)).toContainText('Đã gửi')
    await tell(opened, { type: 'reveal', round })
    await expect(page.locator('.class-outcome')).toContainText(format === 'open' ? '1 người đã trả lời' : '/1 đúng')
    await tell(opened, { type: 'explain', round })
    await expect(page.locator('.class-mend')).toBeVisible()
    if (format === 'open') await page.getByRole('button', { name: 'Được một phần' }).click()
  }
  await expect.poll(() => deck(page, opened.code)).toHaveLength(formats.length)
})

test('a vote with a timer closes by itself, and takes along what was chosen and not sent', async ({ page }) => {
  const opened = await openClass(page)
  await join(page, opened.code)
  const { item } = itemOf(opened, 'multiple')
  await tell(opened, { type: 'ask', item, seconds: 5 })
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
  const opened = await openClass(page)
  const { item } = itemOf(opened, 'single')
  await join(page, opened.code)
  await tell(opened, { type: 'ask', item, seconds: null })
  await expect(question(page)).toBeVisible()
  await context.setOffline(true)
  await choose(page, 0)
  await expect(said(page)).toContainText('Đang chờ mạng')
  await tell(opened, { type: 'freeze', frozen: true })
  await context.setOffline(false)
  await expect(stage(page)).toContainText('Nhìn lên màn chiếu')
  await tell(opened, { type: 'freeze', frozen: false })
  await expect(said(page)).toContainText('Đã gửi')
  await context.setOffline(true)
  await choose(page, 1)
  await expect(said(page)).toContainText('Đang chờ mạng')
  await tell(opened, { type: 'close', round: 1 })
  await context.setOffline(false)
  await expect(page.getByRole('alert').filter({ hasText: 'Lượt hỏi đã đóng' })).toContainText('Câu 1')
  await page.getByRole('button', { name: 'Bỏ thông báo này' }).click()
  await expect(page.getByText('Lượt hỏi đã đóng')).toHaveCount(0)
  await expect(question(page).locator('input').first()).toBeChecked()
})

test('questions to the room: asked without a network, wanted by others, answered and hidden by the host', async ({
  page,
  context,
}) => {
  const opened = await openClass(page)
  await join(page, opened.code)
  const other = await opened.join('Bình')
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
  await tell(opened, { type: 'answer-question', question: 'cau-hoi-cua-binh-1', answered: true })
  await expect(theirs).toContainText('Đã trả lời')
  await expect(sheet.locator('li').first()).toContainText('Fargate')
  await tell(opened, { type: 'hide-question', question: 'cau-hoi-cua-binh-1', hidden: true })
  await expect(theirs).toHaveCount(0)
  await tell(opened, { type: 'ask', item: 0, seconds: null })
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
  const opened = await openClass(page, { settings: { ...settings, leaderboard: true } })
  const { item, asked } = itemOf(opened, 'single')
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
    const person = await opened.join(name)
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
  await tell(opened, { type: 'ask', item, seconds: null })
  for (const name of nasty.slice(0, 5)) {
    const person = await opened.join(name)
    const answer = { format: 'single', choice: asked.parts[0]?.id as PartId }
    expect((await opened.act(person, { type: 'answer', round: 1, vote: 1, seq: 1, answer })).status).toBe(200)
  }
  await tell(opened, { type: 'reveal', round: 1 })
  await expect(page.locator('.class-leaders li')).toHaveCount(5)
  expect(await layout(page)).toEqual(plain)
  const heights = await page.locator('.class-leaders li').evaluateAll(rows => rows.map(row => row.clientHeight))
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1)
  expect(await page.evaluate(() => 'bad' in window)).toBe(false)
})

test('a name that is too long is refused with what to do, and stays in its field', async ({ page }) => {
  const { code } = await openClass(page)
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
  const opened = await openClass(page, { settings: { ...settings, anonymous: true } })
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

  const opened = await openClass(page)
  await join(page, opened.code)
  await tell(opened, { type: 'lock', locked: true })
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })
  const late = await context.newPage()
  await late.goto(`/lop/${opened.code}`)
  await expect(late.getByText('Lớp đã khóa cửa')).toBeVisible()
  await tell(opened, { type: 'lock', locked: false })
  await late.getByRole('button', { name: 'Thử lại' }).click()
  await late.getByLabel('Tên gọi của bạn').fill('Đến muộn')
  await late.getByRole('button', { name: 'Vào lớp' }).click()
  await expect(light(late)).toHaveText('Đã nối')
  const id = await late.evaluate(code => {
    const key = JSON.parse(localStorage.getItem(`ben-container:lop:hoc:${code}`) ?? '{}') as { id?: string }
    return key.id
  }, opened.code)
  await tell(opened, { type: 'rename', learner: id, name: 'Minh' })
  await expect(late.locator('.class-me')).toContainText('Minh')
  await tell(opened, { type: 'freeze-learner', learner: id, frozen: true })
  await tell(opened, { type: 'ask', item: itemOf(opened, 'single').item, seconds: null })
  await expect(said(late)).toContainText('Người dạy đang tạm khóa phần gửi của bạn')
  await expect(question(late).locator('input').first()).toBeDisabled()
  await tell(opened, { type: 'remove', learner: id })
  await expect(late.getByRole('heading', { name: 'Bạn đã được mời ra khỏi lớp' })).toBeVisible()
  await late.getByRole('button', { name: 'Vào lại lớp' }).click()
  await expect(late.getByRole('button', { name: 'Vào lớp' })).toBeVisible()
  await tell(opened, { type: 'end' })
  await late.reload()
  await expect(late.getByText('Lớp này đã kết thúc')).toBeVisible()
  await context.close()

  const gone = await page.request.delete(opened.api.class, { headers: { authorization: `Bearer ${opened.host}` } })
  expect(gone.status()).toBe(204)
  await expect(page.getByRole('heading', { name: 'Lớp này không còn trên máy chủ' })).toBeVisible()
  await page.goto('/lop')
  const own = page.getByRole('region', { name: 'Lớp của tôi' })
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
    const opened = await openClass(page, { settings: { ...settings, leaderboard: true } })
    const check = async (sign: string | RegExp) => {
      await expect(page.locator('main')).toContainText(sign)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect([sign, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)]).toEqual([sign, []])
    }
    const { item, asked } = itemOf(opened, 'single')
    const [first, second] = opened.sections as [Section, Section]
    await page.goto('/lop')
    await check('Vào lớp')
    await page.goto(`/lop/${opened.code}`)
    await check('Tên gọi của bạn')
    await join(page, opened.code)
    await check('Bạn đã vào lớp')
    await tell(opened, { type: 'go', place: place(first.id) })
    await check(first.title)
    await page.getByText('Các mục của bài').click()
    await page.getByRole('button', { name: second.title }).click()
    await page.getByRole('button', { name: 'Chưa hiểu' }).click()
    await tell(opened, { type: 'ready-ask' })
    await check('Bạn đã sẵn sàng chưa?')
    await tell(opened, { type: 'ask', item, seconds: 600 })
    await choose(page, choicesOf(asked).wrong)
    await check('Đã gửi')
    await tell(opened, { type: 'close', round: 1 })
    await check('Đã đóng')
    await tell(opened, { type: 'discuss', round: 1 })
    await check('Trao đổi với')
    await tell(opened, { type: 'vote-again', round: 1, seconds: null })
    await choose(page, choicesOf(asked).right)
    await check('Đã gửi')
    await tell(opened, { type: 'reveal', round: 1 })
    await check('Lần 2: 1/1')
    await tell(opened, { type: 'explain', round: 1 })
    await check('Đọc lại')
    const other = await opened.join('Bình')
    await opened.act(other, { type: 'question', id: 'cau-hoi-cua-binh-1', text: 'Vì sao cần service?' })
    await page.getByRole('button', { name: /Hỏi người dạy/ }).click()
    await check('Vì sao cần service?')
    await page.getByRole('button', { name: 'Đóng' }).click()
    await tell(opened, { type: 'freeze', frozen: true })
    await check('Nhìn lên màn chiếu')
    await tell(opened, { type: 'end' })
    await check('Lớp đã kết thúc')
  })
}
