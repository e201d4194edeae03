import type { Bit } from './bits'
import type { PlanItem } from './plan'
import { type Slip, slipsOf } from './slips'
import type { Counted } from './tally'
import type { LearnerId } from './words'

/** A question that was asked, with the answers of the vote that counts: its last. */
export interface BoardRound {
  readonly number: number
  readonly item: PlanItem
  readonly answers: readonly Counted[]
}

/** A wrong idea, or a wrong answer that the course has no name for, and how many fell for it. */
export interface BoardLine {
  readonly id: string
  readonly kind: Slip['kind']
  /** Follows the counts: “17/30 nhầm execution role với task role”. */
  readonly says: readonly Bit[]
  readonly fell: number
  /** Learners who answered a question in which they could have fallen for it. */
  readonly of: number
  /** Rounds in which someone fell for it, with the HTML of the wrong choice where there is one. */
  readonly rounds: readonly { readonly number: number; readonly choice?: string }[]
  /** Where the course mends it. */
  readonly mends: readonly PlanItem['mend'][]
}

/** A line with who fell for it: for the host alone. */
export interface NamedLine extends BoardLine {
  readonly learners: readonly LearnerId[]
}

/** Lines of a question beside its named wrong ideas: the most frequent are worth a room's time. */
const answersOfQuestion = 3

interface Fall {
  readonly slip: Slip
  readonly round: BoardRound
  readonly learner: LearnerId
}

const fallsIn = (round: BoardRound): Fall[] =>
  round.answers.flatMap(({ learner, answer }) => slipsOf(round.item, answer).map(slip => ({ slip, round, learner })))

const distinct = (learners: readonly LearnerId[]): LearnerId[] => [...new Set(learners)].sort()

/** Whether someone who answered the round could have fallen for it. */
const couldFall = ({ kind, id }: Slip, { item }: BoardRound, at: BoardRound): boolean =>
  kind === 'idea'
    ? Object.values(item.misconceptions).some(({ tag }) => tag === id)
    : item.question.id === at.item.question.id

function lineOf(falls: readonly [Fall, ...Fall[]], rounds: readonly BoardRound[]): NamedLine {
  const [{ slip, round }] = falls
  const { id, kind, says } = slip
  const asked = rounds.filter(one => couldFall(slip, one, round))
  const met = new Map(falls.map(fall => [fall.round.number, fall]))
  const learners = distinct(falls.map(({ learner }) => learner))
  return {
    id,
    kind,
    says,
    fell: learners.length,
    of: distinct(asked.flatMap(one => one.answers.filter(fits(one)).map(({ learner }) => learner))).length,
    rounds: [...met]
      .sort(([a], [b]) => a - b)
      .map(
        ([
          number,
          {
            slip: { choice },
          },
        ]) => ({ number, ...(choice !== undefined && { choice }) }),
      ),
    mends: [...new Map([...met.values()].map(({ round: { item } }) => [item.mend.url, item.mend])).values()],
    learners,
  }
}

const fits =
  ({ item }: BoardRound) =>
  ({ answer }: Counted): boolean =>
    answer.format === item.question.key.format

/** Most fallen for first; of equals the larger share, then named ideas. */
const byWeight = (a: NamedLine, b: NamedLine): number =>
  b.fell - a.fell || a.of - b.of || (a.kind === b.kind ? (a.id < b.id ? -1 : 1) : a.kind === 'idea' ? -1 : 1)

/** Leaves out all but the most frequent unnamed wrong answers of each question. */
function worthShowing(lines: readonly NamedLine[], questionOf: (line: NamedLine) => string): NamedLine[] {
  const shown = new Map<string, number>()
  return lines.filter(line => {
    if (line.kind === 'idea') return true
    const question = questionOf(line)
    const count = (shown.get(question) ?? 0) + 1
    shown.set(question, count)
    return count <= answersOfQuestion
  })
}

/**
 * The misconception board of these rounds: one for a round that runs, all for a whole class. A wrong idea met in several questions is
 * one line, and a learner counts once in it.
 */
export function boardOf(rounds: readonly BoardRound[]): NamedLine[] {
  const byId = new Map<string, [Fall, ...Fall[]]>()
  for (const fall of rounds.flatMap(fallsIn)) {
    const same = byId.get(fall.slip.id)
    if (same) same.push(fall)
    else byId.set(fall.slip.id, [fall])
  }
  const lines = [...byId.values()].map(falls => lineOf(falls, rounds)).sort(byWeight)
  return worthShowing(lines, ({ id }) => byId.get(id)?.[0].round.item.question.id ?? '')
}

/** A line as it travels to the host's page: who fell for it stays behind. */
export const withoutNames = ({ learners: _, ...line }: NamedLine): BoardLine => line
