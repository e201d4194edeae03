import { type Instant, instant } from '@/lib/kernel/instant'
import { randomFrom } from '@/lib/kernel/random'
import type { Answer } from '@/lib/question/answer'
import type { PartId } from '@/lib/question/part'
import { makeCode } from '../code'
import { decide } from '../decide'
import { commandOf, later, samplePlan, sampleSession } from '../fixtures/sample'
import type { ClassSession } from '../session'
import { type AnswerOutcome, type ClassroomStore, type JoinOutcome, type Learner, purgeTime } from '../store'
import type { LearnerId, SessionId } from '../words'

/** Tests of one store use classes of their own; tests of one database too. */
let count = 0
const random = randomFrom(`${Date.now()}`)

export const learnerId = (i: number): LearnerId => `nguoi-hoc-so-${String(i).padStart(5, '0')}` as LearnerId
export const secretOf = (id: LearnerId): string => `băm của ${id}`
export const choose = (choice: string): Answer => ({ format: 'single', choice: choice as PartId })

type Command = Parameters<typeof commandOf>[0]

/** A session that no test has used. */
export function freshSession(): ClassSession {
  count += 1
  return sampleSession(`buoi-${count}-${Math.floor(random() * 1e12)}`.padEnd(16, '-'), makeCode(random))
}

/** A class in `store`, and ways to do to it what a server does. Moments are milliseconds after its opening. */
export async function newClass(store: ClassroomStore, session = freshSession()) {
  if (!(await store.create(session, samplePlan, 'băm', purgeTime(session))))
    throw new Error('the class was not created')
  return classIn(store, session.id)
}

/** The same of a class that another store has made. */
export function classIn(store: ClassroomStore, id: SessionId) {
  const stored = async () => {
    const read = await store.findById(id)
    if (!read) throw new Error('the class is gone')
    return read
  }

  async function command(given: Command, at = 0): Promise<void> {
    const { session, version } = await stored()
    const decided = decide(session, commandOf(given), later(at))
    if (!decided.ok) throw new Error(decided.error)
    if (!(await store.save(decided.value, version, purgeTime(decided.value)))) return command(given, at)
  }

  const tryJoin = (i: number, name = `Người ${i}`, at = 0): Promise<JoinOutcome> =>
    store.join({ session: id, id: learnerId(i), secretHash: secretOf(learnerId(i)), name, at: later(at) })

  async function join(i: number, name?: string): Promise<Learner> {
    const joined = await tryJoin(i, name)
    if (joined.outcome !== 'joined') throw new Error(joined.outcome)
    return joined.learner
  }

  const answer = (
    i: number,
    choice: string,
    { seq = 1, round = 1, vote = 1, at = 0 }: { seq?: number; round?: number; vote?: 1 | 2; at?: number } = {},
  ): Promise<AnswerOutcome> =>
    store.addAnswer({ session: id, learner: learnerId(i), round, vote, seq, answer: choose(choice), at: later(at) })

  /** Who is counted with what, as `learner number: choice`. */
  const counted = async (round = 1, vote: 1 | 2 = 1): Promise<Record<number, string>> =>
    Object.fromEntries(
      (await store.answersOf(id, round, vote)).map(one => [
        Number(one.learner.slice(-5)),
        one.answer.format === 'single' ? one.answer.choice : one.answer.format,
      ]),
    )

  const counts = (round = 1, vote = 1, check = 1, since: Instant = instant(0)) =>
    store.counts(id, round, vote, check, since)

  return { id, stored, command, tryJoin, join, answer, counted, counts }
}

export type StoreClass = ReturnType<typeof classIn>
