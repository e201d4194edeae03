'use client'

import { type RefObject, useId } from 'react'
import type { Filled } from './navigator'

const places = (filled: readonly Filled[], state: Filled): number[] =>
  filled.flatMap((one, i) => (one === state ? i : []))

function Places(props: { title: string; list: readonly number[]; onGo: (place: number) => void }) {
  if (props.list.length === 0) return null
  return (
    <div className="hand-in-places">
      <p>{props.title}</p>
      <ul>
        {props.list.map(place => (
          <li key={place}>
            <button type="button" className="btn" aria-label={`Tới câu ${place + 1}`} onClick={() => props.onGo(place)}>
              {place + 1}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Asks before handing in, and says what is still open. */
export function HandIn(props: {
  dialog: RefObject<HTMLDialogElement | null>
  filled: readonly Filled[]
  flagged: readonly number[]
  onGo: (place: number) => void
  onHandIn: () => void
}) {
  const { dialog, filled, flagged } = props
  const title = useId()
  const [empty, partly] = [places(filled, 'trong'), places(filled, 'do-dang')]
  const open = empty.length + partly.length
  const goTo = (place: number) => {
    dialog.current?.close()
    props.onGo(place)
  }
  return (
    <dialog ref={dialog} className="exam-dialog" aria-labelledby={title}>
      <h2 id={title}>Nộp bài</h2>
      <p>
        {open === 0
          ? 'Bạn đã trả lời hết. Nộp rồi thì không sửa được nữa.'
          : `Còn ${open} câu chưa xong; câu chưa xong tính là sai. Nộp rồi thì không sửa được nữa.`}
      </p>
      <Places title={`Chưa trả lời: ${empty.length} câu`} list={empty} onGo={goTo} />
      <Places title={`Làm dở: ${partly.length} câu`} list={partly} onGo={goTo} />
      <Places title={`Đánh dấu xem lại: ${flagged.length} câu`} list={flagged} onGo={goTo} />
      <div className="exam-dialog-actions">
        <button type="button" className="btn btn-primary" onClick={props.onHandIn}>
          {open === 0 ? 'Nộp bài' : 'Vẫn nộp bài'}
        </button>
        <button type="button" className="btn" onClick={() => dialog.current?.close()}>
          Làm tiếp
        </button>
      </div>
    </dialog>
  )
}
