import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { errorAt, type Finding, type Place } from '@/lib/kernel/finding'

export interface ParsedYaml<T> {
  /** Absent when the text has errors. */
  readonly value?: T
  readonly findings: readonly Finding[]
  /** Place of the node at a path of keys, or of its nearest parent. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * Reads YAML against a schema and reports every fault with its place.
 * `firstLine` is the line of the file on which `text` begins (front matter starts at 2).
 */
export function parseYaml<S extends z.ZodType>(
  path: string,
  text: string,
  schema: S,
  firstLine = 1,
): ParsedYaml<z.infer<S>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys))
  if (document.errors.length > 0) {
    const findings = document.errors.map(error =>
      errorAt(
        path,
        at(error.pos[0]),
        'yaml',
        (error.message.split('\n')[0] ?? '').replace(/ at line .*$/, ''),
        'write valid YAML; quote text that holds `: ` or begins with a mark',
      ),
    )
    return { findings, placeOf }
  }
  const parsed = schema.safeParse(document.toJS() ?? null)
  if (parsed.success) return { value: parsed.data, findings: [], placeOf }
  const findings = parsed.error.issues.flatMap(issue => issueFindings(path, issue, placeOf))
  return { findings, placeOf }
}

function issueFindings(
  path: string,
  issue: z.core.$ZodIssue,
  placeOf: (p: readonly PropertyKey[]) => Place,
): Finding[] {
  const name = issue.path.map(String).join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      errorAt(
        path,
        placeOf([...issue.path, key]),
        'unknown-field',
        `\`${name}\` has no field \`${key}\``,
        'remove it or correct its name (docs/authoring.md lists the fields)',
      ),
    )
  }
  const missing = issue.code === 'invalid_type' && /received undefined/.test(issue.message)
  const message = missing ? `\`${name}\` is missing` : `\`${name}\`: ${issue.message}`
  const mend = missing ? `add \`${String(issue.path.at(-1))}\`` : mendFor(issue)
  return [errorAt(path, placeOf(issue.path), missing ? 'missing-field' : 'schema', message, mend)]
}

function mendFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message
  if (issue.code === 'invalid_union') return 'give it one of the formats of docs/authoring.md'
  return 'correct the value as docs/authoring.md describes it'
}

/** Walks down the keys as far as they exist. */
function offsetOf(document: Document.Parsed, keys: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find(item => isNode(item.key) && String(item.key) === String(key))
      if (!pair) return offset
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      if (!isNode(node)) return offset
      offset = node.range?.[0] ?? offset
    } else return offset
  }
  return offset
}
