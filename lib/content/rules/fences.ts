import { findNodeAtLocation, type ParseError, parse as parseJsonc, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Code } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseAllDocuments } from 'yaml'
import { checkAwsCommand } from '@/lib/aws/cli/face'
import { brokenContinuations, readScript, sessionScript } from '@/lib/aws/cli/script'
import { checkTaskDefinition, looksLikeTaskDefinition } from '@/lib/aws/task-definition/check'
import { readDiagram } from '@/lib/diagram/source'
import { readMeta } from '../mdx/fence-meta'
import { languages } from '../mdx/languages'
import { placeInFence, type Rule, startOf } from './context'

interface Fault {
  readonly rule: string
  readonly offset: number
  readonly message: string
  readonly mend: string
}

/** Faults of a fence's text by its language; a language that is not here has nothing to check. */
const checks: Record<string, (code: string) => Fault[]> = {
  json: checkJson,
  yaml: checkYaml,
  bash: code => checkScript(code),
  console: code => checkScript(sessionScript(code)),
}

/** Fences name a known language, parse in it, and keep the rules of samples. A sample wrong on purpose says so with `expect`. */
export const fencesRule: Rule = context => {
  visit(context.tree, 'code', node => {
    const place = startOf(node)
    if (!node.lang) {
      context.report(
        place,
        'fence-language',
        'a fence without a language',
        'write one after the backticks, `text` if there is none',
      )
      return
    }
    if (node.lang === 'mermaid') {
      for (const problem of readDiagram(node.value).problems)
        context.report({ line: place.line + problem.line, column: 1 }, 'diagram', problem.message, problem.mend)
      return
    }
    if (!languages.includes(node.lang))
      context.report(place, 'fence-language', `no colours for \`${node.lang}\``, `use one of ${languages.join(', ')}`)
    const meta = readMeta(node.meta ?? '')
    for (const unknown of meta.unknown)
      context.report(
        place,
        'fence-meta',
        `\`${unknown}\` is not a mark of a fence`,
        'use title="…", {1,3-5} or expect="rule"',
      )
    const faults = [...(checks[node.lang]?.(node.value) ?? []), ...checkImages(node)]
    if (meta.expect === undefined) {
      for (const f of faults) context.report(placeInFence(place, node.value, f.offset), f.rule, f.message, f.mend)
    } else if (!faults.some(f => f.rule === meta.expect)) {
      context.report(
        place,
        'stale-expect',
        `the sample does not break \`${meta.expect}\``,
        'remove expect, or make the sample wrong again',
      )
    }
  })
}

function checkJson(code: string): Fault[] {
  const errors: ParseError[] = []
  const value: unknown = parseJsonc(code, errors, { disallowComments: true, allowTrailingComma: false })
  if (errors.length > 0)
    return errors.map(e => ({
      rule: 'json',
      offset: e.offset,
      message: `invalid JSON: ${printParseErrorCode(e.error)}`,
      mend: 'write valid JSON, without comments',
    }))
  if (!looksLikeTaskDefinition(value)) return []
  const root = parseTree(code)
  return checkTaskDefinition(value).map(({ path, ...fault }) => {
    const node =
      root &&
      (findNodeAtLocation(
        root,
        path.map(key => (typeof key === 'number' ? key : String(key))),
      ) ??
        root)
    return { ...fault, offset: node?.offset ?? 0 }
  })
}

function checkYaml(code: string): Fault[] {
  return parseAllDocuments(code).flatMap(document =>
    document.errors.map(error => ({
      rule: 'yaml',
      offset: error.pos[0],
      message: `invalid YAML: ${error.message.split('\n')[0] ?? ''}`,
      mend: 'correct the indentation or quote the value',
    })),
  )
}

function checkScript(code: string): Fault[] {
  const { commands, errors } = readScript(code)
  return [
    ...brokenContinuations(code).map(offset => ({
      rule: 'continuation',
      offset,
      message: 'a space or comment after `\\` ends the command here',
      mend: 'end the line with the backslash; put the comment on a line of its own above',
    })),
    ...errors.map(error => ({
      rule: 'bash',
      offset: error.offset,
      message: `bash cannot read this: ${error.message}`,
      mend: 'close quotes and brackets',
    })),
    ...commands.flatMap(command =>
      checkAwsCommand(command).map(fault => ({ rule: 'aws-command', offset: command.offset, ...fault })),
    ),
  ]
}

function checkImages(node: Code): Fault[] {
  return [...node.value.matchAll(/[\w./-]+:latest\b/g)].map(match => ({
    rule: 'pinned-image',
    offset: match.index,
    message: `\`${match[0]}\` is not pinned`,
    mend: 'name a version, as `:1.4.2`',
  }))
}
