import { marks } from './azota-marks'
import type { Draft, ReadDraft } from './draft'
import { same } from './same'

type Item = ReadDraft & { readonly why?: string }
type Single = Extract<Draft, { format: 'single' }>

/** An item whose stem ends in a line that says of which part of a question it asks. */
interface Split {
  readonly kind: 'statement' | 'left'
  readonly prompt: string
  readonly part: string
  readonly draft: Single
  readonly why?: string
  readonly line: number
}

function splitOf({ draft, why, line }: Item): Split | undefined {
  if (draft.format !== 'single') return undefined
  const lines = (draft.prompt ?? '').split('\n')
  const end = lines.at(-1) ?? ''
  const kind = marks.statement.test(end) ? 'statement' : marks.left.test(end) ? 'left' : undefined
  const texts = (draft.choices ?? []).map(choice => choice.text)
  if (!kind || (kind === 'statement' && texts.join() !== 'Đúng,Sai')) return undefined
  const part = (marks.statement.exec(end) ?? marks.left.exec(end))?.[1] ?? ''
  return { kind, prompt: lines.slice(0, -1).join('\n'), part, draft, line, ...(why && { why }) }
}

const textsOf = (draft: Single) => (draft.choices ?? []).map(choice => choice.text)

const goesOn = (a: Split, b: Split): boolean =>
  a.kind === b.kind &&
  a.prompt === b.prompt &&
  a.draft.answer === b.draft.answer &&
  same(textsOf(a.draft), textsOf(b.draft))

const reasoned = (why: string | undefined) => (why === undefined ? {} : { reason: why })
const shared = ({ prompt, draft }: Split) => ({ prompt, ...(draft.answer && { answer: draft.answer }) })

function statements(group: readonly [Split, ...Split[]]): Draft {
  return {
    format: 'true-false',
    ...shared(group[0]),
    statements: group.map(({ part, draft, why }) => ({
      text: part,
      correct: draft.choices?.[0]?.correct ?? false,
      ...reasoned(why),
    })),
  }
}

function pairs(group: readonly [Split, ...Split[]]): Draft {
  const rightOf = (draft: Single) => draft.choices?.find(choice => choice.correct)?.text ?? ''
  const used = new Set(group.map(({ draft }) => rightOf(draft)))
  return {
    format: 'match',
    ...shared(group[0]),
    pairs: group.map(({ part, draft, why }) => ({ left: part, right: rightOf(draft), ...reasoned(why) })),
    extras: (group[0].draft.choices ?? [])
      .filter(choice => !used.has(choice.text ?? ''))
      .map(({ text = '', reason }) => ({ right: text, ...reasoned(reason) })),
  }
}

/** Puts items together that ask of one question: statements one by one, pairs one by one. */
export function joinAzota(items: readonly Item[]): ReadDraft[] {
  const groups: (Item | [Split, ...Split[]])[] = []
  for (const item of items) {
    const split = splitOf(item)
    const last = groups.at(-1)
    if (!split) groups.push(item)
    else if (Array.isArray(last) && goesOn(last[0], split)) last.push(split)
    else groups.push([split])
  }
  return groups.map(group =>
    Array.isArray(group)
      ? { draft: group[0].kind === 'statement' ? statements(group) : pairs(group), line: group[0].line }
      : { draft: group.draft, line: group.line },
  )
}
