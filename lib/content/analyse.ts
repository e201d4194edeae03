import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding, Place } from '@/lib/kernel/finding'
import type { Question } from '@/lib/question/schema'
import { parseMdx } from './mdx/parse'
import { countWords, readingMinutes } from './mdx/plain-text'
import { type References, readReferences } from './mdx/references'
import { readSections } from './mdx/sections'
import type { Lesson } from './model'
import { componentsRule } from './rules/components'
import { type Rule, type RuleContext, startOf } from './rules/context'
import { costCardRule } from './rules/cost-card'
import { fencesRule } from './rules/fences'
import { headingsRule } from './rules/headings'
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
  const diagrams = readDiagrams(tree)
  if (!front) return { ...empty, references, diagrams }
  const lesson = summarise(lessonFile.path, front, tree, questions.value, references)
  return { lesson, references, diagrams, questionPlaces: questions.places, findings }
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

function readQuestions(file: SourceFile | undefined, findings: Finding[]) {
  if (!file) return { value: [] as Question[], places: {} }
  const parsed = parseYaml(file.path, file.text, questionsSchema)
  findings.push(...parsed.findings)
  const value = parsed.value ?? []
  checkQuestions(value, parsed.placeOf, (place, rule, message, mend, level = 'error') =>
    findings.push({ rule, level, path: file.path, ...place, message, mend }),
  )
  const places = Object.fromEntries(value.map((question, i) => [question.id, parsed.placeOf([i, 'id'])]))
  return { value, places }
}

function readDiagrams(tree: Root): { source: string; place: Place }[] {
  const found: { source: string; place: Place }[] = []
  visit(tree, 'code', node => {
    if (node.lang === 'mermaid') found.push({ source: node.value, place: startOf(node) })
  })
  return found
}

function summarise(path: string, front: FrontMatter, tree: Root, questions: Question[], references: References) {
  const { sections, anchors, words } = readSections(tree)
  const stepped = readDiagrams(tree).filter(diagram => /^\s*%%\s*step\b/m.test(diagram.source)).length
  return {
    ...front,
    path,
    sections,
    anchors,
    words,
    readingMinutes: readingMinutes(words + countWords(front.objectives.join(' '))),
    questions,
    inlineQuestions: references.questions.map(({ id, section }) => (section === undefined ? { id } : { id, section })),
    factIds: [...new Set([...front.facts, ...references.facts.map(fact => fact.id)])],
    diagramCount: readDiagrams(tree).length,
    steppedDiagramCount: stepped,
  }
}
