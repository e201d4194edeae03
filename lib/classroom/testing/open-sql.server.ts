import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenedStore, openStore } from '../open-store.server'

/** A temporary folder, and what removes it. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'ben-data-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export const openInFolder = (folder: string): OpenedStore => openStore({ BEN_DATA: folder })
export const openAt = (url: string): OpenedStore => openStore({ DATABASE_URL: url })
