'use client'

import { type ReactNode, useEffect, useMemo } from 'react'
import type { Refused } from '@/lib/classroom/call.browser'
import { device } from '@/lib/classroom/device.browser'
import { keyring, type LearnerKey } from '@/lib/classroom/keys.browser'
import { createNotes } from '@/lib/classroom/notes.browser'
import type { Refusal } from '@/lib/classroom/refusal'
import { Light } from './light'
import { Note, ToDoor } from './note'
import { Room } from './room'
import { Summary } from './summary'
import { useSeat } from './use-seat'

/** The class is gone from the server; what this device did in it is not. */
function Gone({ learner }: { learner: LearnerKey }) {
  const { code, id, title } = learner
  const met = useMemo(() => createNotes(device().shelf, code, id).met(), [code, id])
  return (
    <Note title="Lớp này không còn trên máy chủ">
      <p>
        Lớp “<bdi>{title}</bdi>” đã bị xóa cùng tên và câu trả lời của mọi người, hoặc đã hết hạn giữ.
      </p>
      <Summary code={code} met={met} />
      <ToDoor />
    </Note>
  )
}

function Removed({ onLeave }: { onLeave: () => void }) {
  return (
    <Note title="Bạn đã được mời ra khỏi lớp">
      <p>Nếu có nhầm lẫn, hãy nói với người dạy rồi vào lại.</p>
      <button type="button" className="btn" onClick={onLeave}>
        Vào lại lớp
      </button>
      <ToDoor />
    </Note>
  )
}

function Stopped({ refused }: { refused: Refused }) {
  return (
    <Note title="Không vào được lớp">
      <p>{refused.text}</p>
      <ToDoor />
    </Note>
  )
}

/** What the page says when the server will not have this learner; anything else it could say is said as it is. */
const refusedNotes: Partial<Record<Refusal, (learner: LearnerKey, onLeave: () => void) => ReactNode>> = {
  'class/unknown': learner => <Gone learner={learner} />,
  'learner/removed': (_, onLeave) => <Removed onLeave={onLeave} />,
}

/** A learner who has joined, for as long as the server knows them. `onLeave` leads back to the door, without the key. */
export function Attending({ learner, onLeave }: { learner: LearnerKey; onLeave: () => void }) {
  const { feed, seat } = useSeat(learner)
  const leave = () => {
    keyring().drop(learner)
    onLeave()
  }
  const isStranger = feed.refused?.refusal === 'learner/unknown'
  useEffect(() => {
    if (isStranger) leave()
  }, [isStranger])
  if (feed.status === 'refused' && feed.refused && !isStranger) {
    const note = refusedNotes[feed.refused.refusal]
    return note ? note(learner, leave) : <Stopped refused={feed.refused} />
  }
  if (seat) return <Room seat={seat} />
  return (
    <Note title={learner.title}>
      <Light status={feed.status} answersWait={false} wasOpen={false} />
    </Note>
  )
}
