'use client'

import { useState } from 'react'
import { CopyLink } from '@/components/classroom/copy-link'
import { Confirm } from '@/components/classroom/dialog'
import { usePhoneOrigin } from '@/components/classroom/invite'
import { QrCode } from '@/components/classroom/qr'
import { hostUrl } from '@/lib/classroom/addresses'
import { createClient } from '@/lib/classroom/client.browser'
import { newSecret } from '@/lib/classroom/keys.browser'
import type { HostClass } from './use-host-class'

const shelfName = (code: string): string => `ben-container:lop:ban-giao:${code}`

/** The key that was made for the next host, until it has been taken: a reload in between must not lose the class. */
export const handedKey = {
  read: (code: string): string | null => sessionStorage.getItem(shelfName(code)),
  keep: (code: string, secret: string): void => sessionStorage.setItem(shelfName(code), secret),
  drop: (code: string): void => sessionStorage.removeItem(shelfName(code)),
}

/** Whether a key leads the class: asked when an answer may have been lost on its way. */
const leads = async (code: string, secret: string): Promise<boolean> => (await createClient().report(code, secret)).ok

/** Gives the class to another host, under a new key that this browser shows once. */
export function HandOver({ host, onHandedOver }: { host: HostClass; onHandedOver: (secret: string) => void }) {
  const [asking, setAsking] = useState(false)
  const handOver = async () => {
    const secret = handedKey.read(host.code) ?? newSecret()
    handedKey.keep(host.code, secret)
    const done = await host.send({ type: 'hand-over', secret })
    if (done || (await leads(host.code, secret))) onHandedOver(secret)
  }
  return (
    <div className="host-part">
      <h3>Bàn giao</h3>
      <p>Đưa lớp cho người khác dạy tiếp. Máy này và mọi máy đang điều khiển sẽ thôi điều khiển.</p>
      <button type="button" className="btn" disabled={host.busy('hand-over')} onClick={() => setAsking(true)}>
        Bàn giao lớp
      </button>
      {asking && (
        <Confirm
          title="Bàn giao lớp?"
          action="Bàn giao lớp"
          onConfirm={() => void handOver()}
          onClose={() => setAsking(false)}
        >
          <p>Ngay sau đây máy này hiện một mã cho người dạy mới quét. Người học và màn chiếu không bị gián đoạn.</p>
        </Confirm>
      )}
    </div>
  )
}

/** What stands where the class was led from, once another leads it. */
export function HandedOver({ code, secret, onTaken }: { code: string; secret: string | null; onTaken: () => void }) {
  const link = `${usePhoneOrigin()}${hostUrl(code)}#khoa=${secret}`
  return (
    <div className="class-notice">
      <h1>Máy này không còn điều khiển lớp {code}</h1>
      {secret ? (
        <>
          <p>Lớp đã được bàn giao. Người dạy mới quét mã này, hoặc mở liên kết, để điều khiển:</p>
          <QrCode text={link} label="Mã QR cho người dạy mới" />
          <div className="class-actions">
            <CopyLink text={link}>Chép liên kết cho người dạy mới</CopyLink>
            <button type="button" className="btn" onClick={onTaken}>
              Người mới đã nhận, giấu mã
            </button>
          </div>
        </>
      ) : (
        <p>Lớp đã được bàn giao cho một người dạy khác. Buổi học vẫn tiếp tục với người đó.</p>
      )}
      <p>
        <a href="/lop">Về trang Lớp học</a>
      </p>
    </div>
  )
}
