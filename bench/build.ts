/**
 * `npm run bench:build [-- 200 1000]`: first and second build for the real course and for generated ones. Pictures of
 * diagrams are drawn before the clock starts: they are committed with the content, and no build draws them.
 */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCourse } from './build/generated-course'

const project = process.cwd()
const base = await mkdtemp(join(tmpdir(), 'ben-bench-'))
const counts = process.argv.slice(2).map(Number).filter(Number.isInteger)

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
    await generateCourse(project, root, count)
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
