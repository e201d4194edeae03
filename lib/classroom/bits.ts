import { plainHtml } from '@/lib/question/plain-html'

/** A piece of a sentence: our own words, HTML that this site drew, or what a person typed, which is only ever text. */
export type Bit = { readonly words: string } | { readonly html: string } | { readonly typed: string }

/** The sentence without marks, for files. */
export const plainBits = (bits: readonly Bit[]): string =>
  bits
    .map(bit => ('words' in bit ? bit.words : 'html' in bit ? plainHtml(bit.html) : bit.typed))
    .join('')
    .trim()

/** Puts words around pieces: ``say`ghép “${html}”` ``. */
export function say(words: TemplateStringsArray, ...bits: readonly Bit[]): readonly Bit[] {
  return words.flatMap((one, i) => {
    const bit = bits[i]
    return [...(one === '' ? [] : [{ words: one }]), ...(bit ? [bit] : [])]
  })
}
