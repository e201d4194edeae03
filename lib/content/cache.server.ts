import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** First 32 hex digits of the SHA-256 of the parts, which are kept apart. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex').slice(0, 32)
}

/** Writes whole or not at all: build workers race for the same names. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, content)
  await rename(temporary, path)
}

/** A value by the hash of everything it is made from; made once, kept as JSON. */
export async function cached<T>(folder: string, key: string, make: () => Promise<T> | T): Promise<T> {
  const path = join(folder, `${key}.json`)
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as T
  const value = await make()
  await writeWhole(path, JSON.stringify(value))
  return value
}
