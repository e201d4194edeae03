import type { LearnerState } from '@/lib/progress/reduce'
import type { Tier } from './choose'
import type { Preference } from './settings'

/** What a preference means for a learner: the tier of each question. */
export function tierFor(prefer: Preference, state: LearnerState): Tier {
  const tiers: Record<Preference, Tier> = {
    'bat-ky': () => 0,
    'chua-gap': id => (state.questions[id] ? 1 : 0),
    // Missed last time, then never answered, then known.
    'tung-sai': id => {
      const known = state.questions[id]
      if (known?.lastAnswer === undefined) return 1
      return known.lastCorrect ? 2 : 0
    },
  }
  return tiers[prefer]
}
