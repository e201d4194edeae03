import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Finding } from '@/lib/kernel/finding'
import { err, ok, type Result } from '@/lib/kernel/result'

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze()

interface SyntaxFault {
  readonly reason?: string
  readonly line?: number
  readonly column?: number
  readonly place?: { line?: number; column?: number; start?: { line: number; column: number } }
}

/** Reads MDX to a tree with places; a syntax error is one finding, since nothing after it can be trusted. */
export function parseMdx(path: string, text: string): Result<Root, Finding> {
  try {
    return ok(parser.parse(text))
  } catch (error) {
    const fault = error as SyntaxFault
    const place = fault.place?.start ?? fault.place
    return err({
      rule: 'mdx-syntax',
      level: 'error',
      path,
      line: fault.line ?? place?.line ?? 1,
      column: fault.column ?? place?.column ?? 1,
      message: fault.reason ?? String(error),
      mend: 'close every tag, and write `{` and `<` in text as `\\{` and `\\<` or inside backticks',
    })
  }
}
