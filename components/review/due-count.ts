import type { LearnerEvent } from '@/lib/progress/event'
import type { LearnerState } from '@/lib/progress/reduce'
import { isDue } from '@/lib/review/horizon'
import { deckOfLog } from './use-deck'
import { horizonOf, todayHere } from './use-horizon'

/** Cards due today. */
export function dueCount(events: readonly LearnerEvent[], plan: LearnerState['plan']): number {
  const horizon = horizonOf(plan, todayHere())
  return [...deckOfLog(events).cards.values()].filter(card => isDue(card, horizon)).length
}
