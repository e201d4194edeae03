import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { unzipSync } from 'fflate'
import { readCsvQuestions } from '@/lib/export/read-csv'
import { readGift } from '@/lib/export/read-gift'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures/accessible'
import { answer, cmi, committed, quizOf, serveLms } from './fixtures/lms'
import { expect, type Page, test } from './site'

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
  await expect(report.getByRole('status').first()).toContainText('câu có trong tệp')
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
  await expect(report.getByRole('status').first()).toContainText(/\d+ câu không đưa vào được/)
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
  await expect(page.getByText('câu có trong tệp')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violation and no sideways scroll in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await pickLesson(page)
    await save(page, 'Azota, McMix')
    await expectAccessible(page)
  })
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
    await expectNoSidewaysScroll(page)
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
})
