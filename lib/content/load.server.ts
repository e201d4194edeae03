import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { analyseLesson, type LessonAnalysis } from './analyse'
import { type BuiltContent, buildCourses } from './build'
import { cached, hashOf } from './cache.server'
import { compileLesson } from './compile.server'
import { discoverFiles } from './discover.server'
import { type ContentFolders, compiledFolder } from './folders.server'
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

/** Compiles every lesson that is not in the cache. Resolves to lesson id → key of its compiled code. */
export async function compileAll(content: LoadedContent, cache: string): Promise<Record<string, string>> {
  const lessons = content.site.courses.flatMap(lessonsOf)
  const keys = await mapLimit(lessons, concurrency, async lesson => {
    const source = content.files.get(lesson.path)?.text ?? ''
    const key = compileKey(content.toolchain, source, lesson, content.site)
    await cached(compiledFolder(cache), key, () => compileLesson(source, lesson, content.site))
    return [lesson.id, key] as const
  })
  return Object.fromEntries(keys)
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
