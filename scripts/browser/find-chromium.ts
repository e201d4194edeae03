import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

interface FoundBrowser {
  readonly executablePath: string
  readonly args: string[]
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
/** Quiet and steady: no start-up traffic, no GPU, and text measured without hinting so that machines agree. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/**
 * A Chromium for diagrams, tests and benchmarks: `CHROMIUM_PATH`, Playwright's own, the system's; as root on Debian the
 * package is installed.
 * @throws Error that says what to install, when there is none.
 */
export function findChromium(): FoundBrowser {
  const executablePath = named() ?? playwrights() ?? systems() ?? installed()
  if (!executablePath)
    throw new Error(
      'no Chromium found: run `npx playwright install chromium`, or install Chromium and set CHROMIUM_PATH to it',
    )
  const asRoot = process.getuid?.() === 0
  return { executablePath, args: asRoot ? ['--no-sandbox', ...quiet] : quiet }
}

function named(): string | undefined {
  const path = process.env.CHROMIUM_PATH
  if (path !== undefined && !existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist`)
  return path
}

function playwrights(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function systems(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return systemNames.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path))
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('no Chromium found: installing the Debian package')
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return systems()
}
