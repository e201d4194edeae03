import type { Draft, ReadDraft } from './draft'

type Named = ReadDraft & { readonly name: string }

const baseOf = (name: string): string | undefined => /^(.+)\/\d+$/.exec(name)?.[1]

/** Whether a draft goes on with the question that the one before it began. */
const goesOn = (a: Named, b: Named): boolean =>
  baseOf(a.name) !== undefined &&
  baseOf(a.name) === baseOf(b.name) &&
  a.draft.format === b.draft.format &&
  a.draft.prompt === b.draft.prompt

function join(a: Draft, b: Draft): Draft | undefined {
  if (a.format === 'true-false' && b.format === 'true-false')
    return { ...a, statements: [...(a.statements ?? []), ...(b.statements ?? [])] }
  if (a.format === 'cloze' && b.format === 'cloze' && a.text === b.text)
    return { ...a, blanks: { ...a.blanks, ...b.blanks } }
  return undefined
}

/** Puts questions together that stand one after the other as `id/1`, `id/2` … and say the same but for their part. */
export function joinSplit(drafts: readonly Named[]): ReadDraft[] {
  const joined: Named[] = []
  for (const next of drafts) {
    const last = joined.at(-1)
    const both = last && goesOn(last, next) ? join(last.draft, next.draft) : undefined
    if (both && last) joined[joined.length - 1] = { ...last, draft: both }
    else joined.push(next)
  }
  return joined.map(({ draft, line }) => ({ draft, line }))
}
