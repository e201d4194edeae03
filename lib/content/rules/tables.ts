import { visit } from 'unist-util-visit'
import { plainText } from '../mdx/plain-text'
import { type Rule, startOf } from './context'

/** Most columns that stay readable on a phone. */
const mostColumns = 5

/** Every column of a table has a name: a screen reader says it with each cell. */
export const tablesRule: Rule = context => {
  visit(context.tree, 'table', table => {
    const header = table.children[0]?.children ?? []
    for (const cell of header.filter(one => plainText(one).trim() === ''))
      context.report(startOf(cell), 'table-header', 'a column without a name', 'name it, as `| Tiêu chí | ECS | EKS |`')
    if (header.length > mostColumns)
      context.report(
        startOf(table),
        'table-width',
        `a table of ${header.length} columns`,
        `keep to ${mostColumns}: turn it on its side, or make two`,
      )
  })
}
