import type { BankQuestion } from '@/lib/question/bank'

/** A, B, C … as choices are lettered on a paper. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)
/** a, b, c … as items and right-hand sides are. */
export const smallLetterOf = (index: number): string => String.fromCharCode(97 + index)

const at = (parts: readonly { readonly id: string }[], id: string | undefined): number =>
  parts.findIndex(part => part.id === id)

/**
 * What is right for a question as it stands on a paper, as one text: `B` · `A, C` · `Đ S S Đ` · `1c 2a 3b` · `c b a d` · the words of the
 * blanks.
 */
export function keyText({ key, parts, rights }: BankQuestion): string {
  switch (key.format) {
    case 'single':
      return letterOf(at(parts, key.correct))
    case 'multiple':
      return parts.flatMap((part, i) => (key.correct.includes(part.id as never) ? letterOf(i) : [])).join(', ')
    case 'true-false':
      return parts.map(part => (key.values[part.id as keyof typeof key.values] ? 'Đ' : 'S')).join(' ')
    case 'match':
      return parts
        .map((part, i) => `${i + 1}${smallLetterOf(at(rights, key.rights[part.id as keyof typeof key.rights]))}`)
        .join(' ')
    case 'order':
      return key.order.map(id => smallLetterOf(at(parts, id))).join(' ')
    case 'cloze':
      return Object.values(key.accept)
        .map(accept => accept[0] ?? '')
        .join('; ')
    case 'open':
      return ''
  }
}
