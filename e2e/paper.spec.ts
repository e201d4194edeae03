import { extractText, getDocumentProxy } from 'unpdf'
import { expectAccessible, expectNoSidewaysScroll } from './fixtures/accessible'
import { expect, type Page, test } from './site'

test.use({ viewport: { width: 1280, height: 800 } })

const codes = ['101', '102', '103']
const link = (count: number, extra = '') => `/in-de?de=v1.so:${count}${extra}.ma:thu-in.de:101-103.phut:60`
const sheet = (page: Page, id: string) => page.locator(`.sheet[data-document="${id}"]`)
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

async function open(page: Page, address: string) {
  page.on('console', message => {
    if (message.type() === 'error') throw new Error(`console: ${message.text()}`)
  })
  await page.goto(address)
  await expect(page.locator('.sheet .q').first()).toBeVisible()
}

/** Text of each page of what would be printed, without spaces. */
async function printedPages(page: Page): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  return (await extractText(pdf)).text.map(bare)
}

/** Questions of a paper as the page holds them: each as the pieces of text that must come out together. */
const questionsOf = (page: Page, code: string) =>
  sheet(page, `de-${code}`)
    .locator('.q')
    .evaluateAll(list =>
      list.map(one => ({
        id: (one as HTMLElement).dataset.question ?? '',
        number: one.querySelector('.q-prompt > b')?.textContent ?? '',
        pieces: [...one.querySelectorAll('.q-prompt p, .q-prompt .line, .q-choices li, .q-pairs li, .q-cloze')].map(
          piece => piece.textContent ?? '',
        ),
        choices: [...one.querySelectorAll('.q-choices li')].map(choice => choice.textContent ?? ''),
      })),
    )

/** Keys by code, in the order of the questions. */
async function keys(page: Page): Promise<Record<string, string[]>> {
  const rows = await page
    .locator('.key-table tbody tr')
    .evaluateAll(list => list.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent ?? '')))
  return Object.fromEntries(codes.map((code, i) => [code, rows.map(row => row[i] ?? '')]))
}

test('papers come out whole: every question on one page, every paper to its HẾT, keys and reasons apart', async ({
  page,
}) => {
  await open(page, `${link(40)}&truong=${encodeURIComponent('Trường Cái Răng')}&lop=12A`)
  await page.getByRole('checkbox', { name: 'Đáp án' }).check()
  await page.getByRole('checkbox', { name: 'Lời giải' }).check()
  const pages = await printedPages(page)
  for (const code of codes) {
    const own = pages.filter(text => text.includes(bare(`Mã đề ${code}`)) && text.includes('Trang'))
    for (const { number, pieces } of await questionsOf(page, code)) {
      const whole = own.filter(text => text.includes(bare(number)) && pieces.every(piece => text.includes(bare(piece))))
      expect([code, number, whole.length]).toEqual([code, number, 1])
    }
    expect(own.filter(text => text.includes('HẾT'))).toHaveLength(1)
    expect(own.at(-1)).toContain('HẾT')
    expect(own[0]).toContain(bare('Trường Cái Răng'))
    expect(own[0]).toContain(bare('thời gian làm bài 60 phút'))
    own.forEach((text, i) => {
      expect(text).toContain(`Trang${i + 1}`)
    })
  }
  const sheets = pages.filter(text => text.includes(bare('Phiếu trả lời')))
  expect(sheets[0]).toContain(bare('Số báo danh'))
  const matrix = pages.filter(text => text.includes(bare('Đáp án ·'))).join('')
  for (const code of codes) expect(matrix).toContain(bare(`Mã ${code}`))
  const solutions = pages.filter(text => text.includes(bare('Lời giải ·'))).join('')
  expect(solutions).toContain(bare('theo mã 101'))
  expect(solutions.split('Đápán:').length - 1).toBe(40)
})

test('keys follow the choices of each paper, and neighbours have few in common', async ({ page }) => {
  await open(page, link(30, '.dang:single,true-false'))
  const key = await keys(page)
  const right: Record<string, Record<string, string>> = {}
  for (const code of codes) {
    const questions = await questionsOf(page, code)
    right[code] = Object.fromEntries(
      questions.map(({ id, choices }, i) => {
        const found = key[code]?.[i] ?? ''
        const marks = found.split(' ')
        // A choice without its letter; for statements, those that are right.
        const body = (choice: string) => bare(choice).slice(2)
        const chosen = /^[A-E]$/.test(found)
          ? [choices[found.charCodeAt(0) - 65] ?? '']
          : choices.filter((_, at) => marks[at] === 'Đ')
        return [id, chosen.map(body).sort().join('|')]
      }),
    )
  }
  expect(right['102']).toEqual(right['101'])
  expect(right['103']).toEqual(right['101'])
  for (const [one, other] of [
    ['101', '102'],
    ['102', '103'],
  ] as const) {
    const same = key[one]?.filter((value, i) => value === key[other]?.[i]).length ?? 0
    expect(same).toBeLessThanOrEqual(9)
  }
})

test('the link of the papers brings back exactly the same papers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/in-de')
  await page.getByLabel('Tên đề').fill('Kiểm tra 15 phút: ECS & EKS')
  await page.getByLabel('Mã đề').fill('034-035, 207')
  await page.getByLabel('Số câu').fill('12')
  await page.getByRole('checkbox', { name: 'Amazon ECS' }).check()
  await expect(sheet(page, 'de-207').locator('.q')).toHaveCount(12)
  await page.getByRole('button', { name: 'Chép liên kết bộ đề' }).click()
  await expect(page.getByText('Đã chép')).toBeVisible()
  const texts = () => page.locator('.sheet').allTextContents()
  const before = await texts()
  const [address, copied] = [page.url(), await page.evaluate(() => navigator.clipboard.readText())]
  for (const again of [address, copied]) {
    await page.goto('/thuat-ngu')
    await page.goto(again)
    await expect(sheet(page, 'de-207').locator('.q')).toHaveCount(12)
    expect(await texts()).toEqual(before)
  }
  await expect(page.getByText('Liên kết giữ đích danh 12 câu')).toBeVisible()
})

test('only what is chosen is printed, and one question can be left out for another', async ({ page }) => {
  await open(page, link(10, '.dang:single'))
  await page.getByText('Lời giải', { exact: true }).last().click()
  const solutions = sheet(page, 'loi-giai')
  const first = (await questionsOf(page, '101'))[0]?.id ?? ''
  await solutions.getByRole('button', { name: 'Bỏ câu 1', exact: true }).click()
  await expect(page.locator(`.q[data-question="${first}"]`)).toHaveCount(0)
  await expect(sheet(page, 'de-101').locator('.q')).toHaveCount(10)
  await expect(page).toHaveURL(/\.tru:[a-z0-9]+\./)
  for (const code of codes) await page.getByRole('checkbox', { name: `Mã ${code}` }).uncheck()
  const pages = await printedPages(page)
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain(bare('Phiếu trả lời'))
})

test('papers that cannot differ enough say so; bad links and bad input say what is wrong', async ({ page }) => {
  await open(page, link(1, '.dang:cloze'))
  await expect(page.getByText('Mã 101 và 102 trùng đáp án ở 1 trên 1 vị trí')).toBeVisible()
  await page.getByLabel('Mã đề').fill('104-101, x')
  const alert = page.locator('.exam-faults')
  await expect(alert).toContainText('ngược')
  await expect(alert).toContainText('“x” không phải mã đề')
  await page.goto('/in-de?de=v9.so:3')
  await expect(page.getByText('Liên kết thuộc phiên bản v9')).toBeVisible()
  await expect(page.locator('.sheet .q').first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the desk in ${colorScheme} has no accessibility violation, no sideways scroll, and paper that is black on white`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open(page, '/in-de?de=v1.so:7.ma:thu-in.de:101')
    for (const name of ['Mã 101', 'Phiếu trả lời', 'Lời giải']) {
      await page.locator('.paper-tabs').getByText(name, { exact: true }).click()
      await expectAccessible(page)
    }
    const colours = await sheet(page, 'loi-giai').evaluate(one => {
      const { color, backgroundColor } = getComputedStyle(one)
      return [color, backgroundColor]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await page.setViewportSize({ width: 360, height: 740 })
    for (const name of ['Mã 101', 'Phiếu trả lời', 'Đáp án']) {
      await page.locator('.paper-tabs').getByText(name, { exact: true }).click()
      await expectNoSidewaysScroll(page)
    }
  })
}
