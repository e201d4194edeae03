'use client'

import { type FormEvent, type RefObject, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { newSecret } from '@/lib/classroom/keys.browser'
import type { LearnerPhase } from '@/lib/classroom/learner-phase'
import { limits } from '@/lib/classroom/limits'
import type { QuestionView } from '@/lib/classroom/view'
import type { Seat } from './seat'

const lengthOf = (text: string): number => [...text.trim()].length

/** Asks the room's host something: text only, at most 300 characters. */
function AskForm({ seat }: { seat: Seat }) {
  const [text, setText] = useState('')
  const length = lengthOf(text)
  const over = length - limits.question
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (length === 0 || over > 0 || seat.own.frozen) return
    seat.outbox.put({ type: 'question', id: newSecret(), text: text.trim() })
    setText('')
  }
  return (
    <form onSubmit={submit} className="class-ask">
      <label htmlFor="cau-hoi-gui-lop">Câu hỏi của bạn</label>
      <textarea
        id="cau-hoi-gui-lop"
        className="field"
        rows={3}
        value={text}
        maxLength={2_000}
        aria-describedby="cau-hoi-dai"
        onChange={event => setText(event.target.value)}
      />
      <div className="class-ask-row">
        <p id="cau-hoi-dai" data-over={over > 0 ? '' : undefined}>
          {seat.own.frozen
            ? 'Người dạy đang tạm khóa phần gửi của bạn.'
            : over > 0
              ? `${length}/${limits.question} ký tự: hãy bớt ${over} ký tự.`
              : `${length}/${limits.question} ký tự. Cả lớp đọc được, không kèm tên bạn.`}
        </p>
        <button type="submit" className="btn btn-primary" disabled={length === 0 || over > 0 || seat.own.frozen}>
          Gửi
        </button>
      </div>
    </form>
  )
}

/** Upvotes as they will be once what waits has arrived. */
function upvotesOf(question: QuestionView, { waiting }: Seat): number {
  const mine = waiting.find(one => one.type === 'upvote' && one.question === question.id)
  return question.upvotes + (mine?.type === 'upvote' ? (mine.on ? 1 : -1) : 0)
}

function AskedByRoom({ question, seat }: { question: QuestionView; seat: Seat }) {
  const mine = seat.own.upvotes.includes(question.id)
  return (
    <li data-answered={question.answered ? '' : undefined}>
      <p>
        <bdi>{question.text}</bdi>
      </p>
      <div className="class-ask-row">
        <p>
          {question.answered && (
            <>
              <Icon name="check" />
              Đã trả lời
            </>
          )}
        </p>
        <button
          type="button"
          className="btn"
          aria-pressed={mine}
          onClick={() => seat.outbox.put({ type: 'upvote', question: question.id, on: !mine })}
        >
          <Icon name="arrow-up" />
          Tôi cũng hỏi
          <span className="class-count">{Math.max(0, upvotesOf(question, seat))}</span>
        </button>
      </div>
    </li>
  )
}

function Unsent({ seat }: { seat: Seat }) {
  return seat.waiting.map(
    action =>
      action.type === 'question' && (
        <li key={action.id}>
          <p>
            <bdi>{action.text}</bdi>
          </p>
          <p className="class-unsent">{seat.box.stuck ? 'Đang chờ mạng, sẽ tự gửi.' : 'Đang gửi…'}</p>
        </li>
      ),
  )
}

/** Questions without an answer come first, those that most want answered before others. */
const byNeed = (a: QuestionView, b: QuestionView): number =>
  Number(a.answered) - Number(b.answered) || b.upvotes - a.upvotes

/** Questions from the room, and a form for one's own. */
export function RoomQuestions(props: { seat: Seat; phase: LearnerPhase; dialog: RefObject<HTMLDialogElement | null> }) {
  const { seat, phase, dialog } = props
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="class-sheet" aria-labelledby="hoi-nguoi-day">
      <div className="class-sheet-head">
        <h2 id="hoi-nguoi-day">Hỏi người dạy</h2>
        <button type="button" className="btn btn-quiet btn-icon" aria-label="Đóng" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {phase === 'voting' && (
        <button type="button" className="btn btn-primary" onClick={close}>
          Câu {seat.view.round?.number} đang mở: về trả lời
        </button>
      )}
      <AskForm seat={seat} />
      {seat.questions.length > 0 && <h3>Cả lớp hỏi</h3>}
      <ul className="class-asked">
        <Unsent seat={seat} />
        {[...seat.questions].sort(byNeed).map(question => (
          <AskedByRoom key={question.id} question={question} seat={seat} />
        ))}
      </ul>
    </dialog>
  )
}
