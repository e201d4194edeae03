/**
 * `npm run bench:docusaurus [-- 200]`: what Docusaurus needs for a first build of the generated lessons of bench:build, with the bundler
 * that it comes with and with Rspack ("Docusaurus Faster"). Installs it into a folder of its own, so it needs the npm registry.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docusaurusPage } from './build/docusaurus-page'
import { generateLessons } from './build/generated-course'

const count = Number(process.argv[2] ?? 200)
const folder = await mkdtemp(join(tmpdir(), 'ben-docusaurus-'))
const version = '3.10.2'

const manifest = {
  name: 'docusaurus-bench',
  private: true,
  dependencies: {
    '@docusaurus/core': version,
    '@docusaurus/faster': version,
    '@docusaurus/preset-classic': version,
    '@docusaurus/theme-mermaid': version,
    '@mdx-js/react': '3.1.1',
    '@mermaid-js/layout-elk': '0.1.9',
    mermaid: '11.17.2',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  // The search of the preset, which is not used here, asks for newer ones than all registries have.
  overrides: { '@docsearch/core': '4.7.0', '@docsearch/react': '4.7.0' },
}

const config = `module.exports = {
  title: 'Mẫu',
  url: 'https://example.com',
  baseUrl: '/',
  i18n: { defaultLocale: 'vi', locales: ['vi'] },
  onBrokenLinks: 'throw',
  markdown: { mermaid: true },
  themes: ['@docusaurus/theme-mermaid'],
  future: process.env.FASTER ? { v4: { removeLegacyPostBuildHeadAttribute: true }, faster: true } : {},
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
}
`

async function writeSite(): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'docusaurus.config.js'), config)
  for (const lesson of await generateLessons(process.cwd(), count)) {
    const module = join(folder, 'docs', `m${lesson.module}`)
    await mkdir(module, { recursive: true })
    await writeFile(join(module, `bai-${lesson.number}.mdx`), docusaurusPage(lesson))
  }
}

/** Seconds of one build without any cache. */
async function firstBuild(faster: boolean): Promise<number> {
  for (const made of ['build', '.docusaurus', 'node_modules/.cache'])
    await rm(join(folder, made), { recursive: true, force: true })
  const began = performance.now()
  execFileSync(join(folder, 'node_modules/.bin/docusaurus'), ['build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...(faster && { FASTER: '1' }) },
  })
  return (performance.now() - began) / 1000
}

await writeSite()
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' })
console.log(`${count} lessons by Docusaurus ${version} with Rspack: ${(await firstBuild(true)).toFixed(1)} s`)
console.log(`${count} lessons by Docusaurus ${version} as it comes: ${(await firstBuild(false)).toFixed(1)} s`)
await rm(folder, { recursive: true, force: true })
