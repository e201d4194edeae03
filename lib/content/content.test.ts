import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { buildCourses } from './build'
import { checkContent } from './check.server'
import { componentProps } from './component-props'
import { discoverFiles } from './discover.server'
import { projectFolders } from './folders.server'
import type { LoadedContent } from './load.server'
import { makeSnapshot } from './make-snapshot.server'
import { splitSession } from './mdx/rehype-code.server'
import { type Course, lessonsOf, lessonUrl } from './model'
import { runHashes, withoutCode } from './source-runs'

const fixture = (name: string) => {
  const root = join(process.cwd(), 'lib/content/fixtures', name)
  return { root, cache: join(root, '.cache') }
}

describe('the good fixture', () => {
  it('has no finding', async () => expect((await checkContent(fixture('good'))).findings).toEqual([]))

  it('covers every component and every format of question', async () => {
    const files = await discoverFiles(fixture('good').root)
    const text = files.map(file => file.text).join('\n')
    for (const name of Object.keys(componentProps)) expect(text).toContain(`<${name}`)
    const { site } = buildCourses(files)
    const formats = site.courses.flatMap(lessonsOf).flatMap(lesson => lesson.questions.map(question => question.format))
    expect(new Set(formats).size).toBe(7)
  })

  it('holds a second course, which needed no code', async () => {
    const { site } = buildCourses(await discoverFiles(fixture('good').root))
    expect(site.courses.map(course => [course.id, lessonsOf(course).map(lessonUrl)])).toEqual([
      ['git-nho', ['/hoc/git-nho/commit']],
      ['mau', ['/hoc/mau/bai-mau']],
    ])
  })

  it('compiles without inline styles, and marks what is copied', async () => {
    const { compiled } = await makeSnapshot(fixture('good'))
    expect(Object.keys(compiled).sort()).toEqual(['bai-mau', 'git-commit'])
  })
})

describe('a lesson being written', () => {
  it('is shown in development with a diagram not drawn yet and ids not locked, and refused by a build', async () => {
    const root = await mkdtemp(join(tmpdir(), 'ben-'))
    await cp(join(fixture('good').root, 'content'), join(root, 'content'), { recursive: true })
    await rm(join(root, 'content/ids.lock'))
    const folders = { root, cache: join(root, '.cache') }
    expect(Object.keys((await makeSnapshot(folders, { draft: true })).compiled)).toContain('bai-mau')
    await expect(makeSnapshot(folders)).rejects.toThrow(/diagram-not-drawn/)
    await rm(root, { recursive: true })
  })
})

describe('the bad fixture', () => {
  let content: LoadedContent
  beforeAll(async () => {
    content = await checkContent(fixture('bad'))
  })

  test.each([
    'aws-command',
    'bash',
    'component-parent',
    'component-prop',
    'continuation',
    'cost-card',
    'dead-link',
    'diagram',
    'diagram-not-drawn',
    'diagram-syntax',
    'duplicate-id',
    'empty-module',
    'fargate-network',
    'fargate-size',
    'fence-language',
    'fence-meta',
    'front-matter',
    'give-away-choice',
    'heading-id',
    'heading-level',
    'id-changed',
    'id-unlocked',
    'json',
    'key-length',
    'mdx-syntax',
    'misconception',
    'misconception-phrase',
    'missing-field',
    'nfc',
    'no-script',
    'no-section',
    'pinned-image',
    'question-twice',
    'review-quiz',
    'same-choice',
    'schema',
    'stale-expect',
    'stray-lesson',
    'table-header',
    'table-width',
    'unknown-component',
    'unknown-domain',
    'unknown-fact',
    'unknown-field',
    'unknown-lesson',
    'unknown-misconception',
    'unknown-question',
    'unknown-section',
    'unknown-term',
    'yaml',
  ])('is refused by the rule %s', rule => expect(content.findings.map(finding => finding.rule)).toContain(rule))

  it('says where, and what to write instead, for every fault at once', () => {
    for (const finding of content.findings) {
      expect(finding.line).toBeGreaterThan(0)
      expect(finding.column).toBeGreaterThan(0)
      expect(finding.mend.length).toBeGreaterThan(5)
    }
    expect(content.findings.find(({ rule }) => rule === 'fargate-size')).toMatchObject({ line: 66, column: 82 })
    expect(content.findings.find(({ rule }) => rule === 'nfc')).toMatchObject({ line: 100, column: 8 })
  })

  it('stops the build, which names every file', async () => {
    await expect(makeSnapshot(fixture('bad'))).rejects.toThrow(
      /content has \d+ errors:[\s\S]*01-bai-hong\/lesson\.mdx:12:1/,
    )
  })
})

const realCourse = async () => lessonsOf(buildCourses(await discoverFiles(process.cwd())).site.courses[0] as Course)

describe('the real course', () => {
  it('repeats no run of eight words of the documents that it grew from, code aside', async () => {
    const sources = new Set((await readFile('lib/content/fixtures/source-runs.txt', 'utf8')).split('\n'))
    const files = (await discoverFiles(process.cwd())).filter(file => file.path.startsWith('content/courses/'))
    const repeated = files.flatMap(file =>
      runHashes(withoutCode(file.text))
        .filter(run => sources.has(run.hash))
        .map(run => `${file.path}: ${run.text}`),
    )
    expect(sources.size).toBeGreaterThan(5000)
    expect(repeated).toEqual([])
  })

  it('asks 260 questions and more, 60 of them on situations, and each confusable pair at least four times', async () => {
    const questions = (await realCourse()).flatMap(lesson => lesson.questions)
    const twins = new Map<string, number>()
    for (const { twin } of questions) if (twin) twins.set(twin, (twins.get(twin) ?? 0) + 1)
    const interviews = questions.filter(question => question.format === 'open' && question.inEnglish)
    expect(questions.length).toBeGreaterThanOrEqual(260)
    expect(questions.filter(({ level }) => level === 'van-dung' || level === 'phan-tich').length).toBeGreaterThan(60)
    expect(interviews.length).toBeGreaterThanOrEqual(12)
    expect(twins.size).toBeGreaterThanOrEqual(10)
    expect([...twins].filter(([, count]) => count < 4)).toEqual([])
  })

  it('has no finding, and no lesson outside 1,500 to 2,500 words or under 8 questions of 4 formats', async () => {
    const { findings, site } = await checkContent(projectFolders())
    expect(findings).toEqual([])
    for (const lesson of site.courses.flatMap(lessonsOf)) {
      expect([lesson.id, lesson.words >= 1500 && lesson.words <= 2500]).toEqual([lesson.id, true])
      expect(lesson.questions.length).toBeGreaterThanOrEqual(8)
      expect(new Set(lesson.questions.map(question => question.format)).size).toBeGreaterThanOrEqual(4)
      expect(lesson.diagramCount).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('a session', () => {
  it('is split into commands, with their continued lines and here-documents, and output', () => {
    const session = '$ aws ecr x \\\n  --y z\nout\n$ cat <<EOF\na\nEOF\n$ b'
    expect(splitSession(session)).toEqual([
      { kind: 'command', text: 'aws ecr x \\\n  --y z' },
      { kind: 'output', text: 'out' },
      { kind: 'command', text: 'cat <<EOF\na\nEOF' },
      { kind: 'command', text: 'b' },
    ])
  })
})
