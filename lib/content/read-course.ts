import { errorAt, type Finding, startOfFile } from '@/lib/kernel/finding'
import type { LessonAnalysis } from './analyse'
import { misconceptionsPath, readPhrases } from './misconceptions'
import type { Course, Lesson, Module } from './model'
import { keyFaults, keyStatistics } from './rules/keys'
import { checkText } from './rules/text'
import { type CourseFile, courseSchema } from './schema'
import type { SourceFile } from './source-file'
import { readTwins, twinsPath } from './twins'
import { parseYaml } from './yaml'

/** Reads one lesson and its questions. */
export type Analyse = (lesson: SourceFile, questions: SourceFile | undefined) => LessonAnalysis

/** A lesson with what was found in it; `lesson` is missing when it could not be read. */
export interface AnalysedLesson {
  readonly path: string
  readonly folder: string
  readonly analysis: LessonAnalysis
  readonly lesson?: Lesson
}

const lessonPath = /^content\/courses\/([^/]+)\/(\d{2}-[a-z0-9-]+)\/(\d{2})-([a-z0-9-]+)\/lesson\.mdx$/

/** Reads a course with its modules, lessons, twins and misconceptions; lessons are added to `all`, faults to `findings`. */
export function readCourse(
  file: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  analyse: Analyse,
  all: AnalysedLesson[],
  findings: Finding[],
): Course | undefined {
  const parsed = parseYaml(file.path, file.text, courseSchema)
  findings.push(...checkText(file.path, file.text), ...parsed.findings)
  if (!parsed.value) return undefined
  const { modules: moduleFiles, ...course } = parsed.value
  let count = 0
  const modules = moduleFiles.map((module, index): Module => {
    const found = lessonsIn(module, course.id, files, analyse, () => ++count)
    if (found.length === 0) {
      const place = parsed.placeOf(['modules', index, 'folder'])
      findings.push(
        errorAt(
          file.path,
          place,
          'empty-module',
          `no lessons in \`${module.folder}\``,
          'add a lesson (npm run new-lesson) or remove the module',
        ),
      )
    }
    all.push(...found)
    const { folder: _, ...rest } = module
    return { ...rest, number: index + 1, lessons: found.map(one => one.lesson).filter(one => one !== undefined) }
  })
  findings.push(...strayLessons(files, course.id, moduleFiles))
  const questions = modules.flatMap(module => module.lessons.flatMap(lesson => lesson.questions))
  for (const fault of keyFaults(keyStatistics(questions)))
    findings.push(
      errorAt(file.path, startOfFile, 'key-pattern', fault, 'reword choices so that their length says nothing'),
    )
  const asked = all.flatMap(({ folder, analysis, lesson }) =>
    lesson?.courseId === course.id
      ? [{ lesson, path: `${folder}/questions.yaml`, places: analysis.questionPlaces }]
      : [],
  )
  const twins = readTwins(course.id, files.get(twinsPath(course.id)), asked)
  const used = all
    .filter(({ path }) => lessonPath.exec(path)?.[1] === course.id)
    .map(({ analysis }) => analysis.misconceptions)
  const misconceptions = readPhrases(course.id, files.get(misconceptionsPath(course.id)), used)
  findings.push(...twins.findings, ...misconceptions.findings)
  return { ...course, modules, twins: twins.twins, misconceptions: misconceptions.phrases }
}

function lessonsIn(
  module: CourseFile['modules'][number],
  courseId: string,
  files: ReadonlyMap<string, SourceFile>,
  analyse: Analyse,
  nextNumber: () => number,
): AnalysedLesson[] {
  const paths = [...files.keys()].filter(path => {
    const match = lessonPath.exec(path)
    return match?.[1] === courseId && match[2] === module.folder
  })
  return paths.sort().map(path => {
    const folder = path.slice(0, -'/lesson.mdx'.length)
    const analysis = analyse(files.get(path) as SourceFile, files.get(`${folder}/questions.yaml`))
    const number = nextNumber()
    if (!analysis.lesson) return { path, folder, analysis }
    const slug = lessonPath.exec(path)?.[4] as string
    return { path, folder, analysis, lesson: { ...analysis.lesson, slug, courseId, moduleId: module.id, number } }
  })
}

/** A lesson that no module names would be written and never seen. */
function strayLessons(
  files: ReadonlyMap<string, SourceFile>,
  courseId: string,
  modules: CourseFile['modules'],
): Finding[] {
  const folders = new Set(modules.map(module => module.folder))
  return [...files.keys()]
    .filter(path => path.startsWith(`content/courses/${courseId}/`) && path.endsWith('.mdx'))
    .filter(path => !folders.has(lessonPath.exec(path)?.[2] ?? ''))
    .map(path =>
      errorAt(
        path,
        startOfFile,
        'stray-lesson',
        'no module of course.yaml has this folder',
        'name it `<NN-module>/<NN-lesson>/lesson.mdx` and list the module',
      ),
    )
}
