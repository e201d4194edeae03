import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mapLimit } from '@/lib/content/map-limit'
import { scriptsAfterPaint } from './late-scripts'
import { dataInOneScript } from './page-data'
import { stylesFirst } from './styles-first'

/** `sha256-…` of every inline script of a page. Next writes its data as inline scripts, and nonces would make pages dynamic. */
function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  return [...new Set(scripts.map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`))]
}

/** The policy of one page: our own origin only, no inline styles, no eval, and exactly the inline scripts that it holds. */
export function policyFor(html: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineScripts(html).join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    // A learner hears the answer that they recorded; it never leaves the page.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // A class shows the slides of its lesson in a frame; no other site may frame a page, and none is framed here.
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

interface Meta {
  headers?: Record<string, string>
}

/** Files that are read and written at a time. */
const concurrency = 16

async function finishPage(page: string): Promise<void> {
  const rendered = await readFile(page, 'utf8')
  const html = stylesFirst(scriptsAfterPaint(dataInOneScript(rendered)))
  if (html !== rendered) await writeFile(page, html)
  const metaPath = page.replace(/\.html$/, '.meta')
  const meta = JSON.parse(await readFile(metaPath, 'utf8').catch(() => '{}')) as Meta
  meta.headers = { ...meta.headers, 'content-security-policy': policyFor(html) }
  await writeFile(metaPath, JSON.stringify(meta))
}

/** Finishes prerendered pages: styles first, data in one script, scripts after the first paint, each page's own policy among its headers. Idempotent. */
export async function finishPages(appFolder: string): Promise<number> {
  const entries = await readdir(appFolder, { recursive: true, withFileTypes: true })
  const pages = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => join(entry.parentPath, entry.name))
  await mapLimit(pages, concurrency, finishPage)
  return pages.length
}
