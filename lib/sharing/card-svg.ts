import type { CardColours } from './card-colours'
import type { CardFace } from './card-face'
import { barge, cardSize, crane, left, quay, quayWall, sign, signEnd, water } from './card-port'
import { type CardFonts, oneLine, type Written, write } from './card-text'
import { siteName } from './pages'
import { breakLines, setTitle } from './set-title'

const titleBox = { width: 640, maxLines: 3, sizes: [72, 66, 60, 54, 48, 43, 38, 34] }
const noteSize = 30
const noteStep = 44

/** A row of the card's words: `step` is the height that it takes, `gap` the part of it below the text. */
type Row = Omit<Written, 'x' | 'y'> & { readonly text: string; readonly step: number; readonly gap?: number }

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.step, 0)

/** Lines of the note, whole or not at all: a sentence cut in two says less than none. `room` in pixels. */
function noteLines(note: string | undefined, room: number, fonts: CardFonts): readonly string[] {
  const lines = note === undefined ? [] : breakLines(note, titleBox.width / noteSize, fonts.regular.widthOf)
  return lines.length * noteStep <= room ? lines : []
}

function rowsOf(face: CardFace, colours: CardColours, fonts: CardFonts): Row[] {
  const { lines, size } = setTitle(face.title, titleBox, fonts.semibold.widthOf)
  // Marks over capitals reach 1.05 em above the baseline and tails 0.28 em below: no line touches its neighbour.
  const step = Math.round(size * 1.32)
  const over = face.over && oneLine(face.over, titleBox.width, 28, fonts.semibold)
  const rows: Row[] = [
    ...(over ? [{ ...over, step: 50, gap: 8, fill: colours[face.hanging.paint] }] : []),
    ...lines.map(text => ({ text, step, size, fill: colours.ink })),
  ]
  const note = noteLines(face.note, quay.top - signEnd - 16 - heightOf(rows), fonts)
  return [...rows, ...note.map(text => ({ text, step: noteStep, size: noteSize, fill: colours.muted, bold: false }))]
}

/** The words of the card: one block in the middle between the sign and the quay. */
function words(face: CardFace, colours: CardColours, fonts: CardFonts): string {
  const rows = rowsOf(face, colours, fonts)
  let y = (signEnd + quay.top - heightOf(rows)) / 2
  const written = rows.map(({ text, step, gap = 0, ...row }) => {
    y += step
    return write(text, { ...row, x: left, y: Math.round(y - gap - row.size * 0.26) })
  })
  return written.join('\n')
}

/** The picture that a shared link shows: a crane over a quay lowers the page's container on a barge. */
export function cardSvg(face: CardFace, colours: CardColours, fonts: CardFonts): string {
  const { width, height } = cardSize
  const under = oneLine(face.under, quay.right - left - 40, 30, fonts.semibold)
  const parts = [
    barge(face.aboard, colours),
    water(colours),
    quayWall(colours),
    write(under.text, { x: left, y: 588, size: under.size, fill: colours.ink }),
    crane(face.hanging, colours),
    sign(siteName, colours),
    words(face, colours, fonts),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Be Vietnam Pro">
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
${parts.join('\n')}
</svg>`
}
