'use client'

import { type Invitation, SpelledCode } from '@/components/classroom/invite'
import { QrCode } from '@/components/classroom/qr'
import { Icon } from '@/components/ui/icon'
import type { CountsView } from '@/lib/classroom/counts'
import type { ClassView } from '@/lib/classroom/view'

interface Props {
  readonly view: ClassView
  readonly counts: CountsView
  readonly invitation: Invitation
  readonly online: boolean
}

/** What the strip says beside the code: one thing at a time, the most urgent. */
function News({ view, counts, online }: Omit<Props, 'invitation'>) {
  if (!online)
    return (
      <p className="strip-news" data-tone="bad">
        <Icon name="warning" />
        Mất kết nối, đang nối lại…
      </p>
    )
  if (view.frozen)
    return (
      <p className="strip-news" data-tone="warn">
        <Icon name="pause" />
        Điện thoại đang tạm dừng
      </p>
    )
  if (view.ready?.open)
    return (
      <p className="strip-news" data-tone="good">
        <Icon name="check" />
        Sẵn sàng: {counts.ready}/{counts.joined}
      </p>
    )
  const shown = view.round?.phase === 'revealed' || view.round?.phase === 'explained'
  return shown && view.leaderboard ? (
    <ol className="strip-leaders" aria-label="Ba người nhiều điểm nhất">
      {view.leaderboard.slice(0, 3).map(({ name, points }, i) => (
        <li key={i}>
          {i + 1}. <span className="person">{name}</span> <b>{points}</b>
        </li>
      ))}
    </ol>
  ) : null
}

/** The foot of the screen: how to come in late, and how many are here. */
export function Strip({ view, counts, invitation, online }: Props) {
  return (
    <footer className="screen-strip">
      {view.locked ? (
        <p className="strip-how">Lớp đã khóa cửa</p>
      ) : (
        <>
          <QrCode text={invitation.link} label={`Mã QR vào lớp: ${invitation.typed}`} />
          <p className="strip-code">
            <SpelledCode code={view.code} />
          </p>
          <p className="strip-how">{invitation.site}</p>
        </>
      )}
      <div className="strip-middle" role="status">
        <News view={view} counts={counts} online={online} />
      </div>
      <p className="strip-count">
        <b>{counts.joined}</b> người
      </p>
    </footer>
  )
}
