/** HTML that this site drew at build from its own content (lib/content/mdx/markdown-html.server.ts). */
export function Drawn({ html, block = false }: { html: string; block?: boolean }) {
  const Tag = block ? 'div' : 'span'
  return <Tag className={block ? 'drawn' : undefined} dangerouslySetInnerHTML={{ __html: html }} />
}
