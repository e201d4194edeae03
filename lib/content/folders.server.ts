import { join } from 'node:path'

export interface ContentFolders {
  /** Folder that holds `content/` and `public/diagrams/`. */
  readonly root: string
  readonly cache: string
}

/** Where the running project keeps content and caches. `BEN_CONTENT_ROOT` lets benchmarks and tests bring their own course. */
export function projectFolders(): ContentFolders {
  const root = process.env.BEN_CONTENT_ROOT ?? process.cwd()
  return { root, cache: join(/* turbopackIgnore: true */ root, '.cache') }
}

export const compiledFolder = (cache: string): string => join(/* turbopackIgnore: true */ cache, 'compiled')
export const drawnFolder = (cache: string): string => join(/* turbopackIgnore: true */ cache, 'drawn')
export const snapshotPath = (cache: string): string => join(/* turbopackIgnore: true */ cache, 'site.json')
