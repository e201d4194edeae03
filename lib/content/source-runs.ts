/** Words in a run: shorter ones are met by chance, longer ones miss a sentence with a word changed. */
const runLength = 8

interface Run {
  readonly text: string
  /** 53 bits as 11 base-36 digits: among 10⁴ runs of the sources and 10⁵ of the course none is expected to meet by chance. */
  readonly hash: string
}

/** cyrb53: two 32-bit multiplications a character, 53 bits out. Not for secrets. */
function hash53(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0')
}

/** Every run of eight words of a text, case and marks aside, each with its hash. */
export function runHashes(text: string): Run[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, i) => {
    const run = words.slice(i, i + runLength).join(' ')
    return { text: run, hash: hash53(run) }
  })
}

/** A text without code: fences and spans are commands and names that any author writes alike. */
export const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, ' | ').replace(/`[^`\n]*`/g, ' | ')
