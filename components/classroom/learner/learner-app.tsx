'use client'

import { useEffect, useState } from 'react'
import { parseCode } from '@/lib/classroom/code'
import { keyring, type LearnerKey } from '@/lib/classroom/keys.browser'
import { Attending } from './attending'
import { ClassDoor } from './door'
import { Note, ToDoor } from './note'

interface Place {
  readonly code: string | null
  readonly learner: LearnerKey | null
}

/** The class that the page's address names, and whether this device is in it. */
function readPlace(): Place {
  const code = parseCode(location.pathname.split('/')[2] ?? '')
  return { code, learner: code && keyring().learner(code) }
}

/** A learner's page of one class: its door, then the class. */
export function LearnerApp() {
  const [place, setPlace] = useState<Place>()
  useEffect(() => setPlace(readPlace()), [])
  if (!place)
    return (
      <Note title="Lớp học">
        <p>Đang mở lớp…</p>
      </Note>
    )
  const { code, learner } = place
  if (!code)
    return (
      <Note title="Mã lớp không đúng">
        <p>Địa chỉ này không có mã lớp nào đọc được. Mã lớp gồm 6 chữ và số, như trên màn chiếu.</p>
        <ToDoor />
      </Note>
    )
  if (!learner) return <ClassDoor code={code} onJoined={key => setPlace({ code, learner: key })} />
  return <Attending key={learner.id} learner={learner} onLeave={() => setPlace({ code, learner: null })} />
}
