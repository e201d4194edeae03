import { type Bar, barsOf, percent } from '@/lib/classroom/bars'
import { gainWords } from '@/lib/classroom/gain-words'
import type { RoundView } from '@/lib/classroom/view'
import type { Key } from '@/lib/question/grade'

type Shown = Extract<RoundView, { phase: 'revealed' | 'explained' }>

const isChoice = (key: Key): boolean => key.format === 'single' || key.format === 'multiple'

type Name = (bar: Bar, index: number) => string
const byNumber: Name = (_, i) => String(i + 1)

/** How a line is called on the phone, as its own form calls it. */
const names: Record<Key['format'], Name> = {
  single: ({ sign }) => sign,
  multiple: ({ sign }) => sign,
  'true-false': byNumber,
  match: byNumber,
  order: ({ solution }) => `Vị trí ${solution}`,
  cloze: (_, i) => `Chỗ trống ${i + 1}`,
  open: byNumber,
}

/** The lines as they are listed: an order by what belongs where. */
function linesOf({ question, key, outcome }: Shown): Bar[] {
  const bars = barsOf(question, key, outcome.tallies)
  return key.format === 'order' ? bars.toSorted((a, b) => Number(a.solution) - Number(b.solution)) : bars
}

function Share({ share }: { share: number }) {
  return (
    <span className="class-share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="10" className="class-share-all" />
        <rect width={share} height="10" className="class-share-part" />
      </svg>
      {share}%
    </span>
  )
}

function Row({ round, bar, name }: { round: Shown; bar: Bar; name: string }) {
  const isAnswer = isChoice(round.key) && bar.right
  return (
    <tr data-right={isAnswer ? '' : undefined}>
      <th scope="row">
        {name}
        {isAnswer && <span className="class-share-right">đúng</span>}
      </th>
      {round.outcome.tallies.map(({ answered }, vote) => (
        <td key={vote}>
          <Share share={percent(bar.counts[vote] ?? 0, answered)} />
        </td>
      ))}
    </tr>
  )
}

function Lines({ round }: { round: Shown }) {
  const { key, outcome } = round
  const bars = linesOf(round)
  if (bars.length === 0) return null
  return (
    <table>
      <caption>{isChoice(key) ? 'Số người chọn' : 'Số người đúng ở từng chỗ'}</caption>
      <thead>
        <tr>
          <td />
          {outcome.tallies.map((_, i) => (
            <th key={i} scope="col">
              {outcome.tallies.length > 1 ? `Lần ${i + 1}` : 'Cả lớp'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, i) => (
          <Row key={bar.id} round={round} bar={bar} name={names[key.format](bar, i)} />
        ))}
      </tbody>
    </table>
  )
}

function Votes({ round }: { round: Shown }) {
  const { tallies } = round.outcome
  if (round.key.format === 'open') return <p>{tallies.at(-1)?.answered} người đã trả lời.</p>
  return (
    <p>
      {tallies.map(({ correct, answered }, i) => (
        <span key={i} className="class-outcome-vote">
          {tallies.length > 1 ? `Lần ${i + 1}: ` : 'Cả lớp: '}
          <b>
            {correct}/{answered}
          </b>{' '}
          đúng ({percent(correct, answered)}%)
        </span>
      ))}
    </p>
  )
}

/** How the room voted: each vote, and what the discussion gained. */
export function OutcomeTable({ round }: { round: Shown }) {
  const { tallies, gain } = round.outcome
  if (tallies.every(({ answered }) => answered === 0)) return <p className="class-outcome">Không ai trả lời câu này.</p>
  const words = round.key.format === 'open' ? '' : gainWords(gain)
  return (
    <section className="class-outcome" aria-label="Cả lớp trả lời">
      <Votes round={round} />
      {words && <p>{words}</p>}
      <Lines round={round} />
    </section>
  )
}
