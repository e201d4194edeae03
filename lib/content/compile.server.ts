import { bundleMDX } from 'mdx-bundler'
import remarkGfm from 'remark-gfm'
import { resolveLink } from './links'
import { rehypeCode } from './mdx/rehype-code.server'
import { rehypeFrozen } from './mdx/rehype-frozen'
import { rehypeMentions } from './mdx/rehype-mentions.server'
import { remarkLesson } from './mdx/remark-lesson'
import type { Lesson, Site } from './model'

/** Compiles a checked lesson to the code string that mdx-bundler's client turns into a component on the server. */
export async function compileLesson(source: string, lesson: Lesson, site: Site): Promise<string> {
  const transform = { resolveLink: (url: string) => resolveLink(url, lesson, site) ?? url }
  const { code } = await bundleMDX({
    source,
    mdxOptions: options => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), remarkGfm, [remarkLesson, transform]],
      rehypePlugins: [...(options.rehypePlugins ?? []), rehypeCode, [rehypeMentions, site], rehypeFrozen],
      // Alignment would otherwise be written as `style=`, which the Content-Security-Policy forbids.
      remarkRehypeOptions: { ...options.remarkRehypeOptions },
      tableCellAlignToStyle: false,
    }),
    esbuildOptions: options => ({ ...options, minify: true, target: 'es2022' }),
  })
  return code
}
