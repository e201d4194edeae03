/** What stands after a fence's language: ` ```json title="a.json" {2,5-7} expect="fargate-size" `. */
interface FenceMeta {
  readonly title?: string
  /** 1-based lines to mark. */
  readonly marked: readonly number[]
  /** Rule that this sample breaks on purpose. */
  readonly expect?: string
  readonly unknown: readonly string[]
}

const token = /(\w+)="([^"]*)"|\{([\d,\s-]+)\}|(\S+)/g

export function readMeta(meta: string): FenceMeta {
  const named: Record<string, string> = {}
  const marked: number[] = []
  const unknown: string[] = []
  for (const [whole, key, value, lines] of meta.matchAll(token)) {
    if (lines !== undefined) marked.push(...readLines(lines))
    else if (key === 'title' || key === 'expect') named[key] = value ?? ''
    else unknown.push(whole)
  }
  return { ...named, marked, unknown }
}

function readLines(text: string): number[] {
  return text.split(',').flatMap(part => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  })
}
