'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { record } from '@/components/progress/use-learner'
import { Icon } from '@/components/ui/icon'
import { arrangeQuestion } from '@/lib/exam/arrange'
import { type Attempt, sheetOf } from '@/lib/exam/attempt'
import { nextMoment } from '@/lib/exam/clock'
import { instant } from '@/lib/kernel/instant'
import type { BankQuestion } from '@/lib/question/bank'
import { AskedQuestion } from './asked-question'
import { ExamClock } from './exam-clock'
import { HandIn } from './hand-in'
import { filledOf, Navigator } from './navigator'
import { useExamKeys } from './use-exam-keys'
import { usePen } from './use-pen'

/** Questions of an attempt, with their choices in the order of its seed. */
function arranged(attempt: Attempt, questions: ReadonlyMap<string, BankQuestion>): ReadonlyMap<string, BankQuestion> {
  return new Map([...questions].map(([id, question]) => [id, arrangeQuestion(question, attempt.paper.seed)]))
}

/** Place of the question in view; it stands in the address, so that a reload comes back to it. Its card is focused once it was gone to. */
function usePlace(total: number) {
  const [place, setPlace] = useState(() => {
    const asked = Number(new URLSearchParams(location.search).get('cau') ?? 1)
    return Number.isInteger(asked) && asked >= 1 && asked <= total ? asked - 1 : 0
  })
  const card = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const goTo = (next: number) => {
    if (next < 0 || next >= total) return
    document.getElementById('danh-sach-cau')?.hidePopover?.()
    moved.current = true
    setPlace(next)
    const address = new URL(location.href)
    address.searchParams.set('cau', String(next + 1))
    history.replaceState(null, '', address)
  }
  useEffect(() => {
    if (!moved.current) return
    card.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [place])
  return { place, goTo, card }
}

function PauseButton({ disabled, onPause }: { disabled: boolean; onPause: () => void }) {
  return (
    <button
      type="button"
      className="btn btn-quiet btn-icon"
      aria-label="Tạm dừng"
      disabled={disabled}
      onClick={onPause}
    >
      <Icon name="pause" />
    </button>
  )
}

function PausedNote({ onResume }: { onResume: () => void }) {
  return (
    <div className="exam-note" role="status">
      <p>Đang tạm dừng. Câu hỏi được che lại và thời gian không chạy.</p>
      <button type="button" className="btn btn-primary" onClick={onResume}>
        <Icon name="play" />
        Làm tiếp
      </button>
    </div>
  )
}

/** To the question before and after; at the end, to handing in. */
function Steps(props: { place: number; total: number; onGo: (place: number) => void; onHandIn: () => void }) {
  const { place, total, onGo, onHandIn } = props
  return (
    <div className="exam-steps">
      <button
        type="button"
        className="btn"
        aria-label="Câu trước"
        disabled={place === 0}
        onClick={() => onGo(place - 1)}
      >
        <Icon name="arrow-left" />
        <span>
          <span className="exam-wide">Câu </span>trước
        </span>
      </button>
      <button type="button" className="btn exam-list-open" popoverTarget="danh-sach-cau">
        <Icon name="list" />
        <span className="visually-hidden">Danh sách câu</span>
      </button>
      {place + 1 < total ? (
        <button type="button" className="btn btn-primary" aria-label="Câu sau" onClick={() => onGo(place + 1)}>
          <span>
            <span className="exam-wide">Câu </span>sau
          </span>
          <Icon name="arrow-right" />
        </button>
      ) : (
        <button type="button" className="btn btn-primary" onClick={onHandIn}>
          Nộp bài
        </button>
      )}
    </div>
  )
}

/** An exam being sat: one question at a time. */
export function Room(props: {
  attempt: Attempt
  questions: ReadonlyMap<string, BankQuestion>
  /** Hands in with everything that is written down. */
  onFinish: () => void
}) {
  const { attempt, questions } = props
  const { id: exam, paper, paused } = attempt
  const total = paper.questions.length
  const { place, goTo, card } = usePlace(total)
  const shown = useMemo(() => arranged(attempt, questions), [exam, questions])
  const filled = filledOf(attempt, questions)
  const { id = '' } = paper.questions[place] ?? {}
  const pen = usePen(attempt, id)
  const sheet = sheetOf(attempt, id)
  const dialog = useRef<HTMLDialogElement>(null)
  const finish = () => {
    pen.flush()
    dialog.current?.close()
    props.onFinish()
  }
  const askToHandIn = () => {
    pen.flush()
    dialog.current?.showModal()
  }
  const at = () => nextMoment(attempt, instant(Date.now()))
  const pause = () => {
    pen.stop()
    pen.write({})
    record({ type: 'exam-paused', exam, at: at() })
  }
  useExamKeys({
    step: by => !paused && goTo(place + by),
    flag: () => !paused && pen.write({ flagged: !sheet.flagged }),
    guess: () => !paused && pen.write({ guessed: !sheet.guessed }),
  })
  const question = shown.get(id)
  return (
    <div className="exam-room">
      <h1 className="visually-hidden">Thi thử: {paper.title}</h1>
      <div className="exam-bar">
        <p className="exam-place">
          Câu <b>{place + 1}</b>/{total}
        </p>
        <ExamClock attempt={attempt} liveMs={() => pen.spent() - sheet.spent} onOver={finish} />
        {paper.minutes === null && <PauseButton disabled={paused} onPause={pause} />}
        <button type="button" className="btn" onClick={askToHandIn}>
          Nộp bài
        </button>
      </div>
      <div className="exam-grid">
        <div className="exam-main">
          {paused ? (
            <PausedNote onResume={() => record({ type: 'exam-resumed', exam, at: at() })} />
          ) : question ? (
            <AskedQuestion
              key={id}
              question={question}
              number={place + 1}
              total={total}
              sheet={sheet}
              pen={pen}
              cardRef={card}
            />
          ) : (
            <p className="exam-note">Câu này đã được gỡ khỏi kho câu hỏi nên không tính vào kết quả.</p>
          )}
          <Steps place={place} total={total} onGo={goTo} onHandIn={askToHandIn} />
        </div>
        <Navigator attempt={attempt} filled={filled} at={place} onGo={goTo} />
      </div>
      <HandIn
        dialog={dialog}
        filled={filled}
        flagged={paper.questions.flatMap((one, i) => (sheetOf(attempt, one.id).flagged ? i : []))}
        onGo={goTo}
        onHandIn={finish}
      />
    </div>
  )
}
