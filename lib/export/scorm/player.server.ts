import { join } from 'node:path'
import { build } from 'esbuild'

/** The script that plays a package's quiz, in one file that any LMS's browser of the last years runs. */
export async function bundlePlayer(project = process.cwd()): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(/* turbopackIgnore: true */ project, 'lib/export/scorm/player.browser.ts')],
    absWorkingDir: project,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
  })
  return outputFiles[0]?.text ?? ''
}
