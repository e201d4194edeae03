import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Puts `.br` and `.gz` beside every script and style of the build: the best compression, paid once. */
export async function compressStatic(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = new Set(entries.map(entry => join(entry.parentPath, entry.name)))
  const files = [...names].filter(name => /\.(js|css)$/.test(name) && !names.has(`${name}.br`))
  await Promise.all(
    files.map(async name => {
      const bytes = await readFile(name)
      await writeFile(`${name}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      await writeFile(`${name}.gz`, await zip(bytes, { level: 9 }))
    }),
  )
}
