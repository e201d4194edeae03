import type { QuestionFormat } from '@/lib/question/schema'
import { type Draft, type ReadFault, readLevel } from './draft'
import { labelOf, type ReadExplanation, readExplanation, reasonAfter } from './explanation'
import { blankName, otherBlank, readPiece, rule } from './gift-text'
import type { GiftBlock } from './read-gift'

type Kind = 'essay' | 'numerical' | 'choice' | 'match' | 'true-false' | 'short'

/** The type of a question by its answers, as Moodle tells it. */
function kindOf(answers: string): Kind {
  const trimmed = answers.trim()
  if (trimmed === '') return 'essay'
  if (trimmed.startsWith('#')) return 'numerical'
  if (trimmed.includes('~')) return 'choice'
  if (trimmed.includes('=') && trimmed.includes('->')) return 'match'
  return /^(T|TRUE|F|FALSE)\s*(#|$)/.test(trimmed) ? 'true-false' : 'short'
}

interface Answer {
  readonly right: boolean
  readonly text: string
  readonly reason?: string
}

const weighted = /^%(-?\d{1,2}\.?\d*)%/

/** `text#feedback`. */
function readAnswer(hidden: string, right: boolean): Answer {
  const [text = '', ...rest] = hidden.split('#')
  const reason = readPiece(rest.join('#'))
  return { right, text: readPiece(text), ...(reason && { reason }) }
}

/** `=right ~wrong ~%50%partly`: right is what earns something. */
function readChoices(answers: string): Answer[] {
  return [...answers.matchAll(/([=~])([^=~]*)/g)].map(([, mark, body = '']) => {
    const text = body.trim()
    if (mark === '=') return readAnswer(text, true)
    const weight = weighted.exec(text)
    return readAnswer(weight ? text.slice(weight[0].length) : text, Number(weight?.[1] ?? 0) > 0)
  })
}

const readShort = (answers: string): Answer[] =>
  answers
    .split('=')
    .map(one => one.trim())
    .filter(Boolean)
    .map(one => readAnswer(one.replace(weighted, ''), true))

const ids = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Fields that every format shares, as far as the file says them. */
function sharedOf(block: GiftBlock, said: ReadExplanation) {
  const tag = (name: string) => block.tags.find(one => one.startsWith(`${name}:`))?.slice(name.length + 1)
  const base = block.name.replace(/\/\d+$/, '')
  const level = readLevel(tag('muc') ?? '')
  const domain = tag('mien')
  const section = tag('phan')
  const twin = tag('cap')
  return {
    ...(ids.test(base) && { id: base }),
    ...(said.answer && { answer: said.answer }),
    ...(domain && { domain }),
    ...(level && { level }),
    ...(section && { section }),
    ...(twin && { twin }),
    ...(block.tags.includes('giu-thu-tu')
      ? { fixed: true }
      : block.tags.includes('doi-thu-tu')
        ? { fixed: false }
        : {}),
    ...(said.sources && { sources: said.sources }),
    ...(said.checkedOn && { checkedOn: said.checkedOn }),
  }
}

const withReason = <T extends object>(fields: T, reason: string | undefined) =>
  reason === undefined ? fields : { ...fields, reason }

/** A draft of one GIFT question, or why there is none. */
export function draftOfBlock(block: GiftBlock): Draft | ReadFault {
  const said = readExplanation(block.feedback)
  const shared = sharedOf(block, said)
  const tagged = block.tags.find(tag => tag.startsWith('dang:'))?.slice(5) as QuestionFormat | undefined
  const stem = readPiece(block.after.trim() === '' ? block.stem : `${block.stem}_____${block.after}`)
  switch (kindOf(block.answers)) {
    case 'numerical':
      return {
        line: block.line,
        message: 'a numerical question',
        mend: 'write the number as a short answer, as `{=12}`, or ask it as a choice',
      }
    case 'essay':
      return openDraft(stem, shared, said)
    case 'true-false':
      return trueFalseDraft(block, shared)
    case 'match':
      return matchDraft(block, stem, shared, said, tagged)
    case 'short':
      return clozeDraft(block, shared, readShort(block.answers))
    case 'choice':
      return choiceDraft(block, stem, shared, tagged)
  }
}

type Shared = ReturnType<typeof sharedOf>

function openDraft(prompt: string, shared: Shared, said: ReadExplanation): Draft {
  const { inEnglish, rubric } = said
  return {
    format: 'open',
    prompt,
    ...shared,
    ...(inEnglish && { inEnglish }),
    ...(rubric.length > 0 && { rubric: [...rubric] }),
  }
}

/** A split question's prompt, and what is asked of it. A question that was not split has no prompt apart. */
function halves(stem: string): { prompt?: string; asked: string } {
  const at = stem.lastIndexOf(rule)
  return at < 0 ? { asked: stem } : { prompt: stem.slice(0, at), asked: stem.slice(at + rule.length) }
}

function trueFalseDraft(block: GiftBlock, shared: Shared): Draft {
  const { prompt, asked } = halves(readPiece(block.stem))
  const [answer = '', wrong = '', right = ''] = block.answers.split('#')
  const reason = readPiece(right) || readPiece(wrong) || undefined
  const correct = answer.trim().startsWith('T')
  return {
    format: 'true-false',
    ...(prompt !== undefined && { prompt }),
    ...shared,
    statements: [withReason({ text: asked, correct }, reason)],
  }
}

function matchDraft(
  block: GiftBlock,
  prompt: string,
  shared: Shared,
  said: ReadExplanation,
  tagged: QuestionFormat | undefined,
): Draft {
  const pairs = block.answers
    .split('=')
    .map(one => one.trim())
    .filter(Boolean)
    .map(one => one.split(/->([\s\S]*)/))
    .map(([left = '', right = '']) => ({ left: readPiece(left), right: readPiece(right) }))
  const reason = (label: string) => reasonAfter(said.reasons, label)
  const numbered = pairs.every((pair, i) => pair.right === `${i + 1}`)
  if (tagged === 'order' || (tagged === undefined && numbered)) {
    const items = pairs.toSorted((a, b) => Number(a.right) - Number(b.right))
    return {
      format: 'order',
      prompt,
      ...shared,
      items: items.map(({ left }) => withReason({ text: left }, reason(labelOf(left)))),
    }
  }
  return {
    format: 'match',
    prompt,
    ...shared,
    pairs: pairs.filter(pair => pair.left !== '').map(pair => withReason(pair, reason(labelOf(pair.left)))),
    extras: pairs.filter(pair => pair.left === '').map(({ right }) => withReason({ right }, reason(labelOf(right)))),
  }
}

function clozeDraft(block: GiftBlock, shared: Shared, answers: readonly Answer[]): Draft {
  const place = Number(/\/(\d+)$/.exec(block.name)?.[1] ?? 1)
  const blank = blankName(place - 1)
  // Where the answers stand is where the blank is; spaces beside it belong to the text.
  const stem = readPiece(`${block.stem}\ufdd8${block.after}`)
  const { prompt, asked } = stem.includes(rule) || block.after.trim() !== '' ? halves(stem) : wholeFirst(stem)
  const text = asked
    .replace('\ufdd8', otherBlank(place))
    .replace(/…\((\d+)\)…/g, (_, other: string) => `{{${blankName(Number(other) - 1)}}}`)
  const reason = answers.find(answer => answer.reason)?.reason
  return {
    format: 'cloze',
    ...(prompt !== undefined && { prompt }),
    ...shared,
    text,
    blanks: { [blank]: withReason({ accept: answers.map(answer => answer.text) }, reason) },
  }
}

/** `Who is it? {=her}`: the question is the prompt, and all of the text is its blank. */
const wholeFirst = (stem: string) => ({ prompt: stem.replace('\ufdd8', '').trim(), asked: '\ufdd8' })

function choiceDraft(block: GiftBlock, prompt: string, shared: Shared, tagged: QuestionFormat | undefined): Draft {
  const choices = readChoices(block.answers).map(({ right, text, reason }) =>
    withReason({ text, correct: right }, reason),
  )
  const several = tagged === 'multiple' || choices.filter(choice => choice.correct).length > 1
  return { format: several ? 'multiple' : 'single', prompt, ...shared, choices }
}
