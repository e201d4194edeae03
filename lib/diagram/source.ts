/** One stop of a walk through a diagram: what lights up, and the sentence said meanwhile. */
interface DiagramStep {
  /** Node ids, edges as `a->b`, in sequence diagrams participants and messages `m1`, `m2` … */
  readonly parts: readonly string[]
  readonly text: string
}

interface DiagramSource {
  readonly title: string
  readonly description: string
  readonly kind: 'flowchart' | 'sequence' | 'state' | 'other'
  readonly steps: readonly DiagramStep[]
}

interface DiagramProblem {
  /** 1-based line in the fence's text. */
  readonly line: number
  readonly message: string
  readonly mend: string
}

const kinds: readonly [RegExp, DiagramSource['kind']][] = [
  [/^\s*(flowchart|graph)\b/m, 'flowchart'],
  [/^\s*sequenceDiagram\b/m, 'sequence'],
  [/^\s*stateDiagram-v2\b/m, 'state'],
]
const stepLine = /^\s*%%\s*step\s+(.*?)\s+:\s+(.+)$/
/** Longest label line that stays readable on a phone, in characters. */
const longestLabel = 30
const mostNodes = 12

/** Reads a mermaid fence: caption, text alternative, kind and steps, with every problem that shows without drawing it. */
export function readDiagram(source: string): DiagramSource & { problems: readonly DiagramProblem[] } {
  const lines = source.normalize('NFC').split('\n')
  const field = (name: string) =>
    lines.map(line => new RegExp(`^\\s*${name}\\s*:\\s*(.+)$`).exec(line)?.[1]?.trim()).find(Boolean) ?? ''
  const kind = kinds.find(([pattern]) => pattern.test(source))?.[1] ?? 'other'
  const steps = lines.flatMap(line => {
    const [, parts = '', text = ''] = stepLine.exec(line) ?? []
    return text ? [{ parts: parts.split(',').map(part => part.trim().replace(/\s*->\s*/, '->')), text }] : []
  })
  const diagram = { title: field('accTitle'), description: field('accDescr'), kind, steps }
  return { ...diagram, problems: findProblems(lines, diagram) }
}

function findProblems(lines: readonly string[], diagram: DiagramSource): DiagramProblem[] {
  const problems: DiagramProblem[] = []
  const report = (line: number, message: string, mend: string) => problems.push({ line, message, mend })
  if (diagram.kind === 'other')
    report(1, 'not a flowchart, sequenceDiagram or stateDiagram-v2', 'use one of these three kinds')
  if (!diagram.title) report(1, 'no accTitle', 'add `accTitle: …`, the caption')
  if (!diagram.description) report(1, 'no accDescr', 'add `accDescr: …`, what the picture says, in sentences')
  lines.forEach((text, i) => {
    if (/^\s*(style|classDef|linkStyle|click)\b|%%\{/.test(text))
      report(i + 1, 'a diagram sets no styles, clicks or init', 'remove the line: colours come from the site')
    if (/^\s*%%\s*step\b/.test(text) && !stepLine.test(text))
      report(i + 1, 'a step that cannot be read', 'write `%% step a, b, a->b : One sentence.`')
    for (const label of labelsOf(text)) {
      if (label.length > longestLabel)
        report(
          i + 1,
          `the label "${label}" has ${label.length} characters`,
          `shorten it to ${longestLabel}, or break it with <br/>`,
        )
    }
  })
  const known = partsOf(lines, diagram.kind)
  if (known.nodes.size > mostNodes)
    report(1, `${known.nodes.size} nodes`, `keep at most ${mostNodes}: split the diagram`)
  lines.forEach((text, i) => {
    const parts =
      stepLine
        .exec(text)?.[1]
        ?.split(',')
        .map(part => part.trim().replace(/\s*->\s*/, '->')) ?? []
    for (const part of parts) {
      if (!known.nodes.has(part) && !known.edges.has(part))
        report(
          i + 1,
          `a step names \`${part}\`, which is not in the diagram`,
          `use ${[...known.nodes, ...known.edges].join(', ')}`,
        )
    }
  })
  return problems
}

/** Texts between the marks of nodes and edges, a line each. */
function labelsOf(line: string): string[] {
  if (/^\s*(acc(Title|Descr)|%%|note|Note)/.test(line)) return []
  const found = [...line.matchAll(/[[({|]+"?([^\]})|"[({]+)"?[\]})|]+/g)].map(match => match[1] ?? '')
  return found.flatMap(label => label.split(/<br\s*\/?>/)).map(label => label.trim())
}

interface DiagramParts {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

const arrow = /\s*(?:<?[-=.]+(?:\s*"?[^->|"]+"?\s*[-=.]+)?[>xo]?|<?-?-\.->?|~~~)(?:\|[^|]*\|)?\s*/
const idAt = /^\s*(\[\*\]|[A-Za-z][\w]*)/

/** Names of what a diagram holds, as steps may use them. Follows the plain forms that authors are asked to write. */
export function partsOf(lines: readonly string[], kind: DiagramSource['kind']): DiagramParts {
  const nodes = new Set<string>()
  const edges = new Set<string>()
  let messages = 0
  const addEdge = (from: string, to: string) => {
    let name = `${from}->${to}`
    for (let n = 2; edges.has(name); n++) name = `${from}->${to}#${n}`
    edges.add(name)
  }
  for (const raw of lines) {
    const line = raw.trim()
    if (
      line === '' ||
      /^(%%|acc(Title|Descr)|flowchart|graph|sequenceDiagram|stateDiagram|direction|end\b|subgraph|autonumber)/.test(
        line,
      )
    )
      continue
    if (kind === 'sequence') {
      const participant = /^(?:participant|actor)\s+(\w+)/.exec(line)?.[1]
      if (participant) nodes.add(participant)
      const message = /^(\w+)\s*(?:-->>|->>|-->|->|-x|--x|-\)|--\))\s*[+-]?(\w+)\s*:/.exec(line)
      if (!message) continue
      nodes.add(message[1] as string).add(message[2] as string)
      edges.add(`m${++messages}`)
    } else for (const edge of readChain(kind === 'state' ? line.replace(/\s:\s.*$/, '') : line, nodes)) addEdge(...edge)
  }
  return { nodes, edges }
}

/** `a[Máy] -->|push| b & c` → its nodes (added) and edges. */
function readChain(line: string, nodes: Set<string>): [string, string][] {
  const stripped = line
    .replace(/"[^"]*"/g, '')
    .replace(/\|[^|]*\|/g, '')
    .replace(
      /(\w)\s*(?:\(\[|\[\(|\[\[|\(\(|\{\{|\[\/|\[|\(|\{|>)[^\]})]*(?:\]\)|\)\]|\]\]|\)\)|\}\}|\/\]|\]|\)|\})/g,
      '$1',
    )
  const groups = stripped.split(arrow).map(part =>
    part
      .split('&')
      .map(id => idAt.exec(id)?.[1])
      .filter(id => id !== undefined),
  )
  for (const id of groups.flat()) if (id !== '[*]') nodes.add(id)
  return groups
    .slice(1)
    .flatMap((to, i) => (groups[i] ?? []).flatMap(from => to.map(target => [from, target] as [string, string])))
}
