import { strToU8, zipSync } from 'fflate'

/** Every file of a package bears the same day, so that the same content gives the same bytes. */
const day = new Date(1990, 0, 1)

/** A zip archive of files by path. Text is written as UTF-8. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: day })
}
