import { percent } from '@/lib/classroom/bars'
import type { Outcome } from '@/lib/classroom/view'

const twoDigits = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** How a round went, in a sentence a vote. Questions that nothing grades have none. */
export function outcomeSentences({ tallies }: Outcome): string[] {
  return tallies.map(({ answered, correct }, vote) => {
    const which = tallies.length > 1 ? `Lần ${vote + 1}: ` : ''
    if (answered === 0) return `${which}chưa ai trả lời`
    return `${which}${correct}/${answered} trả lời đúng (${percent(correct, answered)}%)`
  })
}

/** What the discussion gained; null when there were not two votes to compare. */
export function gainSentence({ gain }: Outcome): string | null {
  if (gain === null) return null
  const sign = gain > 0 ? '+' : gain < 0 ? '−' : ''
  return `Tiến bộ sau thảo luận: ${sign}${twoDigits.format(Math.abs(gain))}`
}
