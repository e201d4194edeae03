import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { hashOf, writeWhole } from '@/lib/content/cache.server'
import { mapLimit } from '@/lib/content/map-limit'
import type { Site } from '@/lib/content/model'
import { cardColours } from './card-colours'
import { cardFaces } from './card-face'
import { cardSvg } from './card-svg'
import { cardFile } from './cards.server'
import { readFontWidths } from './font'
import { encodePng } from './png.server'

/** A card that is known by its name before it is drawn. */
export interface PlannedCard {
  readonly path: string
  /** Hash of all that the picture is made from: its drawing, the fonts, the renderer. */
  readonly name: string
  readonly alt: string
  readonly svg: string
}

const fontFiles = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf']

const readFonts = (project: string): Promise<Uint8Array[]> =>
  Promise.all(fontFiles.map(file => readFile(join(project, 'node_modules/@expo-google-fonts/be-vietnam-pro', file))))

/** The card of every page that has one, drawn as far as text: cheap, so that every build can ask what is missing. */
export async function planCards(site: Site, project: string): Promise<PlannedCard[]> {
  const fonts = await readFonts(project)
  const [regular, semibold] = fonts.map(readFontWidths)
  if (!regular || !semibold) throw new Error('a card needs two fonts')
  const colours = cardColours(await readFile(join(project, 'app/globals.css'), 'utf8'))
  const renderer = await readFile(join(project, 'node_modules/@resvg/resvg-wasm/package.json'), 'utf8')
  const tools = hashOf(renderer, ...fonts.map(font => Buffer.from(font).toString('latin1')))
  return Object.entries(cardFaces(site)).map(([path, face]) => {
    const svg = cardSvg(face, colours, { regular, semibold })
    return { path, svg, alt: face.alt, name: hashOf(tools, svg) }
  })
}

let renderer: Promise<void> | undefined

/** Loads the renderer, once in a process. */
function loadRenderer(project: string): Promise<void> {
  renderer ??= readFile(join(project, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')).then(wasm => initWasm(wasm))
  return renderer
}

/** The picture of an SVG whose text is set in `fonts`. */
function drawPng(svg: string, fonts: Uint8Array[]): Promise<Uint8Array> {
  const drawing = new Resvg(svg, { font: { fontBuffers: fonts, defaultFontFamily: 'Be Vietnam Pro' } })
  const image = drawing.render()
  const png = encodePng(image.pixels, image.width, image.height)
  image.free()
  drawing.free()
  return png
}

/**
 * Draws the cards that the cache does not hold. Resolves to how many it drew. Two at a time: one is packed on a thread of
 * zlib's while the next is drawn on this one.
 */
export async function drawCards(cards: readonly PlannedCard[], cache: string, project: string): Promise<number> {
  const held = await Promise.all(cards.map(card => access(cardFile(cache, card.name)).then(yes, no)))
  const missing = cards.filter((_, i) => !held[i])
  if (missing.length === 0) return 0
  const [fonts] = await Promise.all([readFonts(project), loadRenderer(project)])
  await mapLimit(missing, 2, async card => writeWhole(cardFile(cache, card.name), await drawPng(card.svg, fonts)))
  return missing.length
}

const yes = () => true
const no = () => false
