'use client'

import { useEffect, useState } from 'react'
import { useLearnerView } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'

/** How many cards are due, on the home page. The scheduler is loaded only for someone who has answered something. */
export function DueCard() {
  const { events, ready, state } = useLearnerView()
  const [due, setDue] = useState<number>()
  const begun = events.some(({ type }) => type === 'question-answered')
  useEffect(() => {
    if (!begun) return
    let current = true
    import('./due-count').then(
      ({ dueCount }) => current && setDue(dueCount(events, state.plan)),
      // Without a link the number stays away; the way to review does not.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [begun, events, state.plan])
  const words = !ready || (begun && due === undefined) ? '' : begun ? `${due} câu đến hạn` : 'chưa có thẻ nào'
  return (
    <p className="due-card">
      <a href="/on-tap">
        Ôn tập hôm nay
        <Icon name="arrow-right" />
      </a>
      <span data-testid="due-count">{words}</span>
    </p>
  )
}
