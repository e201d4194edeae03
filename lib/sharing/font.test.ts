import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { expect, it, test } from 'vitest'
import { readFontWidths } from './font'

const modules = join(process.cwd(), 'node_modules')
const file = await readFile(join(modules, '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf'))
const font = readFontWidths(file)
await initWasm(await readFile(join(modules, '@resvg/resvg-wasm/index_bg.wasm')))

/** Width of a text as the renderer draws it, in em. */
function drawnWidth(text: string): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="150" font-family="Be Vietnam Pro" font-weight="600" font-size="100">${text}</text></svg>`
  return (new Resvg(svg, { font: { fontBuffers: [file] } }).getBBox()?.width ?? 0) / 100
}

test.each([
  'Từ docker run đến điều phối container',
  'ẾẬỮ ĐỀ ỔN: QUẢN LÝ VẬN HÀNH DỊCH VỤ Ở QUY MÔ LỚN',
  'Node của EKS: node group, Fargate, Auto Mode, Hybrid Nodes',
  'Giải phẫu một task definition · 0123456789 (S3/EFS) – “thử”…',
])('the width of %s is what the renderer draws, within two parts of a hundred', text => {
  expect(font.widthOf(text) / drawnWidth(text)).toBeGreaterThan(0.98)
  expect(font.widthOf(text) / drawnWidth(text)).toBeLessThan(1.02)
})

it('is the sum of its letters', () => {
  expect(font.widthOf('')).toBe(0)
  expect(font.widthOf('WiW')).toBeCloseTo(2 * font.widthOf('W') + font.widthOf('i'), 9)
})

it('is not read out of something that is no font', () => {
  expect(() => readFontWidths(new Uint8Array(64))).toThrow(/not a TrueType font/)
})
