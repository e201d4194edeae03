import type { Random } from '@/lib/kernel/random'

const first = 500
const longest = 5_000

/**
 * Milliseconds to wait before trying again after failing `failures` times in a row (from 0): half a second doubled up to five, half of
 * it by chance, so that a room that lost its network does not come back in one moment.
 */
export function backoff(failures: number, random: Random): number {
  const whole = Math.min(first * 2 ** Math.min(failures, 10), longest)
  return whole * (0.5 + random() / 2)
}
