import type { Random } from '@/lib/kernel/random'
import type { SessionCode } from './words'

/** No two of these are taken for one another on a projector: 0 O, 1 I L, 2 Z, 5 S and 8 B are left out. */
export const codeAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
export const codeLength = 6

/** A code by chance: one of 25⁶ ≈ 244 million. */
export function makeCode(random: Random): SessionCode {
  const letters = Array.from({ length: codeLength }, () => codeAlphabet[Math.floor(random() * codeAlphabet.length)])
  return letters.join('') as SessionCode
}

/** A code as typed or scanned: any case, spaces and hyphens anywhere. Null when it cannot be one. */
export function parseCode(typed: string): SessionCode | null {
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return code.length === codeLength && [...code].every(letter => codeAlphabet.includes(letter))
    ? (code as SessionCode)
    : null
}
