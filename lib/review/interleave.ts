import type { BankEntry } from '@/lib/question/bank'

type Item = Pick<BankEntry, 'id' | 'lesson' | 'twin'>

/** Cards asked in one go: a single one, or all those of a pair that is easily confused. */
type Block<T extends Item> = readonly T[]

/**
 * The first `limit` of the cards in an order that mixes them. The questions of one twin pair come together, from different lessons in turn;
 * otherwise two cards of one lesson never stand side by side while another lesson has one left. Within that, the more pressing first.
 */
export function interleave<T extends Item>(pressing: readonly T[], limit: number): T[] {
  const blocks = blocksOf(pressing)
  const left = new Map<string, number>()
  for (const block of blocks) for (const { lesson } of block) left.set(lesson, (left.get(lesson) ?? 0) + 1)
  const order: T[] = []
  while (order.length < limit && blocks.length > 0) {
    const at = nextBlock(blocks, left, order.at(-1))
    const block = arrange(blocks.splice(at, 1)[0] ?? [], order.at(-1)?.lesson)
    for (const { lesson } of block) left.set(lesson, (left.get(lesson) ?? 0) - 1)
    order.push(...block)
  }
  return order.slice(0, limit)
}

function blocksOf<T extends Item>(items: readonly T[]): Block<T>[] {
  const twins = new Map<string, T[]>()
  const blocks: T[][] = []
  for (const item of items) {
    const pair = item.twin === undefined ? undefined : twins.get(item.twin)
    if (pair) {
      pair.push(item)
      continue
    }
    const block = [item]
    if (item.twin !== undefined) twins.set(item.twin, block)
    blocks.push(block)
  }
  return blocks
}

/** The most pressing block that can begin with another lesson than the last card's; a lesson that fills half of what is left goes first. */
function nextBlock<T extends Item>(
  blocks: readonly Block<T>[],
  left: ReadonlyMap<string, number>,
  last: T | undefined,
) {
  const canFollow = (block: Block<T>) => block.some(({ lesson }) => lesson !== last?.lesson)
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  const crowded = [...left].find(([lesson, count]) => lesson !== last?.lesson && count * 2 > total)?.[0]
  const first = blocks.findIndex(block => canFollow(block) && (!crowded || block.some(item => item.lesson === crowded)))
  return first >= 0 ? first : Math.max(0, blocks.findIndex(canFollow))
}

/** A twin set in an order that begins with another lesson than `last` and changes lesson as often as it can. */
function arrange<T extends Item>(block: Block<T>, last: string | undefined): T[] {
  const rest = [...block]
  const order: T[] = []
  while (rest.length > 0) {
    const before = order.at(-1)?.lesson ?? last
    const at = rest.findIndex(item => item.lesson !== before)
    order.push(...rest.splice(Math.max(0, at), 1))
  }
  return order
}
