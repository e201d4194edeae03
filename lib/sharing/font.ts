/** Widths of a font's letters: what breaking a line needs to know of it. */
export interface FontWidths {
  /** Advance of a text on one line, in em. Kerning, which mostly narrows, is left out. */
  readonly widthOf: (text: string) => number
}

/** Where each table of an OpenType file begins, by its tag. */
function tablesOf(view: DataView): Record<string, number> {
  const tables: Record<string, number> = {}
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(byte => view.getUint8(at + byte)))
    tables[tag] = view.getUint32(at + 8)
  }
  return tables
}

/** Start of the character map's table of format 4: the whole of the Basic Multilingual Plane. */
function characterMap(view: DataView, cmap: number): number {
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    if (view.getUint16(at) === 4) return at
  }
  throw new Error('the font has no character map of format 4')
}

/** Glyph of a UTF-16 code, 0 when the font has none. */
function glyphOf(view: DataView, map: number, code: number): number {
  const doubled = view.getUint16(map + 6)
  const [ends, starts] = [map + 14, map + 16 + doubled]
  for (let i = 0; i < doubled; i += 2) {
    if (view.getUint16(ends + i) < code) continue
    const start = view.getUint16(starts + i)
    if (start > code) return 0
    const shift = view.getUint16(starts + doubled + i)
    const offsetAt = starts + 2 * doubled + i
    const offset = view.getUint16(offsetAt)
    if (offset === 0) return (code + shift) & 0xffff
    const glyph = view.getUint16(offsetAt + offset + 2 * (code - start))
    return glyph === 0 ? 0 : (glyph + shift) & 0xffff
  }
  return 0
}

/**
 * Reads the widths out of a TrueType or OpenType file (`head`, `hhea`, `hmtx`, `cmap`).
 * @throws Error when the file is none.
 */
export function readFontWidths(file: Uint8Array): FontWidths {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const { head, hhea, hmtx, cmap } = tablesOf(view)
  if (head === undefined || hhea === undefined || hmtx === undefined || cmap === undefined)
    throw new Error('not a TrueType font: a table is missing')
  const unitsPerEm = view.getUint16(head + 18)
  const lastWidth = view.getUint16(hhea + 34) - 1
  const map = characterMap(view, cmap)
  const advance = (code: number) => view.getUint16(hmtx + 4 * Math.min(glyphOf(view, map, code), lastWidth))
  return {
    widthOf: text => [...text].reduce((sum, letter) => sum + advance(letter.charCodeAt(0)), 0) / unitsPerEm,
  }
}
