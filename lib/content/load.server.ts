import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { analyseLesson, type LessonAnalysis } from './analyse'
import { drawQuestions } from './bank.server'
import { type BuiltContent, buildCourses } from './build'
import { cached, hashOf } from './cache.server'
import { compileLesson } from './compile.server'
import { discoverFiles } from './discover.server'
import { type ContentFolders, compiledFolder, drawnFolder } from './folders.server'
import { resolveLink } from './links'
import { mapLimit } from './map-limit'
import { type Lesson, lessonsOf, type Site } from './model'
import type { SourceFile } from './source-file'

export interface LoadedContent extends BuiltContent {
  readonly files: ReadonlyMap<string, SourceFile>
  /** Hash of all that reads and compiles content: code and locked dependencies. */
  readonly toolchain: string
}

/** Lessons compiled at once; more does not help, since esbuild itself is parallel, and costs memory. */
const concurrency = Math.max(2, availableParallelism() * 2)

/** Reads, analyses (from the cache where nothing changed) and checks all content. */
export async function loadContent(folders: ContentFolders): Promise<LoadedContent> {
  const [files, toolchain] = await Promise.all([discoverFiles(folders.root), toolchainHash()])
  const byPath = new Map(files.map(file => [file.path, file]))
  const analyses = new Map<string, LessonAnalysis>()
  const lessons = files.filter(file => file.path.endsWith('/lesson.mdx'))
  await mapLimit(lessons, concurrency, async file => {
    const questions = byPath.get(file.path.replace(/lesson\.mdx$/, 'questions.yaml'))
    const key = hashOf(toolchain, file.path, file.text, questions?.text ?? '')
    analyses.set(file.path, await cached(join(folders.cache, 'analysed'), key, () => analyseLesson(file, questions)))
  })
  const built = buildCourses(
    files,
    (lesson, questions) => analyses.get(lesson.path) ?? analyseLesson(lesson, questions),
  )
  return { ...built, files: byPath, toolchain }
}

/** Names of what was made of each lesson in the cache, by lesson id. */
export interface Made {
  /** Its code. */
  readonly compiled: Readonly<Record<string, string>>
  /** Its questions as HTML. */
  readonly drawn: Readonly<Record<string, string>>
}

/** Compiles every lesson, and draws its questions, unless the cache holds them. */
export async function compileAll(content: LoadedContent, cache: string): Promise<Made> {
  const lessons = content.site.courses.flatMap(lessonsOf)
  const keys = await mapLimit(lessons, concurrency, async lesson => {
    const source = content.files.get(lesson.path)?.text ?? ''
    const code = compileKey(content.toolchain, source, lesson, content.site)
    const questions = hashOf(content.toolchain, lesson.id, JSON.stringify(lesson.questions))
    await Promise.all([
      cached(compiledFolder(cache), code, () => compileLesson(source, lesson, content.site)),
      cached(drawnFolder(cache), questions, () => drawQuestions(lesson)),
    ])
    return { id: lesson.id, code, questions }
  })
  return {
    compiled: Object.fromEntries(keys.map(({ id, code }) => [id, code])),
    drawn: Object.fromEntries(keys.map(({ id, questions }) => [id, questions])),
  }
}

/** Every input of a compiled lesson: its text, where its links lead, the terms and facts in it, the code that compiles it. */
function compileKey(toolchain: string, source: string, lesson: Lesson, site: Site): string {
  const links = [...source.matchAll(/\]\((lesson:[^)\s]+)/g)].map(match =>
    resolveLink(match[1] as string, lesson, site),
  )
  const mentioned = [...source.matchAll(/<(Fact|Term)\s+id="([^"]*)"/g)].map(([, kind, id = '']) =>
    kind === 'Fact' ? site.facts[id] : site.terms[id],
  )
  return hashOf(toolchain, source, JSON.stringify([links, mentioned]))
}

/** The code under lib/ that content passes through, and the lockfile. Read from the project itself, not from `root`. */
async function toolchainHash(): Promise<string> {
  const project = process.cwd()
  const folders = ['lib/content', 'lib/question', 'lib/diagram', 'lib/aws', 'lib/vietnamese', 'lib/kernel']
  const listed = await Promise.all(folders.map(folder => codeIn(join(project, folder))))
  const paths = [...listed.flat().sort(), join(project, 'package-lock.json')]
  return hashOf(...(await Promise.all(paths.map(path => readFile(path, 'utf8')))))
}

async function codeIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}
