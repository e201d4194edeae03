import { learnerKey } from '@/lib/classroom/addresses'
import { createClient } from '@/lib/classroom/client.browser'
import { device, type Stop } from '@/lib/classroom/device.browser'
import { createFeed, type FeedState } from '@/lib/classroom/feed.browser'
import type { LearnerKey } from '@/lib/classroom/keys.browser'
import { createNotes } from '@/lib/classroom/notes.browser'
import { createOutbox } from '@/lib/classroom/outbox.browser'

export type Link = ReturnType<typeof createLink>

/** All that ties a learner's page to its class: what it hears, what it says, what it notes. */
export function createLink({ code, id, secret }: Pick<LearnerKey, 'code' | 'id' | 'secret'>) {
  const client = createClient()
  const feed = createFeed({ code, viewer: 'learner', authorization: learnerKey(id, secret) })
  const outbox = createOutbox({
    code,
    learner: id,
    send: action => client.act(code, { id, secret }, action),
    onOwn: feed.takeOwn,
  })
  let stop: Stop = () => undefined
  const follow = (now: FeedState, before: FeedState) => {
    if (now.class && now.class.frozen !== before.class?.frozen) outbox.hold(now.class.frozen)
    if (now.status === 'open' && before.status !== 'open') outbox.nudge()
    if (now.status === 'refused') outbox.close()
  }
  return {
    code,
    feed,
    outbox,
    notes: createNotes(device().shelf, code, id),
    open: () => {
      stop = feed.state.subscribe(follow)
      feed.open()
      outbox.open()
    },
    close: () => {
      stop()
      feed.close()
      outbox.close()
    },
  }
}
