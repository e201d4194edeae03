/** `npm run export -- --format gift|moodle|qti|anki|csv|azota|scorm [--lesson ID | --domain ID] --out PATH`: questions for other tools. */
import { writeFile } from 'node:fs/promises'
import { projectFolders } from '@/lib/content/folders.server'
import { loadContent } from '@/lib/content/load.server'
import { lessonsOf } from '@/lib/content/model'
import { booksOf, type Scope, select } from '@/lib/export/book'
import type { Exported, FormatId, Package } from '@/lib/export/format'
import { formats } from '@/lib/export/formats'
import { readLessonPages } from '@/lib/export/lesson-pages.server'
import { changeWords, leftOutWords } from '@/lib/export/notes'
import { bundlePlayer } from '@/lib/export/scorm/player.server'
import { type Refuse, readOptions, refusing } from './options'

const known = Object.keys(formats).join(', ')
const usage = `usage: npm run export -- --format ${known.replaceAll(', ', '|')} [--lesson ID | --domain ID] --out PATH`

const refuse: Refuse = refusing(usage)

const { format, lesson, domain, out } = readOptions(['format', 'lesson', 'domain', 'out'], refuse)
const faults = [
  ...(format === undefined
    ? ['--format is missing']
    : format in formats
      ? []
      : [`--format ${format}: write one of ${known}`]),
  ...(out === undefined ? ['--out is missing: write the path of the file to make'] : []),
  ...(lesson !== undefined && domain !== undefined
    ? ['--lesson and --domain: give one of them, or neither for all']
    : []),
  ...(format === 'scorm' && lesson === undefined ? ['--format scorm packs one lesson: add --lesson ID'] : []),
]
if (faults.length > 0 || !format || !out) refuse(...faults)

const folders = projectFolders()
const { site, findings } = await loadContent(folders)
const errors = findings.filter(finding => finding.level === 'error').length
if (errors > 0) refuse(`the content has ${errors} errors: run npm run check-content and mend them first`)

const scope: Scope = lesson ? { kind: 'lesson', id: lesson } : domain ? { kind: 'domain', id: domain } : { kind: 'all' }
const selection = select(booksOf(site), scope)
if (!selection.ok)
  refuse(`there is no ${scope.kind} "${selection.error.unknown}"; there are ${selection.error.known.join(', ')}`)

/** A package needs the lesson's text and the player; other formats need neither. */
async function extras(): Promise<Package> {
  const packed = site.courses.flatMap(lessonsOf).find(one => one.id === lesson)
  if (format !== 'scorm' || !packed) return { pages: [], player: '' }
  return { pages: await readLessonPages(folders.root, packed, site), player: await bundlePlayer() }
}

const { load } = formats[format as FormatId]
const exported: Exported = (await load())(selection.value, await extras())
await writeFile(out, exported.content).catch((error: Error) => refuse(`--out ${out}: ${error.message}`))

console.log(`${out}: ${exported.taken} questions`)
for (const { id, how } of exported.changed) console.log(`changed  ${id}: ${changeWords[how].en}`)
for (const { id, why } of exported.leftOut) console.log(`left out ${id}: ${leftOutWords[why].en}`)
