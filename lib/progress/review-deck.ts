import { addEvents, type Deck } from '@/lib/review/deck'
import type { ReviewEvent } from '@/lib/review/event'
import type { LearnerEvent } from './event'

const isForReview = (event: LearnerEvent): event is Extract<LearnerEvent, { type: ReviewEvent['type'] }> =>
  event.type === 'question-answered' || event.type === 'question-revealed' || event.type === 'answer-undone'

/** The deck with what a stretch of the learner's log says about cards. */
export const addToDeck = (deck: Deck, events: readonly LearnerEvent[]): Deck =>
  addEvents(deck, events.filter(isForReview))
