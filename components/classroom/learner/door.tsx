'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { privacyUrl } from '@/lib/classroom/addresses'
import type { ClassCard } from '@/lib/classroom/client.browser'
import { keyring, type LearnerKey } from '@/lib/classroom/keys.browser'
import type { Refusal } from '@/lib/classroom/refusal'
import { Note, ToDoor } from './note'
import { useDoor } from './use-door'
import { type Joining, useJoin } from './use-join'

/** More than any name may have: the server says what is wrong with a long one, and nothing typed is lost. */
const longest = 400

const said: Record<Exclude<Joining['kind'], 'refused'>, string> = {
  idle: 'Người dạy và cả lớp có thể thấy tên này.',
  joining: 'Đang vào lớp…',
  retrying: 'Mạng đang đứt. Trang tự thử lại; bạn không phải gõ lại.',
}

function JoinForm(props: { code: string; card: ClassCard; onJoined: (key: LearnerKey) => void }) {
  const { code, card, onJoined } = props
  const [name, setName] = useState(() => keyring().nickname().slice(0, longest))
  const { joining, join } = useJoin(code, card, onJoined)
  const isBusy = joining.kind === 'joining' || joining.kind === 'retrying'
  const fault = joining.kind === 'refused' ? joining.text : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) join(card.anonymous ? '' : name)
  }
  return (
    <form onSubmit={submit} className="class-join" noValidate>
      {card.anonymous ? (
        <p>Lớp này ẩn danh: bạn nhận một số thay cho tên.</p>
      ) : (
        <>
          <label htmlFor="ten-goi">Tên gọi của bạn</label>
          <input
            id="ten-goi"
            className="field"
            type="text"
            value={name}
            maxLength={longest}
            autoComplete="nickname"
            autoCapitalize="words"
            spellCheck={false}
            aria-invalid={fault !== undefined}
            aria-describedby="ten-goi-loi"
            onChange={event => setName(event.target.value)}
          />
        </>
      )}
      <p id="ten-goi-loi" role="status" className="class-join-said" data-tone={fault ? 'bad' : undefined}>
        {joining.kind === 'refused' ? joining.text : said[joining.kind]}
      </p>
      <button type="submit" className="btn btn-primary" disabled={isBusy}>
        Vào lớp
        <Icon name="arrow-right" />
      </button>
      <p>
        <a href={privacyUrl}>Lớp học giữ gì, bao lâu</a>
      </p>
    </form>
  )
}

function Locked({ card, onAgain }: { card: ClassCard; onAgain: () => void }) {
  return (
    <Note title={card.title}>
      <p>Lớp đã khóa cửa, không nhận thêm người. Hãy nhờ người dạy mở lại, rồi thử lại.</p>
      <button type="button" className="btn btn-primary" onClick={onAgain}>
        Thử lại
      </button>
      <ToDoor />
    </Note>
  )
}

/** Titles for what a door may refuse with. */
const refusedTitles: Partial<Record<Refusal, string>> = { 'class/unknown': 'Không tìm thấy lớp' }

/** Before the class: what it is called, and who comes in. */
export function ClassDoor({ code, onJoined }: { code: string; onJoined: (key: LearnerKey) => void }): ReactNode {
  const { door, askAgain } = useDoor(code)
  if (door.kind === 'asking')
    return (
      <Note title={`Lớp ${code}`}>
        <p role="status">{door.failing ? 'Chưa nối được với máy chủ. Trang tự thử lại.' : 'Đang tìm lớp…'}</p>
      </Note>
    )
  if (door.kind === 'refused')
    return (
      <Note title={refusedTitles[door.refused.refusal] ?? 'Chưa vào được lớp'}>
        <p>
          Mã <b className="class-typed">{code}</b>: {door.refused.text}
        </p>
        <ToDoor />
      </Note>
    )
  const { card } = door
  if (card.ended)
    return (
      <Note title={card.title}>
        <p>Lớp này đã kết thúc, không nhận thêm người.</p>
        <ToDoor />
      </Note>
    )
  if (card.locked) return <Locked card={card} onAgain={askAgain} />
  return (
    <Note title={card.title}>
      <JoinForm code={code} card={card} onJoined={onJoined} />
    </Note>
  )
}
