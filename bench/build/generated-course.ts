import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diagramHash } from '@/lib/diagram/hash.server'

const sample = 'lib/content/fixtures/good'
const sampleLesson = `${sample}/content/courses/mau/01-mot/01-bai-mau`

const prose = Array.from(
  { length: 12 },
  (_, i) =>
    `Đoạn ${i}. Bộ điều phối so trạng thái thật với trạng thái mong muốn rồi sửa phần lệch, và lặp lại việc ấy mãi.`,
).join('\n\n')

const pad = (n: number) => String(n).padStart(2, '0')
const mermaidIn = (text: string): string => /```mermaid\n([\s\S]*?)\n```/.exec(text)?.[1] ?? ''

/** A generated lesson, with what its two diagrams are drawn from. */
export interface GeneratedLesson {
  readonly number: number
  /** Fifty lessons make one. */
  readonly module: number
  readonly text: string
  readonly questions: string
  readonly diagrams: readonly string[]
}

/** Lessons with two diagrams of their own, prose, a table, code and seven questions. */
export async function generateLessons(project: string, count: number): Promise<GeneratedLesson[]> {
  const lesson = await readFile(join(project, sampleLesson, 'lesson.mdx'), 'utf8')
  const questions = await readFile(join(project, sampleLesson, 'questions.yaml'), 'utf8')
  const diagram = mermaidIn(lesson)
  return Array.from({ length: count }, (_, i) => {
    const diagrams = [1, 2].map(n => diagram.replace('Đường đi của một image', `Đường đi ${i}.${n}`))
    return {
      number: i,
      module: Math.floor(i / 50),
      text: lesson
        .replaceAll('bai-mau', `bai-${i}`)
        .replaceAll('mau-token', `mau-token-${i}`)
        .replace(diagram, diagrams[0] ?? '')
        .replace('## So sánh', `${prose}\n\n\`\`\`mermaid\n${diagrams[1]}\n\`\`\`\n\n## So sánh`),
      questions: questions.replace(/^- id: (.*)$/gm, `- id: $1-${i}`),
      diagrams,
    }
  })
}

/** Writes a course of so many generated lessons, fifty a module, with their drawn diagrams, into `root`. */
export async function generateCourse(project: string, root: string, count: number): Promise<void> {
  const source = join(project, sample, 'content')
  const target = join(root, 'content/courses/mau')
  await mkdir(target, { recursive: true })
  await mkdir(join(root, 'public/diagrams'), { recursive: true })
  const course = await readFile(join(source, 'courses/mau/course.yaml'), 'utf8')
  const modules = Array.from(
    { length: Math.ceil(count / 50) },
    (_, m) => `  - { id: m${m}, folder: ${pad(m + 10)}-m${m}, title: M${m}, summary: M., paint: moss }\n`,
  )
  await writeFile(
    join(target, 'course.yaml'),
    `${course.slice(0, course.indexOf('modules:'))}modules:\n${modules.join('')}`,
  )
  await cp(join(source, 'courses/mau/misconceptions.yaml'), join(target, 'misconceptions.yaml'))
  await cp(join(source, 'facts.yaml'), join(root, 'content/facts.yaml'))
  const glossary = await readFile(join(source, 'glossary.yaml'), 'utf8')
  await writeFile(join(root, 'content/glossary.yaml'), glossary.replace('lesson: bai-mau', 'lesson: bai-0'))
  const original = mermaidIn(await readFile(join(project, sampleLesson, 'lesson.mdx'), 'utf8'))
  const picture = await readFile(join(project, sample, 'public/diagrams', `${diagramHash(original)}.svg`), 'utf8')
  for (const { number, module, text, questions, diagrams } of await generateLessons(project, count)) {
    const folder = join(target, `${pad(module + 10)}-m${module}`, `${pad((number % 50) + 1)}-bai-${number}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'lesson.mdx'), text)
    await writeFile(join(folder, 'questions.yaml'), questions)
    for (const one of diagrams) await writeFile(join(root, 'public/diagrams', `${diagramHash(one)}.svg`), picture)
  }
}
