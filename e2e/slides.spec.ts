import { readFileSync } from 'node:fs'
import { expect, type Page, test } from './site'

test.use({ viewport: { width: 1920, height: 1080 } })

const lessons = [...readFileSync('content/ids.lock', 'utf8').matchAll(/^lesson (\S+)$/gm)].map(
  match => match[1] as string,
)
const address = (lesson: string) => `/hoc/container-tren-aws/${lesson}/trinh-chieu`

/** Opens a deck and waits until it has been cut into slides. Returns their number. */
async function open(page: Page, lesson: string, query = ''): Promise<number> {
  await page.goto(`${address(lesson)}${query}`)
  await expect(page.locator('.deck-place')).toHaveText(/^\d+\/\d+$/)
  return Number((await page.locator('.deck-place').textContent())?.split('/')[1])
}

/**
 * By how much the slide shown overflows, and its smallest text in pixels: of a picture what is lit, or, when none is, all that is in sight once
 * its whole has been seen.
 */
const measure = (page: Page) =>
  page.evaluate(() => {
    const slide = [...document.querySelectorAll<HTMLElement>('.stage .slide')].find(one => !one.hidden) as HTMLElement
    const scale = slide.getBoundingClientRect().height / slide.offsetHeight
    const sizes: number[] = []
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement as HTMLElement
      const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .visually-hidden')
      if (isSeen && walker.currentNode.textContent?.trim())
        sizes.push(Number.parseFloat(getComputedStyle(element).fontSize) * scale)
    }
    const status = document.querySelector('.deck > [role="status"]')?.textContent ?? ''
    const svg = slide.querySelector<SVGSVGElement>('.slide-diagram:not([hidden]) .diagram-picture svg')
    if (svg && status.includes(', bước ')) {
      const { left, right, top, bottom } = svg.getBoundingClientRect()
      const isLit = svg.querySelector('[data-lit] text, text[data-lit]')
        ? ':is([data-lit] text, text[data-lit])'
        : 'text'
      for (const text of svg.querySelectorAll(isLit)) {
        const box = text.getBoundingClientRect()
        const isIn = box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1
        if (isIn) sizes.push(Number.parseFloat(getComputedStyle(text).fontSize) * (svg.getScreenCTM()?.a ?? 0))
      }
    }
    return {
      over: Math.max(slide.scrollHeight - slide.clientHeight, slide.scrollWidth - slide.clientWidth),
      // Rounding of the scale aside.
      smallest: Math.min(...sizes) + 0.01,
    }
  })

for (const lesson of lessons) {
  test(`no slide of ${lesson} overflows, and its text is at least 24 px in every step`, async ({ page }) => {
    test.slow()
    const total = await open(page, lesson)
    expect(total).toBeGreaterThan(5)
    const status = page.locator('.deck > [role="status"]')
    for (let place = ''; !place.startsWith(`Trang ${total}/${total}:`); ) {
      if (place) await page.keyboard.press('ArrowRight')
      await expect(status).not.toHaveText(place)
      place = (await status.textContent()) ?? ''
      const { over, smallest } = await measure(page)
      expect([place, over <= 1, smallest >= 24]).toEqual([place, true, true])
    }
  })
}

test('a question is asked, then revealed, then left behind', async ({ page }) => {
  const total = await open(page, 'ecr-kho-image')
  const revealed = page.locator('.slide:not([hidden]) .slide-question:not([hidden]) .slide-revealed')
  for (let i = 0; i < total * 8 && (await revealed.count()) === 0; i++) await page.keyboard.press('ArrowRight')
  const place = await page.locator('.deck-place').textContent()
  await expect(revealed).toBeHidden()
  await page.keyboard.press('Space')
  await expect(revealed).toBeVisible()
  await expect(page.locator('.deck-place')).toHaveText(place ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.deck-place')).not.toHaveText(place ?? '')
})

test('a diagram is walked step by step before the next slide', async ({ page }) => {
  const total = await open(page, 'ecr-kho-image')
  const said = page.locator('.slide:not([hidden]) .slide-diagram:not([hidden]) [data-step][data-now]')
  for (let i = 0; i < total * 8 && (await said.count()) === 0; i++) await page.keyboard.press('ArrowRight')
  await expect(said).toHaveCount(1)
  await expect(page.locator('.slide:not([hidden]) [data-lit]')).not.toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(said).toHaveCount(0)
})

test('the presenter window leads the room, with notes, the next slide and a clock', async ({ page, context }) => {
  await open(page, 'ecr-kho-image')
  const popup = context.waitForEvent('page')
  await page.keyboard.press('n')
  const presenter = await popup
  await expect(presenter.locator('.presenter-notes')).toBeVisible()
  await expect(presenter.locator('.presenter-next .slide:not([hidden]) h2')).toBeVisible()
  await presenter.getByRole('button', { name: 'Chạy' }).click()
  await expect(presenter.getByRole('timer')).not.toHaveText('00:00')
  await presenter.keyboard.press('PageDown')
  await expect(page.locator('.deck-place')).toHaveText(/^2\//)
  await presenter.keyboard.press('b')
  await expect(page.locator('.deck-black')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.deck-black')).toBeHidden()
})

test('overview jumps, the pen draws and clears, and the projector setting goes round', async ({ page }) => {
  await open(page, 'ecr-kho-image')
  await page.keyboard.press('o')
  await page.locator('.overview > ol > li').nth(3).getByRole('button').click()
  await expect(page.locator('.deck-place')).toHaveText(/^4\//)
  await page.keyboard.press('p')
  await page.mouse.move(300, 300)
  await page.mouse.down()
  await page.mouse.move(600, 400)
  await page.mouse.up()
  await expect(page.locator('.pen polyline')).toHaveCount(1)
  await page.getByRole('button', { name: 'Xóa nét bút' }).click()
  await expect(page.locator('.pen polyline')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.locator('.deck')).toHaveAttribute('data-projector', 'tuong-phan')
})
