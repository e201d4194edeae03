import type { FontWidths } from './font'
import { setTitle } from './set-title'

export interface CardFonts {
  readonly regular: FontWidths
  readonly semibold: FontWidths
}

/** A line of text on a card, in pixels; `y` is its baseline. */
export interface Written {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly bold?: boolean
  readonly anchor?: 'middle'
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** One `<text>`. Vietnamese is composed first: the font draws `ế` as one letter. */
export function write(text: string, { x, y, size, fill, bold = true, anchor }: Written): string {
  const middle = anchor ? ` text-anchor="${anchor}"` : ''
  const weight = bold ? 600 : 400
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}"${middle}>${escapeXml(text.normalize('NFC'))}</text>`
}

/** A text on one line of at most `width` pixels: smaller when it is long, cut when it is very long. */
export function oneLine(text: string, width: number, size: number, font: FontWidths): { text: string; size: number } {
  const set = setTitle(text, { width, maxLines: 1, sizes: [size, size * 0.9, size * 0.8] }, font.widthOf)
  return { text: set.lines[0] ?? '', size: set.size }
}
