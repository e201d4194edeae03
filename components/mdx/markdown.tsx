import type { Root } from 'hast'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isPlainWords } from '@/lib/content/mdx/plain-words'
import { rehypeCode } from '@/lib/content/mdx/rehype-code.server'
import { rehypeFrozen } from '@/lib/content/mdx/rehype-frozen'
import { elements } from './elements'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { tableCellAlignToStyle: false } as object)
  .use(rehypeCode)
  .use(rehypeFrozen)
  .freeze()

const rendered = new Map<string, Promise<ReactNode>>()

async function render(text: string, inline: boolean): Promise<ReactNode> {
  const tree = (await processor.run(processor.parse(text))) as Root
  const only = tree.children.length === 1 ? tree.children[0] : undefined
  const shown: Root =
    inline && only?.type === 'element' && only.tagName === 'p' ? { ...tree, children: only.children } : tree
  return toJsxRuntime(shown, { Fragment, jsx, jsxs, components: elements })
}

/**
 * Markdown from a question, a term or the front matter, on the server. `inline` drops the paragraph around a single one,
 * so that it can stand inside a label or a list item.
 */
export async function Markdown({ text, inline = false }: { text: string; inline?: boolean }): Promise<ReactNode> {
  if (isPlainWords(text)) return inline ? text : <p>{text}</p>
  const key = `${inline ? 'i' : 'b'}${text}`
  const known = rendered.get(key) ?? render(text, inline)
  rendered.set(key, known)
  return known
}
