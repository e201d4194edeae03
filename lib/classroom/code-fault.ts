import { err, ok, type Result } from '@/lib/kernel/result'
import { codeAlphabet, codeLength, parseCode } from './code'
import type { SessionCode } from './words'

/** What stands after `/lop/` when a whole address was pasted; else the text itself. */
const codePart = (typed: string): string => /\/lop\/([^/?#]*)/i.exec(typed)?.[1] ?? typed

const left = (typed: string): string[] => [...codePart(typed).normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()]

/** Reads a code as a person typed or pasted it. The error says all that is wrong with it, in Vietnamese. */
export function readCode(typed: string): Result<SessionCode, string> {
  const code = parseCode(codePart(typed))
  if (code) return ok(code)
  const letters = left(typed)
  if (letters.length === 0) return err('Hãy nhập mã lớp: 6 chữ và số trên màn chiếu.')
  const foreign = [...new Set(letters.filter(letter => !codeAlphabet.includes(letter)))]
  const faults = [
    ...(letters.length === codeLength ? [] : [`Mã lớp có ${codeLength} ký tự, bạn nhập ${letters.length}.`]),
    ...(foreign.length === 0
      ? []
      : [`Mã lớp không bao giờ có ${foreign.slice(0, 6).join(', ')}: hãy nhìn lại màn chiếu.`]),
  ]
  return err(faults.join(' '))
}
