import { Icon } from '@/components/ui/icon'
import type { RefusedAction } from '@/lib/classroom/outbox.browser'
import type { Seat } from './seat'

/** What a refusal was about. A question's words are shown, so that they are not lost. */
function About({ action }: RefusedAction) {
  if (action.type === 'answer') return <>Câu {action.round}: </>
  if (action.type !== 'question') return null
  return (
    <>
      Câu hỏi “<bdi>{action.text}</bdi>”:{' '}
    </>
  )
}

/** What the server would not take, each until it is put away. */
export function RefusedNotes({ seat }: { seat: Seat }) {
  return (
    <div role="alert">
      {seat.box.refused.slice(-3).map((one, i) => (
        <div key={i} className="class-banner" data-tone="bad">
          <Icon name="warning" />
          <p>
            <About {...one} />
            {one.text}
          </p>
          <button
            type="button"
            className="btn btn-quiet btn-icon"
            aria-label="Bỏ thông báo này"
            onClick={() => seat.outbox.putAway(one)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
