/** A title broken into lines, with the size in pixels at which they fit. */
interface SetTitle {
  readonly lines: readonly string[]
  readonly size: number
}

interface TitleBox {
  /** Pixels. */
  readonly width: number
  readonly maxLines: number
  /** Sizes in pixels to try, largest first. */
  readonly sizes: readonly number[]
}

/** Width of a text in em. */
type Measure = (text: string) => number

/** Words with what lines of them cost; a line is `[from, to)`. */
interface Setting {
  readonly words: readonly string[]
  readonly widthOf: (from: number, to: number) => number
}

/** What a title loses by its size, by uneven lines, and by a line that ends in the middle of a phrase. */
const costs = { small: 1.5, uneven: 0.5, midPhrase: 0.12 }

function settingOf(title: string, measure: Measure): Setting {
  const words = title.split(/[ \n\t]+/).filter(word => word !== '')
  const ends = [0]
  for (const word of words) ends.push((ends.at(-1) as number) + measure(word))
  const space = measure(' ')
  return { words, widthOf: (from, to) => (ends[to] as number) - (ends[from] as number) + space * (to - from - 1) }
}

/** All ways to break the words from `from` on into exactly `count` lines that fit: the ends of the lines. */
function* breaks(setting: Setting, width: number, count: number, from = 0): Generator<readonly number[]> {
  const all = setting.words.length
  if (count === 1) {
    if (from < all && setting.widthOf(from, all) <= width) yield [all]
    return
  }
  for (let to = from + 1; to < all && setting.widthOf(from, to) <= width; to++)
    for (const rest of breaks(setting, width, count - 1, to)) yield [to, ...rest]
}

function shapeCost({ words, widthOf }: Setting, ends: readonly number[]): number {
  const widths = ends.map((to, i) => widthOf(ends[i - 1] ?? 0, to))
  const widest = Math.max(...widths)
  const uneven = widths.reduce((sum, width) => sum + (1 - width / widest) ** 2, 0) / widths.length
  const midPhrase = ends.slice(0, -1).filter(to => !/[:,;.?…]$/.test(words[to - 1] ?? '')).length
  return costs.uneven * uneven + costs.midPhrase * midPhrase
}

/** The text without its last letters, ending in `…`, so that it is at most `width` em wide. */
function cut(text: string, width: number, measure: Measure): string {
  const letters = [...text]
  while (letters.length > 0 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Lines filled one after the other at a width; what is too much is cut, a word that is too wide as well. */
function fill({ words }: Setting, width: number, maxLines: number, measure: Measure): string[] {
  const lines: string[] = []
  let next = 0
  while (next < words.length && lines.length < maxLines) {
    let line = words[next++] as string
    while (next < words.length && measure(`${line} ${words[next]}`) <= width) line += ` ${words[next++]}`
    const isCut = lines.length === maxLines - 1 && next < words.length
    lines.push(isCut || measure(line) > width ? cut(line, width, measure) : line)
  }
  return lines
}

/**
 * Sets a title large, on even lines that end where a phrase does. Which of these matters more is weighed by `costs`. What
 * does not fit at the smallest size is cut with `…`.
 */
export function setTitle(title: string, box: TitleBox, measure: Measure): SetTitle {
  const setting = settingOf(title, measure)
  const largest = box.sizes[0] ?? 16
  let best: { cost: number; ends: readonly number[]; size: number } | undefined
  for (const size of box.sizes)
    for (let count = 1; count <= box.maxLines; count++)
      for (const ends of breaks(setting, box.width / size, count)) {
        const cost = costs.small * (1 - size / largest) + shapeCost(setting, ends)
        if (!best || cost < best.cost) best = { cost, ends, size }
      }
  const size = best?.size ?? box.sizes.at(-1) ?? largest
  if (!best) return { size, lines: fill(setting, box.width / size, box.maxLines, measure) }
  const { ends } = best
  return { size, lines: ends.map((to, i) => setting.words.slice(ends[i - 1] ?? 0, to).join(' ')) }
}

/** Breaks a text into as many lines of at most `width` em as it needs. */
export const breakLines = (text: string, width: number, measure: Measure): string[] =>
  fill(settingOf(text, measure), width, Number.POSITIVE_INFINITY, measure)
