const asyncScript = /<script src="([^"]+)" async=""(?: id="([^"]+)")?><\/script>/g
const scriptHint = /<link rel="preload" as="script"[^>]*>/g

/**
 * The loader's text: `insert` runs once, when the browser says that text has been painted; after 2 s at the latest (a page opened in
 * the background is never painted, an old browser never says so).
 */
const loader = (insert: string): string =>
  `{let done;const go=()=>{if(done)return;done=1;${insert}};setTimeout(go,document.hidden?0:2e3);try{new PerformanceObserver(go).observe({type:"paint",buffered:true})}catch{go()}}`

/**
 * Puts off a page's own script files until its text has been painted: a lesson is read before it is answered, and on a slow
 * link 130 KB of script would race the text for the line. Without JavaScript nothing changes. Idempotent.
 */
export function scriptsAfterPaint(html: string): string {
  const sources = [...html.matchAll(asyncScript)].map(([, source, id]) => (id ? [source, id] : [source]))
  if (sources.length === 0) return html
  const script = `<script>${loader(
    `for(const[s,i]of ${JSON.stringify(sources)}){const e=document.createElement("script");e.src=s;e.async=true;if(i)e.id=i;document.head.append(e)}`,
  )}</script>`
  return html
    .replace(asyncScript, '')
    .replace(scriptHint, '')
    .replace('</body>', () => `${script}</body>`)
}
