import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding, Place } from '@/lib/kernel/finding'
import type { Question } from '@/lib/question/schema'
import { parseMdx } from './mdx/parse'
import { countWords, readingMinutes } from './mdx/plain-text'
import { type References, readReferences } from './mdx/references'
import { readSections } from './mdx/sections'
import { type Misconception, readMisconceptions } from './misconceptions'
import type { Lesson } from './model'
import { componentsRule } from './rules/components'
import { type Rule, type RuleContext, startOf } from './rules/context'
import { costCardRule } from './rules/cost-card'
import { fencesRule } from './rules/fences'
import { headingsRule } from './rules/headings'
import { sectionRule } from './rules/mending'
import { checkQuestions } from './rules/questions'
import { quizRule } from './rules/quiz'
import { tablesRule } from './rules/tables'
import { checkText } from './rules/text'
import { type FrontMatter, frontMatterSchema, questionsSchema } from './schema'
import type { SourceFile } from './source-file'
import { parseYaml } from './yaml'

/** What a lesson says by itself: serialisable, and dependent on its two files alone, so that it can be cached by their hash. */
export interface LessonAnalysis {
  /** Absent when the front matter or the MDX cannot be read; the findings say why. */
  readonly lesson?: Omit<Lesson, 'slug' | 'courseId' | 'moduleId' | 'number'>
  readonly references: References
  readonly questionPlaces: Readonly<Record<string, Place>>
  /** Every `misconception` of its choices; absent when the questions cannot be read. */
  readonly misconceptions?: readonly Misconception[]
  readonly diagrams: readonly { readonly source: string; readonly place: Place }[]
  readonly findings: readonly Finding[]
}

const rules: readonly Rule[] = [componentsRule, headingsRule, fencesRule, costCardRule, tablesRule]

/** Reads one lesson and reports every fault that its own files show. `questionsFile` is absent when there is no questions.yaml. */
export function analyseLesson(lessonFile: SourceFile, questionsFile: SourceFile | undefined): LessonAnalysis {
  const findings: Finding[] = [...checkText(lessonFile.path, lessonFile.text)]
  if (questionsFile) findings.push(...checkText(questionsFile.path, questionsFile.text))
  const questions = readQuestions(questionsFile, findings)
  const front = readFrontMatter(lessonFile, findings)
  const parsed = parseMdx(lessonFile.path, lessonFile.text)
  const empty = {
    references: { facts: [], terms: [], links: [], questions: [] },
    diagrams: [],
    questionPlaces: questions.places,
    ...(questions.misconceptions && { misconceptions: questions.misconceptions }),
    findings,
  }
  if (!parsed.ok) {
    findings.push(parsed.error)
    return empty
  }
  const tree = parsed.value
  const context = contextOf(lessonFile, tree, findings)
  for (const rule of rules) rule(context)
  const references = readReferences(tree)
  quizRule(context, references.questions, questions.value)
  const read = { ...empty, references, diagrams: readDiagrams(tree) }
  const text = readSections(tree)
  sectionRule(questions.value, text.sections, references.questions, questions.placeOf, questions.report)
  if (!front) return read
  return {
    ...read,
    lesson: { ...summarise(front, text, references, read.diagrams), path: lessonFile.path, questions: questions.value },
  }
}

function contextOf(file: SourceFile, tree: Root, findings: Finding[]): RuleContext {
  const report: RuleContext['report'] = (place, rule, message, mend, level = 'error') =>
    findings.push({ rule, level, path: file.path, ...place, message, mend })
  return { path: file.path, text: file.text, tree, report }
}

function readFrontMatter(file: SourceFile, findings: Finding[]): FrontMatter | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(file.text)
  if (!match) {
    findings.push({
      rule: 'front-matter',
      level: 'error',
      path: file.path,
      line: 1,
      column: 1,
      message: 'no front matter',
      mend: 'begin the file with `---`, the fields of docs/authoring.md, `---`',
    })
    return undefined
  }
  const parsed = parseYaml(file.path, match[1] ?? '', frontMatterSchema, 2)
  findings.push(...parsed.findings)
  return parsed.value
}

/** The questions of a lesson, with what it takes to say more about them. Without a file there are none. */
function readQuestions(file: SourceFile | undefined, findings: Finding[]) {
  const path = file?.path ?? ''
  const parsed = parseYaml(path, file?.text ?? '[]', questionsSchema)
  findings.push(...parsed.findings)
  const value: readonly Question[] = parsed.value ?? []
  const { placeOf } = parsed
  const report: RuleContext['report'] = (place, rule, message, mend, level = 'error') =>
    findings.push({ rule, level, path, ...place, message, mend })
  checkQuestions(value, placeOf, report)
  const places = Object.fromEntries(value.map((question, i) => [question.id, placeOf([i, 'id'])]))
  return {
    value,
    places,
    placeOf,
    report,
    misconceptions: parsed.value && readMisconceptions(path, parsed.value, placeOf),
  }
}

function readDiagrams(tree: Root): { source: string; place: Place }[] {
  const found: { source: string; place: Place }[] = []
  visit(tree, 'code', node => {
    if (node.lang === 'mermaid') found.push({ source: node.value, place: startOf(node) })
  })
  return found
}

function summarise(
  front: FrontMatter,
  { sections, anchors, words }: ReturnType<typeof readSections>,
  references: References,
  diagrams: LessonAnalysis['diagrams'],
) {
  return {
    ...front,
    sections,
    anchors,
    words,
    readingMinutes: readingMinutes(words + countWords(front.objectives.join(' '))),
    inlineQuestions: references.questions.map(({ id, section }) => (section === undefined ? { id } : { id, section })),
    factIds: [...new Set([...front.facts, ...references.facts.map(fact => fact.id)])],
    diagramCount: diagrams.length,
    steppedDiagramCount: diagrams.filter(diagram => /^\s*%%\s*step\b/m.test(diagram.source)).length,
  }
}
