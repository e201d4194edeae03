import type { Draft, ReadDraft, ReadFault, ReadQuestions } from './draft'
import { draftOfBlock } from './gift-draft'
import { hideEscapes, readPiece, showEscapes } from './gift-text'
import { joinSplit } from './join-split'

/** One GIFT question taken apart at its marks; escapes are still hidden in `stem`, `after` and `answers`. */
export interface GiftBlock {
  readonly line: number
  /** `[id:…]` of its comment, else its name. */
  readonly name: string
  readonly tags: readonly string[]
  readonly stem: string
  /** Between the braces, general feedback apart. */
  readonly answers: string
  readonly after: string
  readonly feedback: string
}

interface RawBlock {
  readonly line: number
  readonly lines: readonly string[]
}

/** Splits a file at its empty lines. */
function rawBlocks(text: string): RawBlock[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open = false
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === '') open = false
    else if (open) blocks.at(-1)?.lines.push(line)
    else {
      blocks.push({ line: i + 1, lines: [line] })
      open = true
    }
  }
  return blocks
}

const isComment = (line: string): boolean => line.trim().startsWith('//')

function readBlock({ line, lines }: RawBlock): GiftBlock | ReadFault | undefined {
  const comments = lines.filter(isComment).join('\n')
  const text = lines
    .filter(one => !isComment(one))
    .join('\n')
    .trim()
  if (text === '' || text.startsWith('$CATEGORY:')) return undefined
  const hidden = hideEscapes(text)
  const [, title = '', body = hidden] = /^::([\s\S]*?)::([\s\S]*)$/.exec(hidden) ?? []
  const [begin, end] = [body.indexOf('{'), body.indexOf('}')]
  if (begin < 0 && end < 0)
    return { line, message: 'a text without answers', mend: 'add the answers in braces, as `{=right ~wrong}`' }
  if (begin < 0 || end < begin)
    return { line, message: 'a brace without its partner', mend: 'close every `{`, and write `\\{` and `\\}` in text' }
  const inside = body.slice(begin + 1, end)
  const split = inside.lastIndexOf('####')
  return {
    line,
    name: /\[id:([^\]]+)\]/.exec(comments)?.[1]?.trim() ?? showEscapes(title).trim(),
    tags: [...comments.matchAll(/\[tag:([^\]]+)\]/g)].map(match => match[1] as string),
    stem: body.slice(0, begin),
    answers: split < 0 ? inside : inside.slice(0, split),
    after: body.slice(end + 1),
    feedback: split < 0 ? '' : readPiece(inside.slice(split + 4)),
  }
}

/** Reads GIFT as Moodle does, and puts questions that were split by exportGift together again. */
export function readGift(text: string): ReadQuestions {
  const drafts: (ReadDraft & { name: string })[] = []
  const faults: ReadFault[] = []
  for (const raw of rawBlocks(text)) {
    const block = readBlock(raw)
    if (!block) continue
    const read: Draft | ReadFault = 'message' in block ? block : draftOfBlock(block)
    if ('message' in read) faults.push(read)
    else drafts.push({ draft: read, line: raw.line, name: (block as GiftBlock).name })
  }
  return { drafts: joinSplit(drafts), faults }
}
