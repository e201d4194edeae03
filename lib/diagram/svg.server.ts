import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diagramHash } from './hash.server'

/** Where drawn pictures are kept, inside the folder that holds `content/`. */
export const diagramFolder = (root: string): string => join(/* turbopackIgnore: true */ root, 'public', 'diagrams')

export const diagramPath = (root: string, source: string): string =>
  join(/* turbopackIgnore: true */ diagramFolder(root), `${diagramHash(source)}.svg`)

/** The drawn picture of a diagram; null when it has not been drawn. */
export async function readDiagramSvg(root: string, source: string): Promise<string | null> {
  return readFile(diagramPath(root, source), 'utf8').catch(() => null)
}
