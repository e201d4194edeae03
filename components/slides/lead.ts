const tokens = /<(\/?)([a-z]\w*)(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g
const empty = new Set(['br', 'img', 'input', 'wbr'])
const sentenceEnd = /[.?:](?=\s)/

/** Where the first sentence of a paragraph ends that stands in its own text, not within an element of it; -1 when it has no second. */
function leadEnd(html: string): number {
  let depth = 0
  for (const { 0: token, 1: closing, 2: name, index } of html.matchAll(tokens)) {
    if (name !== undefined) depth += closing ? -1 : empty.has(name) ? 0 : 1
    else if (depth === 0) {
      const end = sentenceEnd.exec(token)
      if (end) return index + end.index + 1
    }
  }
  return -1
}

/** The content of a paragraph, its first sentence set apart. */
export function withLead(html: string): string {
  const end = leadEnd(html)
  return end < 0 ? html : `<span class=slide-lead>${html.slice(0, end)}</span>${html.slice(end)}`
}
