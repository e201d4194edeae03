import type { Brand } from '@/lib/kernel/brand'

/** Names a choice, statement, pair, item or rubric point by its text, so that stored answers survive reordering. */
export type PartId = Brand<string, 'PartId'>

/** FNV-1a in base 36: short, stable, and says nothing of the text's place. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}

/** One id a text, in order; equal hashes in one question get a suffix. */
export function partIds(texts: readonly string[]): PartId[] {
  const seen = new Map<string, number>()
  return texts.map(text => {
    const id = hash(text)
    const count = seen.get(id) ?? 0
    seen.set(id, count + 1)
    return (count === 0 ? id : `${id}-${count}`) as PartId
  })
}
