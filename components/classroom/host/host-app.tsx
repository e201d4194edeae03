'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/classroom/notice'
import { parseCode } from '@/lib/classroom/code'
import { keyring } from '@/lib/classroom/keys.browser'
import { Ended } from './ended'
import { HandedOver, handedKey } from './hand-over'
import { HostDesk } from './host-desk'
import { useHostClass } from './use-host-class'

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'no-code' }
  | { readonly kind: 'no-key'; readonly code: string }
  | { readonly kind: 'key'; readonly code: string; readonly secret: string; readonly known: string | null }

/** The key that came with the address (from a QR code), taken out of the address at once. */
function keyOfAddress(): string | null {
  const [, secret] = /^#khoa=([A-Za-z0-9_-]{16,64})$/.exec(location.hash) ?? []
  if (location.hash !== '') history.replaceState(null, '', location.pathname)
  return secret ?? null
}

/** Which class this page leads, and with which key. One in the address goes before the one kept here. */
function open(): Opened {
  const given = keyOfAddress()
  const code = parseCode(location.pathname.split('/')[2] ?? '')
  if (!code) return { kind: 'no-code' }
  const known = keyring().host(code)?.secret ?? null
  const secret = given ?? known
  return secret ? { kind: 'key', code, secret, known } : { kind: 'no-key', code }
}

interface LeadProps {
  readonly code: string
  readonly secret: string
  /** Called when the server does not take the key, and never did. */
  readonly onRefused: () => void
}

/** A class led with one key, from the first word of the server to the last. */
function Lead({ code, secret, onRefused }: LeadProps) {
  const { host, feed } = useHostClass(code, secret)
  const [handed, setHanded] = useState(() => handedKey.read(code))
  const [taken, setTaken] = useState(false)
  const [forgotten, setForgotten] = useState(false)
  const refusal = feed.status === 'refused' ? feed.refused?.refusal : undefined
  const title = host?.view.title
  // Only a key that the server has taken is worth keeping.
  useEffect(() => {
    if (title !== undefined && !refusal) keyring().keep({ role: 'host', code, secret, title, at: Date.now() })
  }, [title, refusal])
  useEffect(() => {
    if (refusal === 'host/forbidden') host ? keyring().drop({ code, role: 'host' }) : onRefused()
  }, [refusal])
  const giveAway = (next: string) => {
    keyring().drop({ code, role: 'host' })
    setHanded(next)
    setTaken(true)
  }
  const forget = () => {
    keyring().drop({ code, role: 'host' })
    setForgotten(true)
  }
  if (forgotten || (refusal === 'class/unknown' && host))
    return (
      <Notice title={`Lớp ${code} đã được xóa`}>
        <p>Không còn tên, câu trả lời hay kết quả nào của lớp này trên máy chủ.</p>
      </Notice>
    )
  if (refusal === 'host/forbidden' || taken)
    return (
      <HandedOver
        code={code}
        secret={handed}
        onTaken={() => {
          handedKey.drop(code)
          setHanded(null)
        }}
      />
    )
  if (refusal) return <Notice title={`Không mở được lớp ${code}`}>{<p>{feed.refused?.text}</p>}</Notice>
  if (!host)
    return (
      <p className="host-wait">
        {feed.status === 'waiting' ? 'Chưa nối được với máy chủ, đang thử lại…' : 'Đang mở bàn điều khiển…'}
      </p>
    )
  return host.view.ended ? <Ended host={host} onForgotten={forget} /> : <HostDesk host={host} onHandedOver={giveAway} />
}

/** `/lop/CODE/dieu-khien`: finds the class and its key, then leads it. */
export function HostApp() {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  useEffect(() => setOpened(open()), [])
  if (opened.kind === 'opening') return <p className="host-wait">Đang mở bàn điều khiển…</p>
  if (opened.kind === 'no-code')
    return (
      <Notice title="Địa chỉ này không có mã lớp">
        <p>Mã lớp gồm sáu chữ và số. Hãy mở lại bàn điều khiển từ trang Lớp học.</p>
      </Notice>
    )
  if (opened.kind === 'no-key') return <NoKey code={opened.code} />
  const { code, secret, known } = opened
  const onRefused = () => setOpened(known && known !== secret ? { ...opened, secret: known } : { kind: 'no-key', code })
  return <Lead key={secret} code={code} secret={secret} onRefused={onRefused} />
}

/** A class that this browser cannot lead: perhaps it just gave it away. */
function NoKey({ code }: { code: string }) {
  const [handed, setHanded] = useState(() => handedKey.read(code))
  const drop = () => {
    handedKey.drop(code)
    setHanded(null)
  }
  if (handed) return <HandedOver code={code} secret={handed} onTaken={drop} />
  return (
    <Notice title={`Máy này không giữ khóa của lớp ${code}`}>
      <p>
        Lớp chỉ điều khiển được từ máy đã mở lớp, hoặc từ máy quét “mã điều khiển” trên máy đó. Nếu lớp vừa được bàn
        giao, hãy nhờ người bàn giao cho bạn quét mã của họ.
      </p>
    </Notice>
  )
}
