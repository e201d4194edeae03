'use client'

import { useState } from 'react'
import { SpelledCode } from '@/components/classroom/invite'
import { Icon } from '@/components/ui/icon'
import { screenUrl } from '@/lib/classroom/addresses'
import { InviteDialog } from './invite-dialog'
import type { HostClass } from './use-host-class'

/** The class, how many are in it, and whether the server is being heard. */
export function HostBar({ host }: { host: HostClass }) {
  const [inviting, setInviting] = useState(false)
  const { code, secret, view, counts, online } = host
  return (
    <header className="host-bar">
      <h1>{view.title}</h1>
      <p className="host-link" data-online={online ? '' : undefined} role="status">
        <span aria-hidden="true" />
        {online ? 'Đã kết nối' : 'Mất kết nối, đang nối lại…'}
      </p>
      <p className="host-people">
        <b>{counts.joined}</b> người
      </p>
      <button type="button" className="btn host-code" onClick={() => setInviting(true)}>
        <span className="visually-hidden">Mời vào lớp, mã </span>
        <SpelledCode code={code} />
      </button>
      <a className="btn host-screen" href={screenUrl(code)} target={`man-chieu-${code}`}>
        <Icon name="speaker" />
        <span>Mở màn chiếu</span>
      </a>
      {inviting && <InviteDialog code={code} secret={secret} onClose={() => setInviting(false)} />}
    </header>
  )
}

/** A command that came to nothing, in words, with what can be done about it. */
export function FailureNote({ host }: { host: HostClass }) {
  const { failure } = host.desk
  if (!failure) return null
  return (
    <div className="host-failure" role="alert">
      <Icon name="warning" />
      <p>{failure.text}</p>
      {failure.refusal === null && (
        <button type="button" className="btn" onClick={host.again}>
          Gửi lại
        </button>
      )}
      <button
        type="button"
        className="btn btn-quiet btn-icon"
        aria-label="Đóng thông báo"
        onClick={host.dismissFailure}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
