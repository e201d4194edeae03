/** Stands in for a blank while Markdown around it is converted; a noncharacter, so that no text holds it. */
const begin = '\ufdd0'
const end = '\ufdd1'
const marked = new RegExp(`${begin}(\\d+)${end}`, 'g')

/**
 * Converts the text of a cloze and puts something in place of each blank.
 * `show` takes the blank's name and its place, from 0.
 */
export function withBlanks(
  clozeText: string,
  convert: (markdown: string) => string,
  show: (blank: string, index: number) => string,
): string {
  const names: string[] = []
  const kept = clozeText.replace(/\{\{([a-z0-9-]+)\}\}/g, (_, name: string) => `${begin}${names.push(name) - 1}${end}`)
  return convert(kept).replace(marked, (_, index: string) => show(names[Number(index)] as string, Number(index)))
}

/** Whether Markdown leaves every blank of a text in place: one inside a fence's first line would be lost. */
export function keepsBlanks(clozeText: string, convert: (markdown: string) => string): boolean {
  const found: number[] = []
  withBlanks(clozeText, convert, (_, index) => String(found.push(index)))
  const names = clozeText.match(/\{\{[a-z0-9-]+\}\}/g) ?? []
  return found.join() === names.map((_, i) => i).join()
}
