'use client'

import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { hostUrl, joinUrl } from '@/lib/classroom/addresses'
import { keyring, type OwnClass } from '@/lib/classroom/keys.browser'

const roles: Record<OwnClass['role'], { readonly word: string; readonly url: (code: string) => string }> = {
  learner: { word: 'Bạn là người học', url: joinUrl },
  host: { word: 'Bạn là người dạy', url: hostUrl },
}

const day = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' })

function Row({ own, onDrop }: { own: OwnClass; onDrop: () => void }) {
  const { word, url } = roles[own.role]
  const ask =
    own.role === 'host'
      ? `Bỏ lớp ${own.code} khỏi máy này? Khóa người dạy mất theo: máy này không điều khiển lớp được nữa.`
      : `Bỏ lớp ${own.code} khỏi máy này? Muốn vào lại, bạn sẽ vào như một người mới.`
  return (
    <li>
      <a href={url(own.code)}>
        <bdi>{own.title}</bdi>
      </a>
      <p>
        {word} · mã <span className="class-typed">{own.code}</span> · {day.format(own.at)}
      </p>
      <button
        type="button"
        className="btn btn-quiet btn-icon"
        aria-label={`Bỏ lớp ${own.code} khỏi danh sách`}
        onClick={() => confirm(ask) && onDrop()}
      >
        <Icon name="trash" />
      </button>
    </li>
  )
}

/** Classes that were joined or opened on this device, with the way back. Comes last on its page, so that nothing moves when it is read. */
export function OwnClasses() {
  const [classes, setClasses] = useState<readonly OwnClass[]>([])
  const read = () => setClasses(keyring().classes(Date.now()))
  useEffect(read, [])
  if (classes.length === 0) return null
  const drop = (own: OwnClass) => {
    keyring().drop(own)
    read()
  }
  return (
    <section className="class-own" aria-labelledby="lop-cua-toi">
      <h2 id="lop-cua-toi">Lớp của bạn</h2>
      <p>Các lớp đã vào hoặc đã mở trên máy này.</p>
      <ul>
        {classes.map(own => (
          <Row key={`${own.role} ${own.code}`} own={own} onDrop={() => drop(own)} />
        ))}
      </ul>
    </section>
  )
}
