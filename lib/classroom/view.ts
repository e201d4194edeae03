import type { Instant } from '@/lib/kernel/instant'
import type { Key } from '@/lib/question/grade'
import { type BoardLine, boardOf, withoutNames } from './board'
import type { CountsView } from './counts'
import { type Asked, askedOf, type ClassPlan, type Explanation, explained, keyShown, type PlanLesson } from './plan'
import type { ClassSession } from './session'
import { type ClassSettings, lastVote, type Place, phaseAt, type ReadyCheck, type Round } from './session'
import type { Learner, RoomQuestion } from './store'
import { type Counted, gainOf, type Tally, tallyOf } from './tally'

/** How a round went, shown only after the reveal: each vote, and what the discussion gained. */
export interface Outcome {
  readonly tallies: readonly Tally[]
  /** −1 to 1; null when there were not two votes to compare. */
  readonly gain: number | null
}

interface RoundBase {
  readonly number: number
  readonly vote: 1 | 2
  readonly openedAt: Instant
  readonly closesAt: Instant | null
  readonly question: Asked
}

/** A round as anyone may see it. Only its last two phases have fields for key, counts and reasons. */
export type RoundView =
  | (RoundBase & { readonly phase: 'voting' | 'closed' | 'discussing' })
  | (RoundBase & { readonly phase: 'revealed'; readonly key: Key; readonly outcome: Outcome; readonly bars: boolean })
  | (RoundBase & {
      readonly phase: 'explained'
      readonly key: Key
      readonly outcome: Outcome
      readonly bars: boolean
      readonly explanation: Explanation
    })

export interface QuestionView {
  readonly id: string
  readonly text: string
  readonly upvotes: number
  readonly answered: boolean
  /** Present for the host alone, as is the name of who asked. */
  readonly hidden?: boolean
  readonly name?: string
}

export interface LeaderRow {
  readonly name: string
  readonly points: number
  readonly right: number
}

/** What every phone is sent, the same bytes to each. */
export interface ClassView {
  readonly version: number
  readonly code: string
  readonly title: string
  readonly lesson: PlanLesson | null
  /** The server's clock when this was made: timers run by the difference. */
  readonly now: Instant
  readonly ended: boolean
  readonly settings: ClassSettings
  readonly place: Place
  readonly round: RoundView | null
  /** Number of questions asked and shown so far. */
  readonly asked: number
  /** The plan's items that these were, by index, oldest first: the host sees what is left to ask. */
  readonly done: readonly number[]
  readonly ready: ReadyCheck | null
  readonly frozen: boolean
  readonly locked: boolean
  readonly leaderboard: readonly LeaderRow[] | null
}

/** What only the host is sent: who is here, and every question from the room. */
export interface RoomView {
  readonly learners: readonly {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly online: boolean
    readonly frozen: boolean
    /** Has an accepted answer in the running vote. */
    readonly answered: boolean
  }[]
  readonly questions: readonly QuestionView[]
  /** The plan's questions, before their answers: what can be asked next. */
  readonly items: readonly Asked[]
  /** What was mixed up in the round before the room, by its number; null until its answer has been revealed. */
  readonly board: { readonly round: number; readonly lines: readonly BoardLine[] } | null
}

/** Milliseconds without a sign after which a learner counts as away. Streams give one every `presenceEvery`. */
export const awayAfter = 40_000
export const presenceEvery = 15_000

/** The answers of a round that count, by vote. */
export type RoundAnswers = readonly (readonly Counted[])[]

export function outcomeOf(key: Key, answers: RoundAnswers): Outcome {
  const [first, second] = answers
  return {
    tallies: answers.map(vote => tallyOf(key, vote)),
    gain: first && second ? gainOf(key, first, second) : null,
  }
}

/** A round as it may be seen at `now`. `outcome` is asked for only when the round has been revealed. */
export function viewRound(round: Round, plan: ClassPlan, now: Instant, outcome: () => Outcome): RoundView {
  const item = plan.items[round.item]
  if (!item) throw new Error(`round ${round.number} asks item ${round.item}, which the plan does not have`)
  const { openedAt, closesAt } = lastVote(round)
  const vote: 1 | 2 = round.votes.length
  const base = { number: round.number, vote, openedAt, closesAt, question: askedOf(item) }
  const phase = phaseAt(round, now)
  if (phase === 'revealed') return { ...base, phase, key: keyShown(item), outcome: outcome(), bars: round.bars }
  if (phase === 'explained')
    return {
      ...base,
      phase,
      key: keyShown(item),
      outcome: outcome(),
      bars: round.bars,
      explanation: explained(item),
    }
  return { ...base, phase }
}

/** What every phone sees. */
export function viewClass(
  session: ClassSession,
  version: number,
  plan: ClassPlan,
  now: Instant,
  shown: { readonly outcome: () => Outcome; readonly leaderboard: readonly LeaderRow[] | null },
): ClassView {
  const { code, title, settings, place, round, past, ready, frozen, locked, endedAt } = session
  return {
    version,
    code,
    title,
    lesson: plan.lesson ?? null,
    now,
    ended: endedAt !== null,
    settings,
    place,
    round: round && viewRound(round, plan, now, shown.outcome),
    asked: past.length,
    done: past.map(({ item }) => item),
    ready,
    frozen,
    locked,
    leaderboard: settings.leaderboard ? shown.leaderboard : null,
  }
}

/** The questions of the room as learners and screen see them: hidden ones are not there, and nobody's name is. */
export const openQuestions = (questions: readonly RoomQuestion[]): QuestionView[] =>
  questions.filter(({ hidden }) => !hidden).map(({ id, text, upvotes, answered }) => ({ id, text, upvotes, answered }))

/** Whether the room has seen the answer of a round. */
export const isShown = (round: Round | null): round is Round =>
  round?.phase === 'revealed' || round?.phase === 'explained'

/** The misconception board of the round before the room. `answers` are those of its last vote. */
export function viewBoard(round: Round | null, plan: ClassPlan, answers: readonly Counted[]): RoomView['board'] {
  const item = isShown(round) && plan.items[round.item]
  if (!item) return null
  const { number } = round
  return { round: number, lines: boardOf([{ number, item, answers }]).map(withoutNames) }
}

/** What only the host sees. `answers` are those of the last vote of the round before the room. */
export function viewRoom(
  { round }: Pick<ClassSession, 'round'>,
  plan: ClassPlan,
  learners: readonly Learner[],
  questions: readonly RoomQuestion[],
  answers: readonly Counted[],
  now: Instant,
): RoomView {
  const answered = new Set<string>(round?.phase === 'voting' ? answers.map(({ learner }) => learner) : [])
  const names = new Map(learners.map(({ id, name }) => [id, name]))
  return {
    learners: learners
      .filter(({ removed }) => !removed)
      .map(({ id, number, name, seenAt, frozen }) => ({
        id,
        number,
        name,
        online: now - seenAt < awayAfter,
        frozen,
        answered: answered.has(id),
      })),
    questions: questions.map(({ id, text, upvotes, answered: done, hidden, learner }) => ({
      id,
      text,
      upvotes,
      answered: done,
      hidden,
      name: names.get(learner) ?? '',
    })),
    items: plan.items.map(askedOf),
    board: viewBoard(round, plan, answers),
  }
}

/** What one learner's own devices are sent beside the class view. */
export interface OwnView {
  readonly name: string
  readonly number: number
  readonly frozen: boolean
  readonly removed: boolean
  readonly answers: readonly {
    readonly round: number
    readonly vote: 1 | 2
    readonly seq: number
    readonly answer: unknown
  }[]
  readonly ready: readonly number[]
  readonly lost: readonly string[]
  readonly upvotes: readonly string[]
}

/** The events of a stream, by name, with what each carries as JSON. Each replaces what the one before it said. */
export interface StreamEvents {
  /** To all. */
  readonly class: ClassView
  /** To host and screen. */
  readonly counts: CountsView
  /** To learners and screen. */
  readonly questions: readonly QuestionView[]
  /** To the host. */
  readonly room: RoomView
  /** To one learner. */
  readonly own: OwnView
  /** To all, before the stream ends: handed over, removed, forgotten, open too often by one learner, or the server is about to restart. */
  readonly bye: { readonly reason: 'handed-over' | 'removed' | 'gone' | 'elsewhere' | 'restart' }
}
