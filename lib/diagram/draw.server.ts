import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { drawConfig } from './draw-config'
import { cleanInPage, type DrawnSvg } from './draw-page'
import { diagramHash } from './hash.server'
import { partsOf, readDiagram } from './source'

interface Drawn {
  readonly svg: string
  /** Labels that do not fit their shapes; a picture with any is not used. */
  readonly clipped: readonly string[]
}

/** Draws diagrams with mermaid itself, in one page of a real browser that has the site's own fonts. */
export async function openDrawing(browser: Browser, project = process.cwd()) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } })
  await page.setContent(
    `<!doctype html><html lang="vi"><head><style>${await fontFaces(project)}</style></head><body></body></html>`,
  )
  // esbuild (in tsx and vitest) wraps named functions in `__name`, which functions sent to the page then ask for.
  await page.addScriptTag({ content: 'globalThis.__name = f => f' })
  await page.addScriptTag({ path: join(project, 'node_modules/mermaid/dist/mermaid.min.js') })
  await page.evaluate(async config => {
    await Promise.all(
      ['400', '600'].map(weight => document.fonts.load(`${weight} 16px "Be Vietnam Diagram"`, 'ABc ẾẬỮđ')),
    )
    ;(globalThis as unknown as { mermaid: { initialize: (c: object) => void } }).mermaid.initialize(config)
  }, drawConfig)
  return { draw: (source: string) => draw(page, source), close: () => page.close() }
}

/** @throws Error with mermaid's own words when the diagram cannot be drawn. */
async function draw(page: Page, source: string): Promise<Drawn> {
  const text = source.normalize('NFC')
  const { kind, title, description } = readDiagram(text)
  const parts = partsOf(text.split('\n'), kind)
  const hash = diagramHash(source)
  const drawn: DrawnSvg = await page.evaluate(cleanInPage, {
    id: `so-do-${hash}`,
    source: text,
    kind,
    title,
    description,
    edges: [...parts.edges],
    roles: drawConfig.roles,
  })
  return drawn
}

async function fontFaces(project: string): Promise<string> {
  const rules = [400, 600].map(async weight => {
    const file = await readFile(join(project, `public/fonts/be-vietnam-pro-${weight}.woff2`), 'base64')
    return `@font-face{font-family:"Be Vietnam Diagram";font-weight:${weight};src:url(data:font/woff2;base64,${file}) format("woff2")}`
  })
  return (await Promise.all(rules)).join('\n')
}
