const dataScript = /<script>self\.__next_f\.push\((\[\d+,"[\s\S]*?"\])\)<\/script>/g

/** A template literal that gives exactly this text, also inside an HTML script. Nearly all of it stays as it is. */
function literal(text: string): string {
  const escaped = text
    .replace(/[\\`]|\$(?=\{)/g, '\\$&')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML and template literals change these, so they are written by number
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, one => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(/<(?=\/script|script|!--)/gi, '\\x3c')
  return `\`${escaped}\``
}

/** Text that a data script carries; `undefined` when it carries something else. */
function textOf(json: string): string | undefined {
  const [kind, text] = JSON.parse(json) as unknown[]
  return kind === 1 && typeof text === 'string' && text.isWellFormed() ? text : undefined
}

/**
 * Puts the data that React is given with a page into one script, written as it is: Next writes it in pieces, with every quote and
 * every `<` escaped. The same words stand in the page itself, so unescaped they compress to almost nothing, and one script
 * needs one hash in the page's policy. A page with data of another kind is left alone. Idempotent.
 */
export function dataInOneScript(html: string): string {
  const scripts = [...html.matchAll(dataScript)]
  const last = scripts.at(-1)
  const texts = scripts.map(([, json = '']) => textOf(json))
  if (!last || texts.includes(undefined)) return html
  const end = last.index + last[0].length
  const rest = (part: string) => part.replace(dataScript, '')
  return `${rest(html.slice(0, end))}<script>self.__next_f.push([1,${literal(texts.join(''))}])</script>${html.slice(end)}`
}
