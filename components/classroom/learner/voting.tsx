'use client'

import { type FormEvent, useMemo } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Countdown } from './countdown'
import { QuestionFace } from './question-face'
import { askedNodes, ungraded } from './round-nodes'
import type { PhaseProps, RoundSeat } from './seat'
import { useVote, type VoteState } from './use-vote'

interface Words {
  readonly icon: IconName
  readonly tone?: 'good' | 'warn'
  readonly text: string
}

/** How the answer stands, while it can be changed. */
const words: Record<VoteState, Words> = {
  empty: { icon: 'info', text: 'Bạn chưa trả lời.' },
  partial: { icon: 'pen', text: 'Còn chỗ chưa trả lời.' },
  unsent: { icon: 'pen', tone: 'warn', text: 'Chưa gửi.' },
  long: { icon: 'warning', tone: 'warn', text: 'Dài quá, máy chủ không nhận được. Hãy viết ngắn lại.' },
  sending: { icon: 'upload', text: 'Đang gửi…' },
  stuck: { icon: 'warning', tone: 'warn', text: 'Đang chờ mạng. Có mạng là tự gửi, bạn không phải làm gì.' },
  sent: { icon: 'check', tone: 'good', text: 'Đã gửi. Đổi được đến khi đóng.' },
}

const lockedWords: Record<VoteState, Words> = {
  ...words,
  empty: { icon: 'clock', text: 'Hết giờ. Bạn chưa trả lời.' },
  partial: { icon: 'clock', text: 'Hết giờ. Câu trả lời còn thiếu nên không được gửi.' },
  unsent: { icon: 'clock', text: 'Hết giờ. Câu trả lời chưa được gửi.' },
  sent: { icon: 'check', tone: 'good', text: 'Hết giờ. Câu trả lời của bạn đã được nhận.' },
}

function wordsFor(seat: RoundSeat, state: VoteState, locked: boolean): Words {
  if (seat.own.frozen) return { icon: 'pause', text: 'Người dạy đang tạm khóa phần gửi của bạn. Bạn vẫn xem được.' }
  if (locked) return lockedWords[state]
  if (state === 'empty' && seat.view.round.question.format === 'single')
    return { icon: 'info', text: 'Chạm vào một lựa chọn là gửi. Đổi được đến khi đóng.' }
  return words[state]
}

/** The form of the running vote. */
function Ballot({ seat }: { seat: RoundSeat }) {
  const { round } = seat.view
  const vote = useVote(seat)
  const nodes = useMemo(() => askedNodes(round.question), [round.question.id])
  const { icon, tone, text } = wordsFor(seat, vote.state, vote.locked)
  const hasButton = round.question.format !== 'single'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    vote.send()
  }
  return (
    <form onSubmit={submit}>
      <QuestionFace
        round={round}
        nodes={nodes}
        answer={vote.answer}
        onChange={vote.change}
        {...(vote.locked && { grade: ungraded })}
        aside={round.closesAt !== null && <Countdown leftMs={round.closesAt - seat.now} />}
      >
        <div className="class-send">
          {hasButton && (
            <button type="submit" className="btn btn-primary" disabled={vote.locked || vote.state !== 'unsent'}>
              {vote.state === 'unsent' || vote.state === 'partial' || vote.state === 'empty' ? 'Gửi' : 'Gửi lại'}
            </button>
          )}
          <p role="status" className="class-said" data-tone={tone}>
            <Icon name={icon} />
            {text}
          </p>
        </div>
      </QuestionFace>
    </form>
  )
}

/** A question is being asked. */
export function Voting({ seat }: PhaseProps) {
  const { round } = seat.view
  return round && <Ballot key={`${round.number}.${round.vote}`} seat={seat as RoundSeat} />
}
