'use client'

import { useMemo } from 'react'
import { Drawn } from '@/components/question/drawn'
import { RateYourself, ratingWords } from '@/components/question/open'
import { SourcesLine } from '@/components/question/sources-line'
import { Icon } from '@/components/ui/icon'
import { givenIn } from '@/lib/classroom/own'
import type { RoundView } from '@/lib/classroom/view'
import type { Answer } from '@/lib/question/answer'
import { type Grade, gradeAnswer } from '@/lib/question/grade'
import { OutcomeTable } from './outcome'
import { QuestionFace } from './question-face'
import { explainedNodes, revealedNodes, ungraded } from './round-nodes'
import type { PhaseProps, Seat } from './seat'
import { recordRating, useRoundEvent } from './use-deck'

type Shown = Extract<RoundView, { phase: 'revealed' | 'explained' }>

/** The learner's answer that counts, and what it is worth. */
function useOwnGrade({ own }: Seat, round: Shown): { answer: Answer | undefined; grade: Grade | undefined } {
  const answer = givenIn(own, round.number, round.vote)?.answer
  const grade = useMemo(() => (answer ? gradeAnswer(round.key, answer) : undefined), [answer, round.key])
  return { answer, grade }
}

function verdictOf(round: Shown, grade: Grade | undefined): string {
  if (!grade) return round.vote === 2 ? 'Bạn không trả lời ở lần hai.' : 'Bạn không trả lời câu này.'
  if (round.key.format === 'open')
    return round.phase === 'explained'
      ? 'So câu trả lời của bạn với đáp án mẫu.'
      : 'Đáp án mẫu hiện ở đây khi người dạy giải thích.'
  if (grade.correct) return 'Bạn trả lời đúng.'
  const right = Object.values(grade.parts).filter(part => part === 'right').length
  return right > 0 && round.key.format !== 'single'
    ? `Bạn đúng ${Math.round(grade.score * 100)}%. Xem chỗ chưa đúng ở dưới.`
    : 'Bạn chưa trả lời đúng. Câu này sẽ có trong phần Ôn tập của bạn.'
}

function Verdict({ round, grade }: { round: Shown; grade: Grade | undefined }) {
  const isGraded = grade !== undefined && round.key.format !== 'open'
  return (
    <p className="class-banner" data-tone={isGraded ? (grade.correct ? 'good' : 'bad') : undefined}>
      <Icon name={isGraded ? (grade.correct ? 'check' : 'cross') : 'info'} />
      {verdictOf(round, grade)}
    </p>
  )
}

/** The key and the counts are shown. */
export function Revealed({ seat }: PhaseProps) {
  const round = seat.view.round as Shown
  const { answer, grade } = useOwnGrade(seat, round)
  const nodes = useMemo(() => revealedNodes(round.question, round.key), [round.number])
  return (
    <>
      <Verdict round={round} grade={grade} />
      <QuestionFace round={round} nodes={nodes} answer={answer} grade={grade ?? ungraded} opened>
        <OutcomeTable round={round} />
      </QuestionFace>
    </>
  )
}

function Sources({ explanation }: { explanation: Extract<RoundView, { phase: 'explained' }>['explanation'] }) {
  const { sources, checkedOn, mend } = explanation
  return (
    <>
      <p className="class-mend">
        <Icon name="book" />
        <span>
          Đọc lại: <a href={mend.url}>{mend.title}</a>
        </span>
      </p>
      <SourcesLine sources={sources} checkedOn={checkedOn} />
    </>
  )
}

/** The learner's own judgement of an answer to an open question: nobody else can give one. */
function OwnJudgement({ seat, round }: { seat: Seat; round: Shown }) {
  const { answer } = useOwnGrade(seat, round)
  const event = useRoundEvent(seat.code, round.number)
  if (answer?.format !== 'open') return null
  const judged = event?.type === 'question-answered' && event.answer.format === 'open' ? event.answer.rating : undefined
  return judged ? (
    <p className="class-said" role="status">
      <Icon name="check" />
      Bạn tự chấm: {ratingWords[judged]}. Đã ghi vào phần Ôn tập của bạn.
    </p>
  ) : (
    <RateYourself rating={undefined} onRate={rating => recordRating(seat.code, round, answer, rating)} />
  )
}

/** The reasons are shown too. */
export function Explained({ seat }: PhaseProps) {
  const round = seat.view.round as Extract<RoundView, { phase: 'explained' }>
  const { explanation, key, question } = round
  const { answer, grade } = useOwnGrade(seat, round)
  const nodes = useMemo(() => explainedNodes(question, explanation), [round.number])
  return (
    <>
      <Verdict round={round} grade={grade} />
      <QuestionFace round={round} nodes={nodes} answer={answer} grade={grade ?? ungraded} opened>
        <div className="question-explanation class-answer">
          <Drawn html={explanation.answer} block />
        </div>
        {key.format === 'open' && <OwnJudgement seat={seat} round={round} />}
        <Sources explanation={explanation} />
        <OutcomeTable round={round} />
      </QuestionFace>
    </>
  )
}
