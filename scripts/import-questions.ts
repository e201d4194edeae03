/** `npm run import-questions -- --format gift|csv|azota --in FILE --lesson ID [--out questions.yaml]`: questions from other tools, with everything that is still to be written. */
import { readFile, writeFile } from 'node:fs/promises'
import { projectFolders } from '@/lib/content/folders.server'
import { loadContent } from '@/lib/content/load.server'
import { lessonsOf } from '@/lib/content/model'
import { importQuestions } from '@/lib/export/import-questions'
import { type ReadableId, readableIds, readers } from '@/lib/export/readers'
import { formatFinding } from '@/lib/kernel/finding'
import { type Refuse, readOptions, refusing } from './options'

const known = readableIds.join('|')
const usage = `usage: npm run import-questions -- --format ${known} --in FILE --lesson ID [--out questions.yaml]`

const refuse: Refuse = refusing(usage)

const { format, in: from, lesson: id, out } = readOptions(['format', 'in', 'lesson', 'out'], refuse)
const isReadable = (name: string | undefined): name is ReadableId => readableIds.some(one => one === name)
const faults = [
  ...(isReadable(format) ? [] : [`--format ${format ?? 'is missing'}: write one of ${known}`]),
  ...(from === undefined ? ['--in is missing: write the path of the file to read'] : []),
  ...(id === undefined ? ['--lesson is missing: write the id of the lesson that the questions are for'] : []),
]
if (faults.length > 0 || !isReadable(format) || !from || !id) refuse(...faults)

const text = await readFile(from, 'utf8').catch((error: Error) => refuse(`--in ${from}: ${error.message}`))
const { site } = await loadContent(projectFolders())
const lessons = site.courses.flatMap(lessonsOf)
const lesson = lessons.find(one => one.id === id)
if (!lesson) refuse(`there is no lesson "${id}"; there are ${lessons.map(one => one.id).join(', ')}`)

const ids = new Set(lessons.flatMap(one => one.questions.map(question => question.id)))
const { yaml, count, findings } = importQuestions(readers[format](text), { path: from, domain: lesson.domain, ids })

// A file that is there may hold work of hours: it is never written over.
if (out)
  await writeFile(out, yaml, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) =>
    refuse(
      error.code === 'EEXIST' ? `--out ${out} is there already: name a new file` : `--out ${out}: ${error.message}`,
    ),
  )
else process.stdout.write(yaml)
for (const finding of findings) console.error(formatFinding(finding))
const errors = findings.filter(finding => finding.level === 'error').length
console.error(`${count} questions, ${errors} errors, ${findings.length - errors} to write`)
process.exitCode = errors > 0 ? 1 : 0
