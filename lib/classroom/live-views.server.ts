import type { Instant } from '@/lib/kernel/instant'
import { runningIn } from './counts'
import { classFrameOf, type Frame, frame } from './frame.server'
import { ownView } from './parts.server'
import type { ClassPlan } from './plan'
import { type ScoredRound, standings } from './score'
import type { ClassSession, Round } from './session'
import type { ClassroomStore, Learner, Stored } from './store'
import {
  awayAfter,
  isShown,
  type LeaderRow,
  type Outcome,
  openQuestions,
  outcomeOf,
  type RoundAnswers,
  viewClass,
  viewRoom,
} from './view'
import type { LearnerId } from './words'

/** Rows of the leaderboard. */
const leaders = 5

const answersOf = (store: ClassroomStore, session: ClassSession, { number, votes }: Round): Promise<RoundAnswers> =>
  Promise.all(votes.map((_, i) => store.answersOf(session.id, number, (i + 1) as 1 | 2)))

async function leaderboard(store: ClassroomStore, session: ClassSession, plan: ClassPlan): Promise<LeaderRow[]> {
  const shown = [...session.past, ...(isShown(session.round) ? [session.round] : [])]
  const rounds = await Promise.all(
    shown.flatMap(round => {
      const key = plan.items[round.item]?.question.key
      if (!key) return []
      return [answersOf(store, session, round).then((all): ScoredRound => ({ round, key, answers: all.at(-1) ?? [] }))]
    }),
  )
  const names = new Map(
    (await store.learnersOf(session.id)).filter(({ removed }) => !removed).map(({ id, name }) => [id, name]),
  )
  return standings(rounds, session.settings.speedPoints)
    .flatMap(({ learner, points, right }) => {
      const name = names.get(learner)
      return name === undefined ? [] : [{ name, points, right }]
    })
    .slice(0, leaders)
}

interface Results {
  readonly outcome: Outcome
  readonly leaderboard: readonly LeaderRow[] | null
}

const noAnswers: Outcome = { tallies: [], gain: null }

/** What results depend on, beside names and who was removed. */
function resultsKey({ round, past, settings }: ClassSession): string {
  const shown = isShown(round) ? `${round.number}/${round.votes.length}` : ''
  return `${shown} ${settings.leaderboard ? `${past.length} ${settings.speedPoints}` : ''}`
}

/** Makes the class view. Answers are read only when the round has been revealed, and once for all commands that change nothing in them. */
export function createClassView(store: ClassroomStore, plan: ClassPlan) {
  let known: { readonly key: string; readonly results: Results } | undefined

  async function resultsOf(session: ClassSession): Promise<Results> {
    const { round } = session
    const key = isShown(round) ? plan.items[round.item]?.question.key : undefined
    const outcome = isShown(round) && key ? outcomeOf(key, await answersOf(store, session, round)) : noAnswers
    return { outcome, leaderboard: session.settings.leaderboard ? await leaderboard(store, session, plan) : null }
  }

  return {
    /** The `class` event as things stand. */
    frame: async ({ session, version }: Stored, now: Instant): Promise<Frame> => {
      const key = resultsKey(session)
      if (known?.key !== key) known = { key, results: await resultsOf(session) }
      const { outcome, leaderboard: leading } = known.results
      return classFrameOf(viewClass(session, version, plan, now, { outcome: () => outcome, leaderboard: leading }))
    },
    /** Names or learners changed: results are read again. */
    forget: (): void => {
      known = undefined
    },
  }
}

/** The `counts` event. */
export async function countsFrame(store: ClassroomStore, { session }: Stored, now: Instant): Promise<Frame> {
  const of = runningIn(session)
  const since = (now - awayAfter) as Instant
  return frame('counts', { ...(await store.counts(session.id, of.round, of.vote, of.check, since)), of })
}

/** The `questions` event. */
export const questionsFrame = async (store: ClassroomStore, { session }: Stored): Promise<Frame> =>
  frame('questions', openQuestions(await store.questionsOf(session.id)))

/** The `room` event. */
export async function roomFrame(
  store: ClassroomStore,
  { session }: Stored,
  plan: ClassPlan,
  now: Instant,
): Promise<Frame> {
  const { id, round } = session
  const needed = round?.phase === 'voting' || isShown(round)
  const [learners, questions, answers] = await Promise.all([
    store.learnersOf(id),
    store.questionsOf(id),
    needed ? store.answersOf(id, round.number, round.votes.length) : [],
  ])
  return frame('room', viewRoom(session, plan, learners, questions, answers, now))
}

/** The `own` event of one learner; null when there is no such learner. */
export async function ownFrame(
  store: ClassroomStore,
  { session }: Stored,
  id: LearnerId,
): Promise<{ readonly bytes: Buffer; readonly learner: Learner } | null> {
  const learner = await store.findLearner(session.id, id)
  return learner && { bytes: frame('own', await ownView(store, session.id, learner)).bytes, learner }
}
