import { randomFrom, shuffle } from '@/lib/kernel/random'
import type { BankQuestion } from '@/lib/question/bank'

const sameOrder = (ids: readonly string[], others: readonly string[]): boolean => ids.every((id, i) => id === others[i])

/**
 * A question with its choices, statements, items and right-hand sides in the order of a seed. Answers and keys name parts by id, so
 * they follow. `fixed` questions stay as they are; things to be put in order never begin in order.
 */
export function arrangeQuestion(question: BankQuestion, seed: string): BankQuestion {
  const { key, format } = question
  const still = format === 'cloze' || format === 'open' || (question.fixed && format !== 'order')
  if (still) return question
  const mixed = shuffle(question.parts, randomFrom(`${seed}:${question.id}`))
  const solved =
    key.format === 'order' &&
    sameOrder(
      mixed.map(part => part.id),
      key.order,
    )
  const parts = solved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
  return { ...question, parts, rights: shuffle(question.rights, randomFrom(`${seed}:${question.id}:ve-phai`)) }
}
