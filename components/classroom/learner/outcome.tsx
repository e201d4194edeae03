import type { ReactNode } from 'react'
import { countAt, gainWords, percent } from '@/lib/classroom/outcome-words'
import { judgedParts } from '@/lib/classroom/solution'
import type { RoundView } from '@/lib/classroom/view'
import type { Key } from '@/lib/question/grade'

type Shown = Extract<RoundView, { phase: 'revealed' | 'explained' }>

const isChoice = (key: Key): boolean => key.format === 'single' || key.format === 'multiple'

const nameOf = (key: Key, index: number): string =>
  isChoice(key) ? String.fromCharCode(65 + index) : key.format === 'cloze' ? `Ô ${index + 1}` : String(index + 1)

const isRight = (key: Key, part: string): boolean =>
  (key.format === 'single' && key.correct === part) ||
  (key.format === 'multiple' && (key.correct as readonly string[]).includes(part))

function Bar({ share }: { share: number }) {
  return (
    <svg className="class-share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="10" className="class-share-all" />
      <rect width={share} height="10" className="class-share-part" />
    </svg>
  )
}

function Row({ round, part, index }: { round: Shown; part: string; index: number }) {
  const { key, outcome } = round
  return (
    <tr data-right={isRight(key, part) ? '' : undefined}>
      <th scope="row">
        {nameOf(key, index)}
        {isRight(key, part) && <span className="class-share-right">đúng</span>}
      </th>
      {outcome.tallies.map((tally, vote) => {
        const share = percent(countAt(key, tally, part), tally.answered)
        return (
          <td key={vote}>
            <Bar share={share} />
            <span>{share}%</span>
          </td>
        )
      })}
    </tr>
  )
}

const titles: readonly ReactNode[] = ['Lần 1', 'Lần 2']

/** How the room voted: each vote, and what the discussion gained. */
export function OutcomeTable({ round }: { round: Shown }) {
  const { key, outcome, question } = round
  const { tallies, gain } = outcome
  const last = tallies.at(-1)
  if (!last || last.answered === 0) return <p className="class-outcome">Chưa ai trả lời câu này.</p>
  const parts = judgedParts(question)
  const [words, isOpen] = [gainWords(gain), key.format === 'open']
  return (
    <section className="class-outcome" aria-label="Cả lớp trả lời">
      <p>
        {isOpen
          ? `${last.answered} người đã trả lời.`
          : tallies.map(({ correct, answered }, i) => (
              <span key={i} className="class-outcome-vote">
                {tallies.length > 1 ? `Lần ${i + 1}: ` : 'Cả lớp: '}
                <b>
                  {correct}/{answered}
                </b>{' '}
                đúng ({percent(correct, answered)}%)
              </span>
            ))}
      </p>
      {words && <p>{words}</p>}
      {!isOpen && parts.length > 0 && (
        <table>
          <caption>{isChoice(key) ? 'Số người chọn' : 'Số người đúng ở từng chỗ'}</caption>
          <thead className={tallies.length > 1 ? undefined : 'visually-hidden'}>
            <tr>
              <td />
              {tallies.map((_, i) => (
                <th key={i} scope="col">
                  {titles[i]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part, i) => (
              <Row key={part} round={round} part={part} index={i} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
