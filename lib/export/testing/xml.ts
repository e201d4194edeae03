import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** A document as a tree; throws when it is not well-formed. */
export function readXml(source: string): Element {
  const parser = new SaxesParser({ xmlns: false })
  const open: Element[] = [{ name: '', attributes: {}, children: [], text: '' }]
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', text => {
    for (const element of open) element.text += text
  })
  parser.write(source).close()
  return open[0]?.children[0] as Element
}

/** Every element of a name below another, in document order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])
export const first = (element: Element, name: string): Element => all(element, name)[0] as Element
/** Files of a zip archive as text, by path. */
export const files = (content: string | Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(content as Uint8Array)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  )
