import { test as base } from '@playwright/test'

export {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type FrameLocator,
  type Page,
} from '@playwright/test'

/** Scripts come after the text (scripts/build/late-scripts.ts): a page is ready for keys once it says which it listens to. */
const ready = 'a[aria-keyshortcuts], .deck-place:not(:text-is("…"))'

/** A page whose `goto` and `reload` wait until it listens. */
export const test = base.extend({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) {
      const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
      const listening = async () => {
        // A package of another page's own (SCORM) has no such sign.
        if ((await page.locator('.site-header').count()) > 0)
          await page.locator(ready).first().waitFor({ state: 'attached' })
      }
      page.goto = async (...given) => {
        const response = await goto(...given)
        await listening()
        return response
      }
      page.reload = async (...given) => {
        const response = await reload(...given)
        await listening()
        return response
      }
    }
    await use(page)
  },
})
