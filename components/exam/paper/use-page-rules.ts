'use client'

import { useEffect } from 'react'

/** A thing that is printed: its id, and what the foot of its pages says. */
interface PrintedDocument {
  readonly id: string
  readonly foot: string
}

/** Text within a CSS string. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`

/**
 * Each document has pages of its own name and a counter of its own: the page counter cannot be set back between papers that are printed
 * in one go.
 */
function rulesFor({ id, foot }: PrintedDocument): string {
  const counter = `trang-${id}`
  return `
    .sheet[data-document="${id}"] { page: ${id} }
    @page ${id} {
      counter-increment: page ${counter};
      @bottom-left { content: ${quoted(foot)} }
      @bottom-right { content: "Trang " counter(${counter}) }
    }`
}

/** Sets the feet of printed pages. Through the style object: the policy of the page allows no inline styles. */
export function usePageRules(documents: readonly PrintedDocument[]): void {
  const rules = documents.map(rulesFor).join('')
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
    }
  }, [rules])
}
