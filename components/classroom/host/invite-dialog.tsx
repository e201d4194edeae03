'use client'

import { useState } from 'react'
import { CopyLink } from '@/components/classroom/copy-link'
import { Dialog } from '@/components/classroom/dialog'
import { SpelledCode, useInvitation, usePhoneOrigin } from '@/components/classroom/invite'
import { QrCode } from '@/components/classroom/qr'
import { Icon } from '@/components/ui/icon'
import { hostUrl, screenUrl } from '@/lib/classroom/addresses'

interface Props {
  readonly code: string
  readonly secret: string
  readonly onClose: () => void
}

/** The way for a phone to lead this class: whoever sees the code can. Shown only when asked for. */
function LeadByPhone({ code, secret, onHide }: Pick<Props, 'code' | 'secret'> & { onHide: () => void }) {
  const link = `${usePhoneOrigin()}${hostUrl(code)}#khoa=${secret}`
  return (
    <div className="invite">
      <QrCode text={link} label="Mã QR để điện thoại của bạn điều khiển lớp này" />
      <div className="invite-words">
        <p>Quét bằng điện thoại của bạn. Máy này và điện thoại cùng điều khiển được.</p>
        <p>
          <b>Đừng để mã này lên màn chiếu:</b> mã chứa khóa của lớp, ai quét được cũng điều khiển được.
        </p>
        <div className="class-actions">
          <CopyLink text={link}>Chép liên kết điều khiển</CopyLink>
          <button type="button" className="btn" onClick={onHide}>
            Giấu mã
          </button>
        </div>
      </div>
    </div>
  )
}

function Join({ code, onLead }: { code: string; onLead: () => void }) {
  const { link, typed, site } = useInvitation(code)
  return (
    <>
      <div className="invite">
        <QrCode text={link} label={`Mã QR vào lớp: ${typed}`} />
        <div className="invite-words">
          <p>Quét mã, hoặc mở {site} rồi nhập:</p>
          <p className="invite-code">
            <SpelledCode code={code} />
          </p>
          <p className="invite-link">{typed}</p>
          <div className="class-actions">
            <CopyLink text={link}>Chép liên kết</CopyLink>
            <a className="btn" href={screenUrl(code)} target={`man-chieu-${code}`}>
              <Icon name="speaker" />
              Mở màn chiếu
            </a>
          </div>
        </div>
      </div>
      <div className="host-part">
        <h3>Điều khiển từ điện thoại của bạn</h3>
        <p>Mã điều khiển chứa khóa của lớp, nên chỉ mở khi không ai khác nhìn vào.</p>
        <button type="button" className="btn" onClick={onLead}>
          Hiện mã điều khiển
        </button>
      </div>
    </>
  )
}

/** How learners come in, where the screen is, and how a phone comes to lead. */
export function InviteDialog({ code, secret, onClose }: Props) {
  const [leading, setLeading] = useState(false)
  return (
    <Dialog title={leading ? 'Điều khiển từ điện thoại' : 'Mời vào lớp'} onClose={onClose} wide>
      {leading ? (
        <LeadByPhone code={code} secret={secret} onHide={() => setLeading(false)} />
      ) : (
        <Join code={code} onLead={() => setLeading(true)} />
      )}
    </Dialog>
  )
}
