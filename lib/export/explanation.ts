import { formatDay } from '@/lib/kernel/instant'
import type { Question, Source } from '@/lib/question/schema'

/** A reason with what it is the reason of. */
export interface Reasoned {
  /** One line of Markdown. */
  readonly label: string
  readonly reason: string
}

/** What is said after the verdict besides the reasons that stand at each answer. */
interface Explanation {
  readonly answer: string
  /** Reasons that the format has no place for at the answers themselves. */
  readonly reasons: readonly Reasoned[]
  /** Points of a good open answer. */
  readonly rubric: readonly Reasoned[]
  readonly inEnglish?: { readonly prompt: string; readonly answer: string } | undefined
  readonly sources: readonly Source[]
  readonly checkedOn: string
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** A label as a list item bears it. */
export const labelOf = oneLine

/** What a question says after its verdict. `reasons` are those that need naming here. */
export function explain(question: Question, reasons: readonly Reasoned[] = []): Explanation {
  const { answer, sources, checkedOn } = question
  const open = question.format === 'open' ? question : undefined
  const rubric = (open?.rubric ?? []).map(({ point, reason }) => ({ label: oneLine(point), reason }))
  return { answer, reasons, rubric, inEnglish: open?.inEnglish, sources, checkedOn }
}

/** Every part of a question with its reason, in authored order, for cards and lists. */
export function reasonsOf(question: Question): Reasoned[] {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return question.choices.map(({ text, reason }) => ({ label: oneLine(text), reason }))
    case 'true-false':
      return question.statements.map(({ text, reason }) => ({ label: oneLine(text), reason }))
    case 'match':
      return [
        ...question.pairs.map(({ left, reason }) => ({ label: oneLine(left), reason })),
        ...question.extras.map(({ right, reason }) => ({ label: oneLine(right), reason })),
      ]
    case 'order':
      return question.items.map(({ text, reason }) => ({ label: oneLine(text), reason }))
    case 'cloze':
      return Object.values(question.blanks).map(({ accept, reason }) => ({ label: accept[0] ?? '', reason }))
    case 'open':
      return []
  }
}

const headings = {
  reasons: '**Vì sao:**',
  rubric: '**Một câu trả lời tốt có:**',
  english: '**Câu hỏi bằng tiếng Anh:**',
  englishAnswer: '**Trả lời bằng tiếng Anh:**',
} as const
const sourcesHeading = (day: string): string => `**Nguồn (kiểm tra ngày ${formatDay(day)}):**`
const sourcesLine = /^\*\*Nguồn(?: \(kiểm tra ngày (\d{2})\/(\d{2})\/(\d{4})\))?:\*\*$/

const item = ({ label, reason }: Reasoned): string => `- ${label}: ${reason.replaceAll('\n', '\n  ')}`
const point = ({ label, reason }: Reasoned): string => `- ${label}\n  - ${reason.replaceAll('\n', '\n    ')}`
const link = ({ title, url }: Source): string => `- [${oneLine(title)}](${url})`
const list = (heading: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${heading}\n\n${items.join('\n')}`]

/** The explanation as Markdown, its parts under fixed bold lines so that it can be read back. */
export function printExplanation(e: Explanation): string {
  return [
    e.answer,
    ...list(headings.reasons, e.reasons.map(item)),
    ...list(headings.rubric, e.rubric.map(point)),
    ...(e.inEnglish
      ? [`${headings.english}\n\n${e.inEnglish.prompt}`, `${headings.englishAnswer}\n\n${e.inEnglish.answer}`]
      : []),
    ...list(sourcesHeading(e.checkedOn), e.sources.map(link)),
  ].join('\n\n')
}

export interface ReadExplanation {
  readonly answer?: string
  /** Items under the reasons, each with its label still in front. */
  readonly reasons: readonly string[]
  readonly rubric: readonly { readonly point: string; readonly reason?: string }[]
  readonly inEnglish?: { readonly prompt: string; readonly answer: string }
  readonly sources?: Source[]
  readonly checkedOn?: string
}

type PartName = keyof typeof headings | 'answer' | 'sources'

const partOf = (line: string): PartName | undefined =>
  sourcesLine.test(line)
    ? 'sources'
    : (Object.keys(headings) as (keyof typeof headings)[]).find(name => headings[name] === line)

/** Reads what printExplanation wrote. A text without its bold lines is an answer and nothing else. */
export function readExplanation(markdown: string): ReadExplanation {
  const parts: Partial<Record<PartName, string[]>> = {}
  let into: PartName = 'answer'
  let checkedOn: string | undefined
  for (const line of markdown.split('\n')) {
    const opened = partOf(line)
    if (!opened) {
      parts[into] = [...(parts[into] ?? []), line]
      continue
    }
    into = opened
    const [, day, month, year] = sourcesLine.exec(line) ?? []
    if (day) checkedOn = `${year}-${month}-${day}`
  }
  const textOf = (name: PartName): string => (parts[name] ?? []).join('\n').trim()
  const sources = itemsIn(textOf('sources')).flatMap(readLink)
  return {
    reasons: itemsIn(textOf('reasons')),
    rubric: itemsIn(textOf('rubric')).map(readPoint),
    ...(textOf('answer') && { answer: textOf('answer') }),
    ...(parts.english && { inEnglish: { prompt: textOf('english'), answer: textOf('englishAnswer') } }),
    ...(sources.length > 0 && { sources }),
    ...(checkedOn && { checkedOn }),
  }
}

/** Items of a list, their further lines moved back to the margin. */
const itemsIn = (text: string): string[] =>
  text === ''
    ? []
    : text
        .split(/^- /m)
        .slice(1)
        .map(one => one.replace(/^ {2}/gm, '').trim())

function readPoint(text: string): { point: string; reason?: string } {
  const [, label = text, reason] = /^([^\n]*)\n- ([\s\S]*)$/.exec(text) ?? []
  return reason === undefined ? { point: label } : { point: label, reason: reason.replace(/^ {2}/gm, '') }
}

function readLink(text: string): Source[] {
  const [, title, url] = /^\[(.*)\]\((https:\/\/\S+)\)$/.exec(text) ?? []
  return title && url ? [{ title, url }] : []
}

/** The reason behind a label, if an item of the list begins with it. */
export const reasonAfter = (items: readonly string[], label: string): string | undefined =>
  items.find(one => one.startsWith(`${label}: `))?.slice(label.length + 2)
