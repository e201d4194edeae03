import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compressStatic } from '../scripts/build/compress'

/** Builds an App Router site of one empty page with the same Next: the floor that our pages stand on. Returns its folder. */
export async function buildEmptyApp(project: string): Promise<string> {
  const folder = join(project, '.bench/empty')
  await mkdir(join(folder, 'app'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  await writeFile(
    join(folder, 'next.config.mjs'),
    'export default { compress: false, typescript: { ignoreBuildErrors: true } }\n',
  )
  await writeFile(
    join(folder, 'app/layout.tsx'),
    'export default function Layout({ children }: { children: React.ReactNode }) { return <html lang="vi"><body>{children}</body></html> }\n',
  )
  await writeFile(join(folder, 'app/page.tsx'), 'export default function Page() { return <h1>Trang trống</h1> }\n')
  execFileSync(process.execPath, [join(project, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  await compressStatic(join(folder, '.next/static'))
  return folder
}
