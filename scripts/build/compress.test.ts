import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressStatic, hinted } from './compress'

describe('scripts and styles of a build', () => {
  it('lie beside copies that read the same, scripts with their hint', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ben-compress-'))
    await writeFile(join(folder, 'a.js'), 'console.log(1)')
    await writeFile(join(folder, 'a.css'), 'p { color: red }')
    await compressStatic(folder)
    for (const [name, text] of [
      ['a.js', '//# allFunctionsCalledOnLoad\nconsole.log(1)'],
      ['a.css', 'p { color: red }'],
    ] as const) {
      const [plain, br, gz] = await Promise.all(['', '.br', '.gz'].map(end => readFile(join(folder, name + end))))
      expect([plain, br && brotliDecompressSync(br), gz && gunzipSync(gz)].map(String)).toEqual([text, text, text])
    }
  })

  it('get a hint once', () => {
    const once = hinted('a.js', 'f()')
    expect(hinted('a.js', once)).toBe(once)
  })
})
