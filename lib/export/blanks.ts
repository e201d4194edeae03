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
