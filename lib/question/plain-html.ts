const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const decode = (_: string, name: string): string => {
  if (!name.startsWith('#')) return named[name] ?? `&${name};`
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** The words of HTML that this site drew, for files and for reading aloud: blocks part by a space, marks fall away. */
export const plainHtml = (html: string): string =>
  html
    .replace(/<\/?(?:p|div|li|ul|ol|pre|br|tr|td|th|figure|figcaption|blockquote|h\d)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, decode)
    .replace(/\s+/g, ' ')
    .trim()
