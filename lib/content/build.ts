import { byPlace, errorAt, type Finding, type Place, startOfFile } from '@/lib/kernel/finding'
import { analyseLesson, type LessonAnalysis } from './analyse'
import { commandBookPath, readCommandBook } from './command-book'
import { checkIds, type LockedId } from './ids'
import { checkLinks } from './links'
import type { Course, Lesson, Site } from './model'
import { type Analyse, type AnalysedLesson, readCourse } from './read-course'
import { checkText } from './rules/text'
import { type Fact, factsSchema, glossarySchema, type Term } from './schema'
import type { SourceFile } from './source-file'
import { parseYaml } from './yaml'

export interface Diagram {
  readonly path: string
  readonly source: string
  readonly place: Place
}

export interface BuiltContent {
  readonly site: Site
  readonly diagrams: readonly Diagram[]
  readonly ids: readonly LockedId[]
  readonly findings: readonly Finding[]
}

/**
 * Turns files into courses and findings: the one loader that the site, the checks, search and the tests use.
 * Paths are relative to the repository (`content/…`). Never throws on an author's fault, and reports all of them.
 */
export function buildCourses(files: readonly SourceFile[], analyse: Analyse = analyseLesson): BuiltContent {
  const findings: Finding[] = []
  const byPath = new Map(files.map(file => [file.path, file]))
  const facts = readList(byPath, 'content/facts.yaml', factsSchema, findings)
  const terms = readList(byPath, 'content/glossary.yaml', glossarySchema, findings)
  const lessons: AnalysedLesson[] = []
  const courses = files
    .filter(file => /^content\/courses\/[^/]+\/course\.yaml$/.test(file.path))
    .map(file => readCourse(file, byPath, analyse, lessons, findings))
    .filter(course => course !== undefined)
  for (const { analysis } of lessons) findings.push(...analysis.findings)
  const lessonIds = new Set(lessons.flatMap(({ lesson }) => lesson?.id ?? []))
  const commands = readCommandBook(byPath.get(commandBookPath), lessonIds)
  const site: Site = { courses, facts: byId(facts.list), terms: byId(terms.list), commands: commands.book }
  findings.push(...commands.findings)
  findings.push(...checkReferences(lessons, site), ...checkGlossary(terms, lessons), ...checkLinks(lessons, site))
  const ids = idsOf(courses, lessons, facts, terms)
  findings.push(...checkIds(ids, byPath.get('content/ids.lock')))
  const diagrams = lessons.flatMap(({ path, analysis }) => analysis.diagrams.map(diagram => ({ path, ...diagram })))
  return { site, diagrams, ids, findings: findings.sort(byPlace) }
}

const byId = <T extends { id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map(item => [item.id, item]))

interface ReadList<T> {
  readonly path: string
  readonly list: readonly T[]
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

function readList<S extends typeof factsSchema | typeof glossarySchema>(
  files: ReadonlyMap<string, SourceFile>,
  path: string,
  schema: S,
  findings: Finding[],
): ReadList<S extends typeof factsSchema ? Fact : Term> {
  const file = files.get(path)
  if (!file) return { path, list: [], placeOf: () => startOfFile }
  const parsed = parseYaml(path, file.text, schema)
  findings.push(...checkText(path, file.text), ...parsed.findings)
  return { path, list: (parsed.value ?? []) as never, placeOf: parsed.placeOf }
}

function checkReferences(lessons: readonly AnalysedLesson[], site: Site): Finding[] {
  return lessons.flatMap(({ path, folder, analysis, lesson }) => {
    const missing = (kind: 'fact' | 'term', id: string, place: Place) =>
      errorAt(
        path,
        place,
        `unknown-${kind}`,
        `there is no ${kind} \`${id}\``,
        `add it to content/${kind === 'fact' ? 'facts' : 'glossary'}.yaml, or correct the id`,
      )
    const found = [
      ...analysis.references.facts.filter(ref => !site.facts[ref.id]).map(ref => missing('fact', ref.id, ref.place)),
      ...analysis.references.terms.filter(ref => !site.terms[ref.id]).map(ref => missing('term', ref.id, ref.place)),
      ...(lesson?.facts ?? []).filter(id => !site.facts[id]).map(id => missing('fact', id, startOfFile)),
      ...(lesson?.terms ?? []).filter(id => !site.terms[id]).map(id => missing('term', id, startOfFile)),
    ]
    return [...found, ...checkDomains(path, `${folder}/questions.yaml`, analysis, lesson, site)]
  })
}

function checkDomains(
  path: string,
  questionsPath: string,
  analysis: LessonAnalysis,
  lesson: Lesson | undefined,
  site: Site,
): Finding[] {
  if (!lesson) return []
  const domains = site.courses.find(course => course.id === lesson.courseId)?.domains.map(domain => domain.id) ?? []
  const fault = (where: string, place: Place, domain: string) =>
    errorAt(
      where,
      place,
      'unknown-domain',
      `course.yaml has no domain \`${domain}\``,
      `use one of ${domains.join(', ')}`,
    )
  return [
    ...(domains.includes(lesson.domain) ? [] : [fault(path, startOfFile, lesson.domain)]),
    ...lesson.questions
      .filter(question => !domains.includes(question.domain))
      .map(question => fault(questionsPath, analysis.questionPlaces[question.id] ?? startOfFile, question.domain)),
  ]
}

function checkGlossary(terms: ReadList<Term>, lessons: readonly AnalysedLesson[]): Finding[] {
  const known = new Set(lessons.map(({ lesson }) => lesson?.id))
  return terms.list.flatMap((term, index) =>
    term.lesson === undefined || known.has(term.lesson)
      ? []
      : [
          errorAt(
            terms.path,
            terms.placeOf([index, 'lesson']),
            'unknown-lesson',
            `there is no lesson \`${term.lesson}\``,
            'name a lesson by its id, or leave the field out',
          ),
        ],
  )
}

function idsOf(
  courses: readonly Course[],
  lessons: readonly AnalysedLesson[],
  facts: ReadList<Fact>,
  terms: ReadList<Term>,
): LockedId[] {
  const listed = (kind: LockedId['kind'], list: ReadList<Fact | Term>) =>
    list.list.map((item, i) => ({ kind, id: item.id, path: list.path, place: list.placeOf([i, 'id']) }))
  return [
    ...courses.map(course => ({
      kind: 'course' as const,
      id: course.id,
      path: `content/courses/${course.id}/course.yaml`,
      place: startOfFile,
    })),
    ...listed('fact', facts),
    ...listed('term', terms),
    ...lessons.flatMap(({ path, folder, analysis, lesson }) => [
      ...(lesson ? [{ kind: 'lesson' as const, id: lesson.id, path, place: startOfFile }] : []),
      ...(lesson?.sections ?? []).map(s => ({
        kind: 'section' as const,
        id: `${lesson?.id}#${s.id}`,
        path,
        place: startOfFile,
      })),
      ...(analysis.lesson?.questions ?? []).map(question => ({
        kind: 'question' as const,
        id: question.id,
        path: `${folder}/questions.yaml`,
        place: analysis.questionPlaces[question.id] ?? startOfFile,
      })),
    ]),
  ]
}
