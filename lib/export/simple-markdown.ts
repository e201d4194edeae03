/** Marks outside code that only a Markdown parser understands, and what would become a link by itself. */
const marks = /[\\`*_[\]<&~\n\t]|www\.|https?:|@/i
/** Beginnings that make a block other than a paragraph. */
const opensBlock = /^(?:[#>+=-]|\d{1,9}[.)](?:\s|$))/
const codeSpan = /(?<!`)`([^`\n]+)`(?!`)/

interface Piece {
  readonly code: boolean
  readonly text: string
}

/** Code between single backticks loses one space at each end when it has both. */
const inner = (code: string): string => (/^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code)

/**
 * The pieces of a text that is one paragraph of words and code spans, as most texts of the bank are: a full parser takes a
 * thousand times as long. Null for every other text.
 */
export function simplePieces(markdown: string): Piece[] | null {
  if (markdown !== markdown.trim() || markdown === '' || opensBlock.test(markdown)) return null
  const pieces = markdown
    .split(codeSpan)
    .map((text, i) => (i % 2 === 1 ? { code: true, text: inner(text) } : { code: false, text }))
  return pieces.some(piece => !piece.code && marks.test(piece.text)) ? null : pieces.filter(piece => piece.text !== '')
}
