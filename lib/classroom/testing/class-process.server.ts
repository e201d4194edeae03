import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const project = process.cwd()

export interface ClassProgram {
  readonly path: string
  readonly remove: () => Promise<void>
}

/** Makes one file of scripts/testing/class-process.ts, which Node starts in a third of a second. */
export async function bundleClassProcess(): Promise<ClassProgram> {
  const path = join(project, '.cache/test', `${randomUUID()}.mjs`)
  // What reads files beside itself stands in this folder.
  const here = pathToFileURL(join(project, 'lib/classroom/open-store.server.ts')).href
  await build({
    entryPoints: [join(project, 'scripts/testing/class-process.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(here) },
    logLevel: 'error',
  })
  return { path, remove: () => rm(path) }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

export interface ClassProcess {
  readonly base: string
  /** All that it wrote. */
  readonly said: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  /** Resolves to its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** Starts the API of classes in a process of its own. Resolves when it listens, or has ended before that. */
export async function startClassProcess(
  { path }: ClassProgram,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ClassProcess> {
  const env: NodeJS.ProcessEnv = { ...process.env, DATABASE_URL: '', PORT: String(port), ...settings }
  const child: ChildProcess = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let said = ''
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  const listens = new Promise<void>(resolve => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('ready\n')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
  })
  await Promise.race([listens, ended])
  return { base: `http://127.0.0.1:${port}`, said: () => said, kill: signal => void child.kill(signal), ended }
}
