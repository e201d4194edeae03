import { expect, type Page, test } from './site'

const deck = '/hoc/container-tren-aws/ecr-kho-image/trinh-chieu'

type Said = { kind: string; slides?: { title: string; section: string; steps: number }[]; talk?: { slide: number } }

/** Puts the deck into a frame of a page of this site, and keeps what it says. */
async function frame(page: Page) {
  await page.goto('/')
  await page.evaluate(src => {
    const said: Said[] = []
    Object.assign(window, { said })
    addEventListener('message', ({ data }) => said.push(data))
    const made = Object.assign(document.createElement('iframe'), {
      src,
      width: 1280,
      height: 720,
      title: 'Trang chiếu',
    })
    document.body.replaceChildren(made)
  }, `${deck}?khung`)
  const said = () => page.evaluate(() => (window as unknown as { said: Said[] }).said)
  await expect.poll(async () => (await said()).map(one => one.kind)).toContain('plan')
  return { said, inside: page.frameLocator('iframe') }
}

const tell = (page: Page, talk: object) =>
  page.evaluate(sent => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement
    contentWindow?.postMessage({ kind: 'talk', talk: sent }, location.origin)
  }, talk)

test('a framed deck shows the slide alone, says its plan, and goes where the page around it says', async ({ page }) => {
  const { said, inside } = await frame(page)
  const { slides = [] } = (await said()).find(one => one.kind === 'plan') as Said
  expect(slides.length).toBeGreaterThan(5)
  expect(slides[0]).toMatchObject({ section: 'mo-dau', steps: 0 })
  await expect(inside.locator('.deck-bar')).toHaveCount(0)
  await tell(page, { slide: 3, step: 0, black: false })
  await expect(inside.getByRole('status').first()).toHaveText(
    `Trang 4/${slides.length}: ${slides[3]?.title.replace(/ \(\d+\/\d+\)$/, '')}`,
  )
  await tell(page, { slide: 3, step: 0, black: true })
  await expect(inside.locator('.deck-black')).toBeVisible()
})

test('moves made in a framed deck are told to the page around it; other keys do nothing', async ({ page }) => {
  const { said, inside } = await frame(page)
  await inside.locator('.deck').click()
  await page.keyboard.press('ArrowRight')
  await expect
    .poll(async () => (await said()).at(-1))
    .toEqual({
      kind: 'talk',
      talk: { slide: 1, step: 0, black: false },
    })
  await page.keyboard.press('o')
  await page.keyboard.press('p')
  await expect(inside.locator('.overview, .pen')).toHaveCount(0)
  await expect(inside.getByRole('status').first()).toHaveText(/^Trang 2\//)
})

test('a deck opened with ?khung in a window of its own keeps its controls', async ({ page }) => {
  await page.goto(`${deck}?khung`)
  await expect(page.getByRole('navigation', { name: 'Điều khiển trình chiếu' })).toBeVisible()
})
