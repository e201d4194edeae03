import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { compactHtml } from './html'

/** What is worth carrying as HTML: blocks, and the layers of mentions, which stand in blocks that hold a component too. */
const isFreezable = ({ tagName, properties }: Element): boolean =>
  ['p', 'pre', 'table', 'ul', 'ol'].includes(tagName) || (tagName === 'span' && 'popover' in properties)

/** Whether it is no component, which only React can draw, and no paragraph: slides set the first sentence of each apart. */
const isPlain = (node: ElementContent): boolean =>
  node.type === 'text' || (node.type === 'element' && node.tagName !== 'p' && node.children.every(isPlain))

/** A link that leaves the site says so, as components/mdx/elements.tsx has it. */
function dressLinks(node: Element): void {
  visit(node, 'element', link => {
    if (link.tagName === 'a' && String(link.properties.href).startsWith('https:')) link.properties.rel = ['noreferrer']
  })
}

/**
 * Lets what holds no component carry its content as HTML (`data-html`), which components/mdx/elements.tsx puts in as it is. React
 * would else be sent every highlighted word as an element of its own, and go through all of them again in the browser.
 */
export function rehypeFrozen() {
  return (tree: Root): void => {
    visit(tree, 'element', node => {
      if (!isFreezable(node) || !node.children.every(isPlain)) return
      // Text alone is as short without.
      if (node.children.every(child => child.type === 'text')) return
      dressLinks(node)
      node.properties.dataHtml = compactHtml(node.children)
      node.children = []
      return SKIP
    })
  }
}
