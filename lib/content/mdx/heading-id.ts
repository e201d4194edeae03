import type { Heading } from 'mdast'
import type {} from 'mdast-util-mdx-expression'
import { plainText } from './plain-text'

/** The ASCII id that an author writes as a comment at the end of a heading, and the title without it. */
export function readHeading(heading: Heading): { id: string | undefined; title: string } {
  const last = heading.children.at(-1)
  const id = last?.type === 'mdxTextExpression' ? /^\/\*\s*(.*?)\s*\*\/$/.exec(last.value)?.[1] : undefined
  return { id, title: plainText(heading).trim() }
}
