import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { SKIP, visit } from 'unist-util-visit'

/** Blocks of many small elements. Their paragraphs are left as they are: slides set a first sentence apart. */
const blocks = new Set(['pre', 'table', 'ul', 'ol'])

/** Whether nothing in it is a component, which only React can draw. */
const isPlain = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && node.tagName !== 'p' && node.children.every(isPlain))

/** A link that leaves the site says so, as components/mdx/elements.tsx has it. */
function dressLinks(node: Element): void {
  visit(node, 'element', link => {
    if (link.tagName === 'a' && String(link.properties.href).startsWith('https:')) link.properties.rel = ['noreferrer']
  })
}

/**
 * Lets blocks of plain elements carry their content as HTML (`data-html`), which components/mdx/elements.tsx puts in as it is.
 * React would else be sent every highlighted word as an element of its own, and go through all of them again in the browser.
 */
export function rehypeFrozen() {
  return (tree: Root): void => {
    visit(tree, 'element', node => {
      if (!blocks.has(node.tagName) || !node.children.every(isPlain)) return
      dressLinks(node)
      node.properties.dataHtml = toHtml(node.children)
      node.children = []
      return SKIP
    })
  }
}
