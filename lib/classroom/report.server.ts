import type { Instant } from '@/lib/kernel/instant'
import type { ClassPlan } from './plan'
import type { ReportData, ReportRound } from './report'
import type { ClassSession, Round } from './session'
import { type ClassroomStore, purgeTime, type Stored } from './store'
import { isShown } from './view'

/** Questions whose answer the room has seen. */
const shownRounds = ({ past, round }: ClassSession): readonly Round[] => (isShown(round) ? [...past, round] : past)

async function readRound(
  store: ClassroomStore,
  { id }: ClassSession,
  plan: ClassPlan,
  round: Round,
): Promise<ReportRound[]> {
  const item = plan.items[round.item]
  if (!item) return []
  const votes = await Promise.all(round.votes.map((_, i) => store.answersOf(id, round.number, (i + 1) as 1 | 2)))
  return [{ round, item, votes }]
}

/** Reads what a class has come to. A question that is still open is not in it. */
export async function readReport(store: ClassroomStore, { session }: Stored): Promise<ReportData> {
  const plan = (await store.planOf(session.id)) ?? { kind: 'questions', title: session.title, items: [] }
  const [learners, questions, counts, ...rounds] = await Promise.all([
    store.learnersOf(session.id),
    store.questionsOf(session.id),
    store.counts(session.id, 0, 0, 0, 0 as Instant),
    ...shownRounds(session).map(round => readRound(store, session, plan, round)),
  ])
  const url = plan.lesson?.url ?? ''
  return {
    title: session.title,
    code: session.code,
    openedAt: session.openedAt,
    endedAt: session.endedAt,
    purgeAt: purgeTime(session),
    anonymous: session.settings.anonymous,
    speedPoints: session.settings.speedPoints,
    learners: learners
      .filter(({ removed }) => !removed)
      .map(({ id, number, name, joinedAt, seenAt }) => ({ id, number, name, joinedAt, seenAt })),
    rounds: rounds.flat(),
    lost: counts.lost,
    sections: (plan.lesson?.sections ?? []).map(({ id, title }) => ({ id, title, url: `${url}#${id}` })),
    questions,
  }
}
