/** `npm run render-diagrams [-- --check]`: draws the diagrams that have no picture yet and removes pictures that nothing uses. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { optimize } from 'svgo'
import type { Diagram } from '@/lib/content/build'
import { projectFolders } from '@/lib/content/folders.server'
import { loadContent } from '@/lib/content/load.server'
import { openDrawing } from '@/lib/diagram/draw.server'
import { diagramHash } from '@/lib/diagram/hash.server'
import { diagramFolder } from '@/lib/diagram/svg.server'
import { type Finding, formatFinding } from '@/lib/kernel/finding'
import { findChromium } from './browser/find-chromium'

const { root } = projectFolders()
const folder = diagramFolder(root)

/** Rounds numbers and drops what is empty. Ids, titles and groups stay: labels, markers and steps hang on them. */
const slim = (svg: string): string =>
  optimize(svg, {
    multipass: false,
    plugins: [
      'removeComments',
      'removeMetadata',
      'removeEmptyAttrs',
      'removeEmptyText',
      { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
      { name: 'convertPathData', params: { floatPrecision: 1 } },
    ],
  }).data

const finding = (diagram: Diagram, rule: string, message: string, mend: string): Finding => ({
  rule,
  level: 'error',
  path: diagram.path,
  line: diagram.place.line,
  column: diagram.place.column,
  message,
  mend,
})

async function drawAll(missing: readonly Diagram[]): Promise<Finding[]> {
  const found: Finding[] = []
  const browser = await chromium.launch(findChromium())
  const drawing = await openDrawing(browser)
  for (const diagram of missing) {
    try {
      const { svg, clipped } = await drawing.draw(diagram.source)
      for (const label of clipped)
        found.push(
          finding(
            diagram,
            'diagram-clipped',
            `the label "${label}" does not fit its shape`,
            'shorten it or break it with <br/>',
          ),
        )
      if (clipped.length === 0) await writeFile(join(folder, `${diagramHash(diagram.source)}.svg`), `${slim(svg)}\n`)
    } catch (error) {
      found.push(
        finding(
          diagram,
          'diagram-syntax',
          (error as Error).message.split('\n').slice(0, 3).join(' '),
          'correct the diagram',
        ),
      )
    }
  }
  await browser.close()
  return found
}

const { diagrams } = await loadContent(projectFolders())
await mkdir(folder, { recursive: true })
const drawn = new Set((await readdir(folder)).map(name => name.replace(/\.svg$/, '')))
const used = new Map(diagrams.map(diagram => [diagramHash(diagram.source), diagram]))
const missing = [...used].filter(([hash]) => !drawn.has(hash)).map(([, diagram]) => diagram)
const unused = [...drawn].filter(hash => !used.has(hash))

const start = performance.now()
const checkOnly = process.argv.includes('--check')
const findings = checkOnly
  ? missing.map(diagram =>
      finding(diagram, 'diagram-not-drawn', 'its picture is missing or stale', 'run `npm run render-diagrams`'),
    )
  : missing.length > 0
    ? await drawAll(missing)
    : []
if (!checkOnly) await Promise.all(unused.map(hash => rm(join(folder, `${hash}.svg`))))
for (const one of findings) console.log(formatFinding(one))
const seconds = ((performance.now() - start) / 1000).toFixed(1)
console.log(
  `${diagrams.length} diagrams, ${missing.length} missing, ${unused.length} unused, ${findings.length} faults, ${seconds} s`,
)
process.exitCode = findings.length > 0 || (checkOnly && unused.length > 0) ? 1 : 0
