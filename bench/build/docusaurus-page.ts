import { parse } from 'yaml'
import type { GeneratedLesson } from './generated-course'

type Raw = Readonly<Record<string, unknown>>

/** Where each format keeps what a reason belongs to. */
const partsOf = (question: Raw): Raw[] =>
  ['choices', 'statements', 'pairs', 'items', 'points'].flatMap(name => (question[name] as Raw[] | undefined) ?? [])

/** As MDX reads text: no braces or tags of its own. */
const plain = (text: unknown): string => String(text ?? '').replace(/[{}<>]/g, mark => `\\${mark}`)

/** A question that opens by itself, as far as Markdown goes. */
function foldedQuestion(question: Raw): string {
  const lines = partsOf(question).map(part => `- ${plain(part.text ?? part.left)}: ${plain(part.reason)}`)
  return [
    `<details>\n<summary>${plain(question.prompt)}</summary>`,
    lines.join('\n'),
    plain(question.answer),
    '</details>',
  ].join('\n\n')
}

/** The same lesson as a page of Docusaurus: its own admonitions, tabs and Mermaid for ours; questions folded. */
export function docusaurusPage({ number, text, questions }: GeneratedLesson): string {
  const asked = (parse(questions) as Raw[]).map(foldedQuestion)
  const body = text
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/\{\/\*([\w-]+)\*\/\}/g, '{#$1}')
    .replace(/\(lesson:[\w-]+(#[\w-]+)\)/g, '($1)')
    .replace(/<Fact [^>]*\/>/g, '12 giờ')
    .replace(/<Term id="([^"]*)" \/>/g, '[$1](#duong-di)')
    .replace(/<Question [^>]*\/>/g, asked[0] ?? '')
    .replace('<ReviewQuiz />', asked.slice(1).join('\n\n'))
    .replace(/<(Callout|CostCard)[^>]*>/g, ':::tip')
    .replace(/<\/(Callout|CostCard)>/g, ':::')
    .replace(/<Tabs group="([^"]*)">/g, '<Tabs groupId="$1">')
    .replace(/<Tab id="([^"]*)" title="([^"]*)">/g, '<TabItem value="$1" label="$2">')
    .replaceAll('</Tab>', '</TabItem>')
    .replace(/<\/?(Notes|Compare|Option|Pros|Cons|Steps)[^>]*>\n?/g, '')
    .replace(/^```json expect=.*$/gm, '```json')
  const head = [`id: bai-${number}`, `title: Bài ${number}`, ...(number === 0 ? ['slug: /'] : [])]
  const imports = ['Tabs', 'TabItem'].map(name => `import ${name} from '@theme/${name}'`)
  return ['---', ...head, '---', ...imports, '', body].join('\n')
}
