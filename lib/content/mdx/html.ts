import type { RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'

/**
 * HTML with as few double quotes as can be: it travels inside JSON too, where each would be escaped, and the copy would no longer
 * compress to a mention of the first.
 */
export const compactHtml = (nodes: RootContent[]): string => toHtml(nodes, { preferUnquoted: true, quote: "'" })
