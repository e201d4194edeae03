'use client'

import { type Invitation, SpelledCode } from '@/components/classroom/invite'
import { QrCode } from '@/components/classroom/qr'
import type { CountsView } from '@/lib/classroom/counts'
import type { ClassView } from '@/lib/classroom/view'

interface Props {
  readonly view: ClassView
  readonly counts: CountsView
  readonly invitation: Invitation
}

/** The door of the class: how to come in, as large as the room needs. */
export function Door({ view, counts, invitation }: Props) {
  return (
    <div className="screen-door">
      <div className="door-words">
        <h1>{view.title}</h1>
        {view.locked ? (
          <p className="door-how">Lớp đã khóa cửa, không nhận thêm người.</p>
        ) : (
          <>
            <p className="door-how">
              Mở <b>{invitation.site}</b> và nhập mã
            </p>
            <p className="door-code">
              <SpelledCode code={view.code} />
            </p>
            <p className="door-how">hoặc quét mã QR. Không cần tài khoản.</p>
          </>
        )}
        <p className="door-count" role="status">
          <b>{counts.joined}</b> người đã vào
        </p>
      </div>
      {!view.locked && <QrCode text={invitation.link} label={`Mã QR vào lớp: ${invitation.typed}`} />}
    </div>
  )
}
