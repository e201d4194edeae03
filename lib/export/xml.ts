import type { Brand } from '@/lib/kernel/brand'

/** Text that is well-formed XML by construction. */
export type Xml = Brand<string, 'Xml'>

/** Characters that XML 1.0 can't hold even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (value: string): string =>
  value.replace(forbidden, '').replace(/[&<>"]/g, character => escapes[character] as string)

/** Text as XML. */
export const text = (value: string): Xml => escaped(value) as Xml

/** XML from elsewhere that is known to be well-formed, as htmlOf gives it. */
export const wellFormed = (value: string): Xml => value.replace(forbidden, '').replaceAll(']]>', ']]&gt;') as Xml

/** An element. Attributes that are undefined are left out; children stand side by side. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...children: readonly (Xml | readonly Xml[])[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    // A new line in an attribute would be read as a space.
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replace(/\s/g, ' ')}"`)
    .join('')
  const inner = children.flat().join('')
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Xml
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
