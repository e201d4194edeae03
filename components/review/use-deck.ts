'use client'

import { useLearnerView } from '@/components/progress/use-learner'
import type { LearnerEvent } from '@/lib/progress/event'
import { addToDeck } from '@/lib/progress/review-deck'
import { type Deck, emptyDeck } from '@/lib/review/deck'

/** The deck of this page and the log that it was made from: what the log gains is added, never counted anew. */
let held: { readonly events: readonly LearnerEvent[]; readonly deck: Deck } = { events: [], deck: emptyDeck }

export function deckOfLog(events: readonly LearnerEvent[]): Deck {
  if (events === held.events) return held.deck
  const known = held.events.length
  // The log is sorted and grows: when its last known event stands where it stood, nothing was put in before it.
  const grew = known > 0 && events.length >= known && events[known - 1] === held.events[known - 1]
  const deck = grew ? addToDeck(held.deck, events.slice(known)) : addToDeck(emptyDeck, events)
  held = { events, deck }
  return deck
}

/** The learner's cards. Empty until the log has been read. */
export const useDeck = (): Deck => deckOfLog(useLearnerView().events)
