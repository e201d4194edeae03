import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from './source-file'

const wanted = /\.(mdx|yaml|lock)$/

/** Reads every content file under `<root>/content`, paths relative to `root`. */
export async function discoverFiles(root: string): Promise<SourceFile[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => entry.isFile() && wanted.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    paths
      .sort()
      .map(async path => ({ path: relative(root, path).split(sep).join('/'), text: await readFile(path, 'utf8') })),
  )
}
