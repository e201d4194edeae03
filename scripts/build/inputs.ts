import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashOf } from '@/lib/content/cache.server'

/** Code and settings that a build is made from, content apart. */
const folders = ['app', 'components', 'lib', 'public/fonts', 'scripts/build']
const files = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json']

/** What an operator sets that pages show. */
const settings = ['BEN_SITE_URL']

/** Hash of everything but content: when it changes, the whole site is built anew. */
export async function codeHash(project: string): Promise<string> {
  const listed = await Promise.all(folders.map(folder => walk(join(project, folder))))
  const paths = [...listed.flat().sort(), ...files.map(file => join(project, file))]
  const values = settings.map(name => process.env[name] ?? '')
  return hashOf(...values, ...(await Promise.all(paths.map(path => readFile(path, 'latin1')))))
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes('fixtures'))
    .map(entry => join(entry.parentPath, entry.name))
}
