/** `npm run new-lesson -- <course> <NN-module> <slug> "<title>"`: a lesson that passes the content check, to be written over. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { writeWhole } from '@/lib/content/cache.server'
import { projectFolders } from '@/lib/content/folders.server'
import { courseSchema } from '@/lib/content/schema'

const usage =
  'usage: npm run new-lesson -- <course> <NN-module> <slug> "<title>", as container-tren-aws 02-amazon-ecs ecs-gpu "GPU trên ECS"'
const [course, module, slug, title] = process.argv.slice(2)

function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}

if (!course || !module || !slug || !title) refuse(usage)
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) refuse(`slug "${slug}": write lower-case ASCII words joined by hyphens`)

const courseFolder = join(projectFolders().root, 'content/courses', course)
const courseText = await readFile(join(courseFolder, 'course.yaml'), 'utf8').catch(() =>
  refuse(`there is no course "${course}"\n${usage}`),
)
const { domains, modules } = courseSchema.parse(parse(courseText))
if (!modules.some(({ folder }) => folder === module))
  refuse(
    `course.yaml has no module with the folder "${module}"; it has ${modules.map(({ folder }) => folder).join(', ')}`,
  )

const taken = await readdir(join(courseFolder, module)).catch(() => [])
if (taken.some(name => name.slice(3) === slug)) refuse(`the module has a lesson "${slug}" already`)
const number = String(Math.max(0, ...taken.map(name => Number(name.slice(0, 2)) || 0)) + 1).padStart(2, '0')
const folder = join(courseFolder, module, `${number}-${slug}`)
const domain = domains[0]?.id ?? ''
const today = new Date().toISOString().slice(0, 10)
const source = '{ title: Amazon ECS, url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/Welcome.html" }'

await writeWhole(
  join(folder, 'lesson.mdx'),
  `---
id: ${slug}
title: ${JSON.stringify(title)}
summary: Một hai câu nói bài này giải quyết chuyện gì.
objectives:
  - Mục tiêu thứ nhất, bắt đầu bằng một động từ
  - Mục tiêu thứ hai
domain: ${domain}
updated: ${today}
takeaways:
  - Điều thứ nhất đáng nhớ.
  - Điều thứ hai.
  - Điều thứ ba.
references:
  - ${source}
---

Đoạn mở đầu: vấn đề mà bài này giải quyết.

## Mục đầu tiên {/*muc-dau-tien*/}

Vì sao trước, cái gì sau.

<ReviewQuiz />
`,
)
await writeWhole(
  join(folder, 'questions.yaml'),
  `- id: ${slug}-cau-dau
  format: true-false
  prompt: Câu nào đúng?
  statements:
    - { text: Một câu đúng., correct: true, reason: Vì sao đúng. }
    - { text: Một câu sai., correct: false, reason: Nhầm ở đâu. }
  answer: Ý đằng sau câu trả lời.
  domain: ${domain}
  level: hieu
  section: muc-dau-tien
  sources:
    - ${source}
  checkedOn: ${today}
`,
)
console.log(`${folder}\nwrite it, then: npm run lock-ids && npm run render-diagrams && npm run check-content`)
