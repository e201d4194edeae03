import { percent } from '@/lib/classroom/bars'
import type { Outcome } from '@/lib/classroom/view'

const twoDigits = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** How a round went, in a sentence a vote. Questions that nothing grades have none. */
export function outcomeSentences({ tallies }: Outcome): string[] {
  return tallies.map(({ answered, correct }, vote) => {
    const which = tallies.length > 1 ? `Lần ${vote + 1}: ` : ''
    if (answered === 0) return `${which}không ai trả lời`
    return `${which}${correct}/${answered} người trả lời đúng (${percent(correct, answered)}%)`
  })
}

const signed = (gain: number): string => `${gain > 0 ? '+' : gain < 0 ? '−' : ''}${twoDigits.format(Math.abs(gain))}`

/** What the discussion gained; null when there were not two votes to compare. */
export const gainSentence = ({ gain }: Outcome): string | null =>
  gain === null ? null : `Tiến bộ sau thảo luận: ${signed(gain)}`

/** The same as figures that a room reads from afar. */
export function outcomeFigures({ tallies, gain }: Outcome): { readonly name: string; readonly value: string }[] {
  const votes = tallies.map(({ answered, correct }, vote) => ({
    name: tallies.length > 1 ? `Đúng lần ${vote + 1}` : `Đúng ${correct}/${answered}`,
    value: `${percent(correct, answered)}%`,
  }))
  return gain === null ? votes : [...votes, { name: 'Tiến bộ', value: signed(gain) }]
}
