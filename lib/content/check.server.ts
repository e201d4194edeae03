import { access } from 'node:fs/promises'
import { parseDiagram } from '@/lib/diagram/parse.server'
import { diagramPath } from '@/lib/diagram/svg.server'
import { byPlace, type Finding } from '@/lib/kernel/finding'
import type { Diagram } from './build'
import { cached, hashOf } from './cache.server'
import type { ContentFolders } from './folders.server'
import { staleFacts } from './ledger'
import { type LoadedContent, loadContent } from './load.server'
import { mapLimit } from './map-limit'

/**
 * Loads all content with every finding: those of the pure loader, those on diagrams, which need mermaid and the disk, and
 * warnings of facts that were not looked at for long, counted from `today` (`YYYY-MM-DD`).
 */
export async function checkContent(folders: ContentFolders, today?: string): Promise<LoadedContent> {
  const content = await loadContent(folders)
  const ledger = content.files.get('content/facts.yaml')
  const stale = today && ledger ? staleFacts(ledger, Object.values(content.site.facts), today) : []
  const drawn = await mapLimit(content.diagrams, 8, diagram => checkDiagram(diagram, folders))
  return { ...content, findings: [...content.findings, ...drawn.flat(), ...stale].sort(byPlace) }
}

async function checkDiagram(diagram: Diagram, folders: ContentFolders): Promise<Finding[]> {
  const path = diagramPath(folders.root, diagram.source)
  // A picture that exists was drawn by mermaid from this very text, so it parses.
  if (
    await access(path).then(
      () => true,
      () => false,
    )
  )
    return []
  const fault = await cached(`${folders.cache}/parsed`, hashOf(diagram.source), () => parseDiagram(diagram.source))
  const base = { level: 'error' as const, path: diagram.path, column: diagram.place.column }
  if (fault)
    return [
      {
        ...base,
        rule: 'diagram-syntax',
        line: diagram.place.line + fault.line,
        message: fault.message,
        mend: 'correct the diagram; mermaid.js.org shows its syntax',
      },
    ]
  return [
    {
      ...base,
      rule: 'diagram-not-drawn',
      line: diagram.place.line,
      message: 'its picture is missing or stale',
      mend: 'run `npm run render-diagrams` and commit public/diagrams',
    },
  ]
}
