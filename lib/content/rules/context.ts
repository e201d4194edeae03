import type { Root } from 'mdast'
import type { Finding, Place } from '@/lib/kernel/finding'

/** What a rule is given: one parsed lesson, and how to report. */
export interface RuleContext {
  readonly path: string
  readonly text: string
  readonly tree: Root
  readonly report: (place: Place, rule: string, message: string, mend: string, level?: Finding['level']) => void
}

export type Rule = (context: RuleContext) => void

/** The place where a node begins; nodes made by the parser always have one. */
export function startOf(node: { position?: { start: Place } | undefined }): Place {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

/** The place of an offset inside a fence whose opening mark stands at `fence`. */
export function placeInFence(fence: Place, code: string, offset: number): Place {
  const before = code.slice(0, offset).split('\n')
  return { line: fence.line + before.length, column: (before.at(-1)?.length ?? 0) + fence.column }
}
