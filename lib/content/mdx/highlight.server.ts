import type { Element, Root } from 'hast'
import { createCssVariablesTheme, createHighlighter, type Highlighter, type ShikiTransformer } from 'shiki'
import { languages } from './languages'

/** Names that Shiki gives to some of our languages. */
const grammars: Record<string, string> = { console: 'bash', js: 'javascript', ts: 'typescript', text: 'text' }
const theme = createCssVariablesTheme({ name: 'paper', variablePrefix: '--code-', fontStyle: false })

let shared: Promise<Highlighter> | undefined

/** One highlighter a process: making one takes ten times as long as using it. */
function highlighter(): Promise<Highlighter> {
  const langs = [...new Set(languages.map(name => grammars[name] ?? name))].filter(name => name !== 'text')
  shared ??= createHighlighter({ themes: [theme], langs })
  return shared
}

/**
 * Token colours as classes (`t-keyword`), since the Content-Security-Policy allows no inline styles; light and dark are
 * two sets of values of the same variables (app/styles/code.css).
 */
const classes: ShikiTransformer = {
  name: 'token-classes',
  span(node) {
    const role = /var\(--code-(?:token-)?([a-z-]+)\)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (role && role !== 'foreground') node.properties.class = `t-${role}`
  },
}

const marks = (marked: readonly number[]): ShikiTransformer => ({
  name: 'marked-lines',
  line(node, line) {
    if (marked.includes(line)) node.properties['data-marked'] = ''
  },
})

/** Colours a text and returns its `<pre>`, without inline styles. */
export async function highlight(code: string, lang: string, marked: readonly number[]): Promise<Element> {
  const shiki = await highlighter()
  const root: Root = shiki.codeToHast(code, {
    lang: languages.includes(lang) ? (grammars[lang] ?? lang) : 'text',
    theme: 'paper',
    // A busy machine would else leave the rest of a line in one colour, and the same content would not give the same page.
    tokenizeTimeLimit: 0,
    transformers: [classes, marks(marked)],
  })
  const pre = root.children[0] as Element
  const inner = pre.children[0] as Element
  return { ...pre, properties: {}, children: [{ ...inner, properties: {} }] }
}
