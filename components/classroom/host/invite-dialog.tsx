'use client'

import { useState } from 'react'
import { CopyText } from '@/components/classroom/copy-text'
import { Dialog } from '@/components/classroom/dialog'
import { SpelledCode, useInvitation, usePhoneOrigin } from '@/components/classroom/invite'
import { QrCode } from '@/components/classroom/qr'
import { Icon } from '@/components/ui/icon'
import { hostUrl, screenUrl } from '@/lib/classroom/addresses'

/** The way for a phone to lead this class: whoever sees the code can. Shown only when asked for. */
function LeadByPhone({ code, secret }: { code: string; secret: string }) {
  const [shown, setShown] = useState(false)
  const link = `${usePhoneOrigin()}${hostUrl(code)}#khoa=${secret}`
  return (
    <div className="host-part">
      <h3>Điều khiển từ điện thoại của bạn</h3>
      {shown ? (
        <>
          <QrCode text={link} label="Mã QR để điện thoại của bạn điều khiển lớp này" />
          <p>Quét bằng điện thoại của bạn. Đừng để mã này lên màn chiếu: ai quét được cũng điều khiển được lớp.</p>
          <div className="class-actions">
            <CopyText text={link}>Chép liên kết điều khiển</CopyText>
            <button type="button" className="btn" onClick={() => setShown(false)}>
              Giấu mã
            </button>
          </div>
        </>
      ) : (
        <>
          <p>
            Máy này và điện thoại cùng điều khiển được. Mã chứa khóa của lớp, nên chỉ mở khi không ai khác nhìn vào.
          </p>
          <button type="button" className="btn" onClick={() => setShown(true)}>
            Hiện mã điều khiển
          </button>
        </>
      )}
    </div>
  )
}

/** How learners come in, where the screen is, and how a phone comes to lead. */
export function InviteDialog({ code, secret, onClose }: { code: string; secret: string; onClose: () => void }) {
  const { link, typed, site } = useInvitation(code)
  return (
    <Dialog title="Mời vào lớp" onClose={onClose} wide>
      <div className="invite">
        <QrCode text={link} label={`Mã QR vào lớp: ${typed}`} />
        <div className="invite-words">
          <p>Quét mã, hoặc mở {site} rồi nhập:</p>
          <p className="invite-code">
            <SpelledCode code={code} />
          </p>
          <p className="invite-link">{typed}</p>
          <div className="class-actions">
            <CopyText text={link}>Chép liên kết</CopyText>
            <a className="btn" href={screenUrl(code)} target={`man-chieu-${code}`}>
              <Icon name="speaker" />
              Mở màn chiếu
            </a>
          </div>
        </div>
      </div>
      <LeadByPhone code={code} secret={secret} />
    </Dialog>
  )
}
