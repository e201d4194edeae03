import { visit } from 'unist-util-visit'
import { slugify } from '@/lib/vietnamese/slug'
import { readHeading } from '../mdx/heading-id'
import { type Rule, startOf } from './context'

const asciiKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Every heading carries its own ASCII id, so that rewording it breaks no link and no learner's record. */
export const headingsRule: Rule = context => {
  const seen = new Set<string>()
  let depth = 1
  visit(context.tree, 'heading', node => {
    const place = startOf(node)
    const { id, title } = readHeading(node)
    if (node.depth === 1) context.report(place, 'heading-level', 'the title is in the front matter', 'begin with `##`')
    if (node.depth > depth + 1)
      context.report(place, 'heading-level', `a level is left out before "${title}"`, `write ${'#'.repeat(depth + 1)}`)
    depth = node.depth
    if (id === undefined)
      context.report(place, 'heading-id', `"${title}" has no id`, `end the line with {/*${slugify(title)}*/}`)
    else if (!asciiKebab.test(id))
      context.report(place, 'heading-id', `\`${id}\` is not ASCII kebab-case`, `write {/*${slugify(id)}*/}`)
    else if (seen.has(id))
      context.report(
        place,
        'heading-id',
        `\`${id}\` stands twice in this lesson`,
        'give one of the headings another id',
      )
    seen.add(id ?? '')
  })
}
