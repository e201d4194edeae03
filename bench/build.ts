/**
 * `npm run bench:build [-- 200 1000]`: first and second build for the real course and for generated ones. Pictures of
 * diagrams are drawn before the clock starts: they are committed with the content, and no build draws them.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diagramHash } from '@/lib/diagram/hash.server'

const project = process.cwd()
const base = await mkdtemp(join(tmpdir(), 'ben-bench-'))
const counts = process.argv.slice(2).map(Number).filter(Number.isInteger)

/** A lesson with two diagrams of its own, prose, a table, code and seven questions. */
async function generate(root: string, count: number): Promise<void> {
  const source = join(project, 'lib/content/fixtures/good/content')
  const lesson = await readFile(join(source, 'courses/mau/01-mot/01-bai-mau/lesson.mdx'), 'utf8')
  const questions = await readFile(join(source, 'courses/mau/01-mot/01-bai-mau/questions.yaml'), 'utf8')
  const prose = Array.from(
    { length: 12 },
    (_, i) =>
      `Đoạn ${i}. Bộ điều phối so trạng thái thật với trạng thái mong muốn rồi sửa phần lệch, và lặp lại việc ấy mãi.`,
  ).join('\n\n')
  const course = await readFile(join(source, 'courses/mau/course.yaml'), 'utf8')
  const modules = Math.ceil(count / 50)
  const header = course.slice(0, course.indexOf('modules:'))
  const list = Array.from(
    { length: modules },
    (_, m) => `  - { id: m${m}, folder: ${pad(m + 10)}-m${m}, title: M${m}, summary: M., paint: moss }`,
  )
  await mkdir(join(root, 'content/courses/mau'), { recursive: true })
  await mkdir(join(root, 'public/diagrams'), { recursive: true })
  await writeFile(join(root, 'content/courses/mau/course.yaml'), `${header}modules:\n${list.join('\n')}\n`)
  await cp(join(source, 'courses/mau/misconceptions.yaml'), join(root, 'content/courses/mau/misconceptions.yaml'))
  for (const name of ['facts.yaml', 'glossary.yaml']) await cp(join(source, name), join(root, 'content', name))
  await writeFile(
    join(root, 'content/glossary.yaml'),
    (await readFile(join(source, 'glossary.yaml'), 'utf8')).replace('lesson: bai-mau', 'lesson: bai-0'),
  )
  const picture = await readFile(
    join(project, 'lib/content/fixtures/good/public/diagrams', `${diagramHash(mermaidIn(lesson))}.svg`),
    'utf8',
  )
  for (let i = 0; i < count; i++) {
    const folder = join(
      root,
      `content/courses/mau/${pad(Math.floor(i / 50) + 10)}-m${Math.floor(i / 50)}/${pad((i % 50) + 1)}-bai-${i}`,
    )
    await mkdir(folder, { recursive: true })
    const diagram = (n: number) => mermaidIn(lesson).replace('Đường đi của một image', `Đường đi ${i}.${n}`)
    const text = lesson
      .replaceAll('bai-mau', `bai-${i}`)
      .replaceAll('mau-token', `mau-token-${i}`)
      .replace(mermaidIn(lesson), diagram(1))
      .replace('## So sánh', `${prose}\n\n\`\`\`mermaid\n${diagram(2)}\n\`\`\`\n\n## So sánh`)
    await writeFile(join(folder, 'lesson.mdx'), text)
    await writeFile(join(folder, 'questions.yaml'), questions.replace(/^- id: (.*)$/gm, `- id: $1-${i}`))
    for (const n of [1, 2]) await writeFile(join(root, 'public/diagrams', `${diagramHash(diagram(n))}.svg`), picture)
  }
}

const pad = (n: number) => String(n).padStart(2, '0')
const mermaidIn = (text: string): string => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? ''

/** The project's code in a folder of its own outside the project, so that a benchmark never touches the real build. */
async function copyProject(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const parts = [
    'app',
    'components',
    'lib',
    'scripts',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'next.config.mjs',
    'postcss.config.mjs',
  ]
  for (const part of parts)
    await cp(join(project, part), join(folder, part), { recursive: true, filter: path => !path.includes('.cache') })
  // Hard links: a symbolic link would make the build take the real project for its root.
  const [from, to] = [join(project, 'node_modules'), join(folder, 'node_modules')]
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    await rm(to, { recursive: true, force: true })
    await cp(from, to, { recursive: true, verbatimSymlinks: true })
  }
}

function build(folder: string, root: string, script = 'scripts/build.ts'): number {
  const start = performance.now()
  const command = join(project, 'node_modules/.bin/tsx')
  execFileSync(command, [script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, BEN_CONTENT_ROOT: root },
  })
  return (performance.now() - start) / 1000
}

async function bench(name: string, count: number | undefined): Promise<void> {
  const folder = join(base, 'build')
  await copyProject(folder)
  const root = count === undefined ? folder : join(base, `course-${count}`)
  if (count !== undefined) {
    await rm(root, { recursive: true, force: true })
    await generate(root, count)
    build(folder, root, 'scripts/lock-ids.ts')
    await rm(join(root, '.cache'), { recursive: true, force: true })
  }
  const first = build(folder, root)
  const changed =
    count === undefined
      ? join(root, 'content/courses/container-tren-aws/01-nen-tang/03-ecr-kho-image/lesson.mdx')
      : join(root, 'content/courses/mau/10-m0/01-bai-0/lesson.mdx')
  await writeFile(changed, (await readFile(changed, 'utf8')).replace('\n\n## ', '\n\nMột câu mới.\n\n## '))
  const second = build(folder, root)
  const third = build(folder, root)
  const share = ((100 * second) / first).toFixed(0)
  const each = count === undefined ? '' : `, ${((1000 * first) / count).toFixed(0)} ms a lesson`
  console.log(
    `${name}: first ${first.toFixed(1)} s${each}; one lesson changed ${second.toFixed(1)} s (${share} %); nothing changed ${third.toFixed(1)} s`,
  )
}

await bench('the real course', undefined)
for (const count of counts.length > 0 ? counts : [200, 1000]) await bench(`${count} lessons`, count)
await rm(base, { recursive: true, force: true })
