import { assertNever } from '@/lib/kernel/assert-never'
import { randomFrom, shuffle } from '@/lib/kernel/random'
import { blanksOf } from './blanks'
import type { Key } from './grade'
import { type PartId, partIds } from './part'
import type { Question } from './schema'

/** A part as a learner sees it before answering. */
interface LearnerPart {
  readonly id: PartId
  /** Markdown. */
  readonly text: string
}

/** A question without key, reasons or misconceptions: all that may leave a server before the reveal. */
interface LearnerQuestion {
  readonly id: string
  readonly format: Question['format']
  readonly prompt: string
  /** Choices, statements, items or left-hand sides, in the order shown. */
  readonly parts: readonly LearnerPart[]
  /** Right-hand sides of a match, in the order shown. */
  readonly rights: readonly LearnerPart[]
  /** A cloze's text with its `{{blank}}` marks. */
  readonly text?: string
}

/** Texts of the parts in authored order. */
export function partTexts(question: Question): string[] {
  switch (question.format) {
    case 'single':
    case 'multiple':
      return question.choices.map(choice => choice.text)
    case 'true-false':
      return question.statements.map(statement => statement.text)
    case 'match':
      return question.pairs.map(pair => pair.left)
    case 'order':
      return question.items.map(item => item.text)
    case 'open':
      return question.rubric.map(point => point.point)
    case 'cloze':
      return []
    default:
      return assertNever(question)
  }
}

const rightTexts = (question: Question): string[] =>
  question.format === 'match'
    ? [...question.pairs.map(pair => pair.right), ...question.extras.map(extra => extra.right)]
    : []

const toParts = (texts: readonly string[]): LearnerPart[] => {
  const ids = partIds(texts)
  return texts.map((text, i) => ({ id: ids[i] as PartId, text }))
}

/** Shuffled the same way each time; things to be put in order never begin in order. */
function arrange(parts: readonly LearnerPart[], question: Question, salt: string): LearnerPart[] {
  if (question.fixed && question.format !== 'order') return [...parts]
  const mixed = shuffle(parts, randomFrom(`${question.id}${salt}`))
  const inOrder = mixed.length > 1 && mixed.every((part, i) => part === parts[i])
  return question.format === 'order' && inOrder ? [...mixed.slice(1), mixed[0] as LearnerPart] : mixed
}

/** The question as a learner may see it before answering. */
export function forLearner(question: Question): LearnerQuestion {
  const parts = question.format === 'open' ? [] : arrange(toParts(partTexts(question)), question, ':cau')
  const rights = arrange(toParts(rightTexts(question)), question, ':rights')
  const base = { id: question.id, format: question.format, prompt: question.prompt, parts, rights }
  return question.format === 'cloze' ? { ...base, text: question.text } : base
}

const zip = <T>(ids: readonly PartId[], values: readonly T[]): Record<PartId, T> =>
  Object.fromEntries(ids.map((id, i) => [id, values[i] as T]))

/** The key of a question, by the ids of its parts. */
export function keyOf(question: Question): Key {
  const ids = partIds(partTexts(question))
  switch (question.format) {
    case 'single':
      return {
        format: 'single',
        parts: ids,
        correct: ids[question.choices.findIndex(choice => choice.correct)] as PartId,
      }
    case 'multiple':
      return { format: 'multiple', parts: ids, correct: ids.filter((_, i) => question.choices[i]?.correct) }
    case 'true-false':
      return {
        format: 'true-false',
        values: zip(
          ids,
          question.statements.map(statement => statement.correct),
        ),
      }
    case 'match':
      return { format: 'match', rights: zip(ids, partIds(rightTexts(question)).slice(0, question.pairs.length)) }
    case 'order':
      return { format: 'order', order: ids }
    case 'cloze':
      return {
        format: 'cloze',
        accept: Object.fromEntries(blanksOf(question.text).map(blank => [blank, question.blanks[blank]?.accept ?? []])),
      }
    case 'open':
      return { format: 'open' }
    default:
      return assertNever(question)
  }
}
