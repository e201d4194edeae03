import { useMemo } from 'react'
import { Icon } from '@/components/ui/icon'
import { givenIn, waitingIn } from '@/lib/classroom/own'
import { QuestionFace } from './question-face'
import { askedNodes, ungraded } from './round-nodes'
import type { PhaseProps, RoundSeat } from './seat'

/** What has become of the learner's answer, now that the vote is over. */
function Fate({ seat }: { seat: RoundSeat }) {
  const { number, vote } = seat.view.round
  if (waitingIn(seat.waiting, number, vote))
    return (
      <p className="class-said" data-tone="warn">
        <Icon name="warning" />
        Câu trả lời của bạn đang chờ mạng, chưa rõ có kịp không.
      </p>
    )
  return givenIn(seat.own, number, vote) ? (
    <p className="class-said" data-tone="good">
      <Icon name="check" />
      Câu trả lời của bạn đã được nhận.
    </p>
  ) : (
    <p className="class-said">
      <Icon name="info" />
      Bạn không trả lời câu này.
    </p>
  )
}

/** The question as the learner left it. */
function Left({ seat }: { seat: RoundSeat }) {
  const { round } = seat.view
  const nodes = useMemo(() => askedNodes(round.question), [round.question.id])
  const { number, vote } = round
  const answer = waitingIn(seat.waiting, number, vote)?.answer ?? givenIn(seat.own, number, vote)?.answer
  return (
    <QuestionFace round={round} nodes={nodes} answer={answer} grade={ungraded}>
      <div className="class-send">
        <Fate seat={seat} />
      </div>
    </QuestionFace>
  )
}

/** The vote is over, and nothing shown yet. */
export function Closed({ seat }: PhaseProps) {
  return (
    <>
      <p className="class-banner">
        <Icon name="pause" />
        Đã đóng. Chờ người dạy.
      </p>
      {seat.view.round && <Left seat={seat as RoundSeat} />}
    </>
  )
}

/** The room talks before it votes again. */
export function Discussing({ seat }: PhaseProps) {
  return (
    <>
      <div className="class-banner" data-tone="note">
        <Icon name="mic" />
        <div>
          <h2>Thảo luận với người bên cạnh, rồi trả lời lại</h2>
          <p>Nói vì sao bạn chọn như vậy, và nghe vì sao người kia chọn khác.</p>
        </div>
      </div>
      {seat.view.round && <Left seat={seat as RoundSeat} />}
    </>
  )
}
