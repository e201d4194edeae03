import type { CSSProperties } from 'react'
import { BoardLines, MendLink } from '@/components/classroom/board-lines'
import { AskedView } from '@/components/classroom/shown/asked-view'
import { gainSentence } from '@/components/classroom/shown/outcome-words'
import { Icon } from '@/components/ui/icon'
import { askedOf, explained } from '@/lib/classroom/plan'
import type { ReportData, ReportRound } from '@/lib/classroom/report'
import type { ClassReport, LearnerReport, QuestionReport, VoteReport } from '@/lib/classroom/report-view'
import { lastVote } from '@/lib/classroom/session'
import { outcomeOf, type RoundView } from '@/lib/classroom/view'
import { plainHtml } from '@/lib/question/plain-html'
import { Name } from './names'
import { percentWords } from './words'

/** The question with key, counts and reasons, as the host saw it in the class. */
function roundView({ round, item, votes }: ReportRound, number: number): RoundView {
  const { openedAt, closesAt } = lastVote(round)
  const { key } = item.question
  return {
    number,
    vote: round.votes.length,
    openedAt,
    closesAt,
    question: askedOf(item),
    phase: 'explained',
    key,
    outcome: outcomeOf(key, votes),
    bars: true,
    explanation: explained(item),
  }
}

const share = (vote: VoteReport): CSSProperties => ({ '--share': percentWords(vote.share ?? 0) }) as CSSProperties

function VoteLine({ vote, name }: { vote: VoteReport; name: string }) {
  if (vote.share === null)
    return <p className="vote-line">{`${name}${vote.answered} người trả lời${vote.answered > 0 ? ', tự chấm' : ''}`}</p>
  return (
    <p className="vote-line">
      {name}
      <b>
        {vote.correct}/{vote.judged}
      </b>{' '}
      đúng ({percentWords(vote.share)})
      <span className="vote-bar" style={share(vote)} aria-hidden="true" />
    </p>
  )
}

/** What was written in answer to an open question. */
function Written({
  round,
  learners,
  hidden,
}: {
  round: ReportRound
  learners: readonly LearnerReport[]
  hidden: boolean
}) {
  const byId = new Map(learners.map(learner => [learner.id, learner]))
  const texts = (round.votes.at(-1) ?? []).flatMap(({ learner, answer }) => {
    const who = byId.get(learner)
    return who && answer.format === 'open' && answer.text.trim() !== '' ? [{ who, text: answer.text }] : []
  })
  texts.sort((a, b) => a.who.number - b.who.number)
  if (texts.length === 0) return null
  return (
    <ul className="report-written">
      {texts.map(({ who, text }) => (
        <li key={who.id}>
          <Name learner={who} hidden={hidden} />: <bdi className="room-text">{text}</bdi>
        </li>
      ))}
    </ul>
  )
}

interface OneProps {
  readonly question: QuestionReport
  readonly round: ReportRound
  readonly learners: readonly LearnerReport[]
  readonly hidden: boolean
}

function OneQuestion({ question, round, learners, hidden }: OneProps) {
  const { number, item, votes, gain, board } = question
  const gained = gainSentence({ tallies: [], gain })
  return (
    <li className="report-question">
      <details>
        <summary>
          <span className="report-question-number">
            Câu {number} <Icon name="chevron" />
          </span>
          <span className="report-question-prompt">{plainHtml(item.question.prompt)}</span>
          <span className="report-question-votes">
            {votes.map((vote, i) => (
              <VoteLine key={i} vote={vote} name={votes.length > 1 ? `Lần ${i + 1}: ` : ''} />
            ))}
            {gained && <p className="vote-gain">{gained}</p>}
          </span>
        </summary>
        <div className="report-question-whole">
          <AskedView round={roundView(round, number)} bars />
          <Written round={round} learners={learners} hidden={hidden} />
          <BoardLines lines={board} bare />
          <p>
            <MendLink mend={item.mend} />
          </p>
        </div>
      </details>
    </li>
  )
}

/** Every question in the order asked: shares of both votes, and on opening how each line went. */
export function QuestionReports({ data, report, hidden }: { data: ReportData; report: ClassReport; hidden: boolean }) {
  if (report.questions.length === 0) return null
  return (
    <section className="report-part" aria-labelledby="tung-cau">
      <h2 id="tung-cau">Từng câu hỏi</h2>
      <ol className="report-questions">
        {report.questions.map((question, i) => {
          const round = data.rounds[i]
          return (
            round && (
              <OneQuestion
                key={question.number}
                question={question}
                round={round}
                learners={report.learners}
                hidden={hidden}
              />
            )
          )
        })}
      </ol>
    </section>
  )
}
