/** One fault in what an author wrote: what is wrong, where, and what to write instead. */
export interface Finding {
  /** Stable name of the rule, kebab-case. */
  readonly rule: string
  readonly level: 'error' | 'warning'
  /** Path relative to the repository, with `/`. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** 1-based. */
  readonly column: number
  readonly message: string
  /** What to write instead. */
  readonly mend: string
}

export interface Place {
  readonly line: number
  readonly column: number
}

export const startOfFile: Place = { line: 1, column: 1 }

/** What an author must mend before the content is built. */
export const errorAt = (path: string, place: Place, rule: string, message: string, mend: string): Finding => ({
  rule,
  level: 'error',
  path,
  line: place.line,
  column: place.column,
  message,
  mend,
})

/** Order in which a person works through findings: by file, then by place. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.path.localeCompare(b.path, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en')
  )
}

/** `path:line:column rule message → mend`, one line. */
export function formatFinding(finding: Finding): string {
  const where = `${finding.path}:${finding.line}:${finding.column}`
  const mark = finding.level === 'warning' ? ' (warning)' : ''
  return `${where} ${finding.rule}${mark} ${finding.message} → ${finding.mend}`
}
