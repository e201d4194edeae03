import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import sirv from 'sirv'
import { readCsvQuestions } from '@/lib/export/read-csv'
import { readGift } from '@/lib/export/read-gift'
import type { Quiz, QuizQuestion } from '@/lib/export/scorm/quiz'
import { expect, type FrameLocator, type Page, test } from './site'

const lesson = 'ecr-kho-image'

test.beforeEach(({ page }) => {
  page.on('console', message => {
    if (message.type() === 'error') throw new Error(`console: ${message.text()}`)
  })
  page.on('pageerror', error => {
    throw error
  })
})

/** Picks and saves, and gives back the bytes. */
async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format, exact: true }).check()
  const report = page.getByRole('region', { name: /^Tệp/ })
  await expect(report.getByRole('status').first()).toContainText('câu đi cùng')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Tải về' }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function pickLesson(page: Page): Promise<void> {
  await page.goto('/mang-di')
  await page.getByRole('radio', { name: 'Một bài', exact: true }).check()
  await page.getByRole('combobox', { name: 'Một bài' }).selectOption(lesson)
}

test('a teacher takes a lesson along in every format', async ({ page }) => {
  await pickLesson(page)
  const csv = await save(page, 'CSV')
  expect(csv.name).toBe(`${lesson}.csv`)
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const questions = readCsvQuestions(csv.bytes.toString('utf8')).drafts
  expect(questions.length).toBeGreaterThan(5)
  const gift = await save(page, 'GIFT')
  expect(gift.name).toBe(`${lesson}-gift.txt`)
  expect(readGift(gift.bytes.toString('utf8')).drafts.length).toBe(questions.length)
  const moodle = await save(page, 'Moodle XML')
  expect(moodle.bytes.toString('utf8')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<quiz>/)
  const qti = await save(page, 'QTI 2.1')
  expect(Object.keys(unzipSync(qti.bytes)).length).toBe(questions.length + 2)
  const anki = await save(page, 'Anki')
  expect(anki.bytes.toString('utf8')).toMatch(/^#separator:Tab\n#html:true\n/)
})

test('what a format cannot hold is said, with the way to each question', async ({ page }) => {
  await pickLesson(page)
  await save(page, 'Azota, McMix')
  const report = page.getByRole('region', { name: /^Tệp/ })
  await expect(report.getByRole('status').first()).toContainText(/\d+ câu ở lại/)
  await report.getByText('định dạng này không có câu sắp thứ tự').click()
  const link = report.getByRole('link').filter({ visible: true }).first()
  await expect(link).toHaveAttribute('href', new RegExp(`/hoc/container-tren-aws/${lesson}#cau-ecr-`))
})

test('a format that packs one lesson asks for it', async ({ page }) => {
  await page.goto('/mang-di')
  await page.getByRole('radio', { name: 'SCORM 1.2', exact: true }).check()
  await page.getByRole('button', { name: 'Chọn một bài' }).click()
  await expect(page.getByRole('combobox', { name: 'Một bài' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tải về' })).toBeEnabled()
})

test('a bank that does not load is said, and asked for again', async ({ page }) => {
  page.removeAllListeners('console')
  await page.route('**/bank/raw.json', route => route.abort())
  await page.goto('/mang-di')
  await expect(page.getByRole('alert').filter({ hasText: 'Chưa tải được' })).toBeVisible()
  await page.unroute('**/bank/raw.json')
  await page.getByRole('button', { name: 'Thử lại' }).click()
  await expect(page.getByText('câu đi cùng')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violation and no sideways scroll in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await pickLesson(page)
    await save(page, 'Azota, McMix')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(' | ')}`)).toEqual(
      [],
    )
  })
}

/** A page that holds scorm-again as an LMS holds its API, two frames above the package; what is committed outlives a reload. */
const lms = `<!doctype html><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,"><script src="scorm12.js"></script><script>
const api = window.API = new Scorm12API({ autocommit: false, logLevel: 5 })
const kept = localStorage.getItem('cmi')
if (kept) api.loadFromJSON(JSON.parse(kept).cmi, 'cmi')
const keep = () => localStorage.setItem('cmi', JSON.stringify(api.renderCMIToJSONObject()))
api.on('LMSCommit', keep)
api.on('LMSFinish', keep)
</script>`
const framed = `${lms}<iframe title="khung" src="frame.html" width="340" height="680"></iframe>`
const frame =
  '<!doctype html><meta charset="utf-8"><iframe title="bài" src="/package/index.html" width="330" height="670"></iframe>'
const opening = `${lms}<button onclick="window.open('/package/index.html')">Mở bài</button>`

async function serveLms(folder: string, zip: Buffer): Promise<{ server: Server; url: string }> {
  const scorm = createRequire(import.meta.url).resolve('scorm-again/scorm12')
  const files: Record<string, string | Uint8Array> = {
    'lms/index.html': framed,
    'lms/frame.html': frame,
    'lms/open.html': opening,
    'lms/scorm12.js': await readFile(scorm),
    ...Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, bytes]) => [`package/${path}`, bytes])),
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const serve = sirv(folder, { dev: true })
  const server = createServer((request, response) => serve(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/lms/` }
}

/** A value as the LMS holds it now. */
const cmi = (page: Page, name: string): Promise<string> =>
  page.evaluate(key => (window as unknown as { API: { LMSGetValue(key: string): string } }).API.LMSGetValue(key), name)

/** What the LMS kept at the last commit. */
const committed = (page: Page): Promise<{ core: Record<string, unknown>; suspend_data: string }> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('cmi') ?? '{}').cmi)

/** Answers a question rightly in the package, its typed texts as long as the field takes. */
async function answer(sco: FrameLocator, question: QuizQuestion): Promise<void> {
  const card = sco.locator('.card')
  const { key } = question
  if (key.format === 'single') await card.locator(`input[value="${key.correct}"]`).check()
  if (key.format === 'multiple') for (const id of key.correct) await card.locator(`input[value="${id}"]`).check()
  if (key.format === 'true-false')
    for (const [id, value] of Object.entries(key.values))
      await card.locator(`input[name="${question.id}-${id}"][value="${value}"]`).check()
  if (key.format === 'match')
    for (const [i, part] of question.parts.entries())
      await card
        .locator('select')
        .nth(i)
        .selectOption(Object.entries(key.rights).find(([id]) => id === part.id)?.[1] ?? '')
  if (key.format === 'order')
    for (const [place, id] of key.order.entries()) {
      const row = card.locator(`li[data-part="${id}"]`)
      const placeOf = () => row.evaluate(element => [...(element.parentElement?.children ?? [])].indexOf(element))
      while ((await placeOf()) > place) await row.getByRole('button', { name: 'Đưa lên' }).click()
    }
  if (key.format === 'cloze')
    for (const [i, accept] of Object.values(key.accept).entries())
      await card
        .locator('input[type="text"]')
        .nth(i)
        .fill(accept[0] ?? '')
  if (key.format === 'open') {
    const field = card.locator('textarea')
    await field.fill('"\\'.repeat(Number(await field.getAttribute('maxlength')) / 2))
    await card.getByText('Xem câu trả lời mẫu').click()
    await card.getByRole('radio', { name: 'Đạt', exact: true }).check()
  }
  await card.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(card.locator('.headline')).toBeVisible()
}

const quizOf = (zip: Buffer): Quiz => {
  const html = new TextDecoder().decode(unzipSync(zip)['index.html'])
  return JSON.parse(/<script type="application\/json" id="cau-hoi">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '') as Quiz
}

test('a SCORM package plays in an LMS, reports its score, and goes on where it was left', async ({ page }, info) => {
  test.slow()
  await pickLesson(page)
  const { name, bytes } = await save(page, 'SCORM 1.2')
  expect(name).toBe(`${lesson}-scorm.zip`)
  const { questions } = quizOf(bytes)
  expect(new Set(questions.map(question => question.key.format)).size).toBe(7)
  const { server, url } = await serveLms(info.outputPath('lms'), bytes)
  try {
    await page.goto(`${url}index.html`)
    const sco = page.frameLocator('iframe').frameLocator('iframe')
    await expect(sco.getByText('được ghi vào hệ thống của lớp')).toBeVisible()
    await expect(sco.getByRole('heading', { level: 2 }).first()).toBeVisible()
    expect(await cmi(page, 'cmi.core.lesson_status')).toBe('incomplete')
    const half = Math.ceil(questions.length / 2)
    for (const [i, question] of questions.slice(0, half).entries()) {
      if (i > 0) await sco.getByRole('button', { name: 'Câu sau' }).click()
      await answer(sco, question)
    }
    const before = await cmi(page, 'cmi.core.score.raw')
    expect(Number(before)).toBeGreaterThan(0)
    expect(Number(before)).toBeLessThan(100)

    await page.reload()
    await expect(sco.getByRole('heading', { name: `Câu ${half} trên ${questions.length}` })).toBeVisible()
    await expect(sco.locator('.card .headline')).toBeVisible()
    await expect(sco.locator('.steps [data-state="right"]')).toHaveCount(half)
    for (const [i, question] of questions.slice(half).entries()) {
      await sco
        .locator('.steps button')
        .nth(half + i)
        .click()
      await answer(sco, question)
    }
    expect(await cmi(page, 'cmi.core.score.raw')).toBe('100')
    expect(await cmi(page, 'cmi.core.score.min')).toBe('0')
    expect(await cmi(page, 'cmi.core.score.max')).toBe('100')
    expect(await cmi(page, 'cmi.core.lesson_status')).toBe('completed')
    expect(await cmi(page, 'cmi.interactions._count')).toBe(String(questions.length))
    const { suspend_data } = await committed(page)
    expect(suspend_data.length).toBeGreaterThan(500)
    expect(suspend_data.length).toBeLessThan(4096)
    await expect(sco.getByText('100 trên 100 điểm')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include(['iframe', 'iframe', 'main']).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])

    // A window that was opened finds the LMS in its opener, and says goodbye when it is closed.
    await page.goto(`${url}open.html`)
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Mở bài' }).click(),
    ])
    await expect(popup.getByText('được ghi vào hệ thống của lớp')).toBeVisible()
    await expect(popup.locator('.steps [data-state="right"]')).toHaveCount(questions.length)
    await popup.close({ runBeforeUnload: true })
    await expect.poll(async () => String((await committed(page)).core.session_time)).toMatch(/^\d{2,4}:\d\d:\d\d\.\d+$/)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})

test('the same package opened without an LMS plays and says that nothing is kept', async ({ page }, info) => {
  await pickLesson(page)
  const { bytes } = await save(page, 'SCORM 1.2')
  const { server, url } = await serveLms(info.outputPath('lms'), bytes)
  try {
    await page.goto(new URL('/package/index.html', url).href)
    await expect(page.getByText('đang mở ngoài LMS')).toBeVisible()
    await page.getByRole('button', { name: 'Kiểm tra' }).click()
    await expect(page.getByText('Chọn một câu trả lời')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})
