import type { Instant } from '@/lib/kernel/instant'
import { frame } from './frame.server'
import { ownView } from './parts.server'
import type { ClassPlan } from './plan'
import { type ScoredRound, standings } from './score'
import { type ClassSession, phaseAt, type Round } from './session'
import type { ClassroomStore, Counts, Learner, Stored } from './store'
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

/** Names what a phone has seen: the version, and the phase, which a timer changes without one. */
export const eventId = ({ session, version }: Stored, now: Instant): string =>
  `${version}-${session.round ? phaseAt(session.round, now) : 'none'}`

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
  const names = new Map((await store.learnersOf(session.id)).map(({ id, name }) => [id, name]))
  return standings(rounds, session.settings.speedPoints)
    .flatMap(({ learner, points, right }) => {
      const name = names.get(learner)
      return name === undefined ? [] : [{ name, points, right }]
    })
    .slice(0, leaders)
}

const noAnswers: Outcome = { tallies: [], gain: null }

/** The `class` event as things stand: answers are read only when the round has been revealed. */
export async function classFrame(
  store: ClassroomStore,
  stored: Stored,
  plan: ClassPlan,
  now: Instant,
): Promise<{ readonly bytes: Buffer; readonly id: string }> {
  const { session, version } = stored
  const { round } = session
  const key = isShown(round) ? plan.items[round.item]?.question.key : undefined
  const outcome = isShown(round) && key ? outcomeOf(key, await answersOf(store, session, round)) : noAnswers
  const leaders = session.settings.leaderboard ? await leaderboard(store, session, plan) : null
  const view = viewClass(session, version, plan, now, { outcome: () => outcome, leaderboard: leaders })
  const id = eventId(stored, now)
  return { bytes: frame('class', view, id), id }
}

/** The `counts` event. */
export async function countsFrame(store: ClassroomStore, { session }: Stored, now: Instant): Promise<Buffer> {
  const { id, round, ready } = session
  const counts: Counts = await store.counts(
    id,
    round?.number ?? 0,
    round?.votes.length ?? 0,
    ready?.number ?? 0,
    (now - awayAfter) as Instant,
  )
  return frame('counts', counts)
}

/** The `questions` and `room` events. */
export async function roomFrames(
  store: ClassroomStore,
  { session }: Stored,
  plan: ClassPlan,
  now: Instant,
): Promise<{ readonly questions: Buffer; readonly room: Buffer }> {
  const { id, round } = session
  const needed = round?.phase === 'voting' || isShown(round)
  const [learners, questions, answers] = await Promise.all([
    store.learnersOf(id),
    store.questionsOf(id),
    needed ? store.answersOf(id, round.number, round.votes.length) : [],
  ])
  return {
    questions: frame('questions', openQuestions(questions)),
    room: frame('room', viewRoom(session, plan, learners, questions, answers, now)),
  }
}

/** The `own` event of one learner; null when there is no such learner. */
export async function ownFrame(
  store: ClassroomStore,
  { session }: Stored,
  id: LearnerId,
): Promise<{ readonly bytes: Buffer; readonly learner: Learner } | null> {
  const learner = await store.findLearner(session.id, id)
  return learner && { bytes: frame('own', await ownView(store, session.id, learner)), learner }
}
