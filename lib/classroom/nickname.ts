import { err, ok, type Result } from '@/lib/kernel/result'
import { fold } from '@/lib/vietnamese/fold'
import { limits } from './protocol'
import type { Refusal } from './refusal'

/** Controls, invisible and direction-changing characters, and piled-up marks: nothing that could break a line of names. */
const unseen = /[\p{C}\u115f\u1160\u3164\u2800]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]/gu
const piles = /(\p{M}{3})\p{M}+/gu

/** How names are compared: without case, tones, marks or spaces, so that “Lan Anh” and “lananh” are the same to an ear. */
export const foldName = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * A nickname as a learner typed it, cleaned; `banned` holds folded words that no folded name may contain.
 * Names are only ever text: escaping is the page's work, not this function's.
 */
export function readNickname(typed: string, banned: readonly string[]): Result<string, Refusal> {
  const name = typed.normalize('NFC').replace(unseen, '').replace(piles, '$1').replace(/\s+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(name)) return err('name/empty')
  if ([...name].length > limits.name) return err('name/long')
  const folded = foldName(name)
  return banned.some(word => word !== '' && folded.includes(word)) ? err('name/filtered') : ok(name)
}

/** The name, or the name with the first free number behind it: “Lan”, “Lan 2”, “Lan 3”. `taken` holds folded names. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldName(name))) return name
  for (let n = 2; ; n++) {
    const suffix = ` ${n}`
    const tried = [...name].slice(0, limits.name - suffix.length).join('') + suffix
    if (!taken.has(foldName(tried))) return tried
  }
}
