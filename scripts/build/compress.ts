import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Tells V8 (Chromium 136 and newer) to compile a script's functions on another thread while it arrives, instead of one by one on the
 * thread of the page when they are first called. Other browsers see a comment.
 */
const compileHint = '//# allFunctionsCalledOnLoad\n'

/** A script with the hint at its head, where alone it counts; a style as it is. */
export function hinted(name: string, text: string): string {
  return name.endsWith('.js') && !text.startsWith(compileHint) ? compileHint + text : text
}

/** Gives every script of the build its hint, and puts `.br` and `.gz` beside scripts and styles: the best compression, paid once. */
export async function compressStatic(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = new Set(entries.map(entry => join(entry.parentPath, entry.name)))
  const files = [...names].filter(name => /\.(js|css)$/.test(name) && !names.has(`${name}.br`))
  await Promise.all(
    files.map(async name => {
      const built = await readFile(name, 'utf8')
      const text = hinted(name, built)
      if (text !== built) await writeFile(name, text)
      await writeFile(`${name}.br`, await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      await writeFile(`${name}.gz`, await zip(text, { level: 9 }))
    }),
  )
}
