import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from '../decide'
import { commandOf, later, samplePlan } from '../fixtures/sample'
import { createMemoryStore } from '../memory-store'
import type { SessionCommand } from '../protocol'
import { type ClassroomStore, purgeTime } from '../store'
import type { SessionId } from '../words'
import { choose, freshSession, learnerId, secretOf } from './store-class'

/** Something that happens to a class, told to a store; what it answers. */
type Event = (store: ClassroomStore, session: SessionId) => Promise<unknown>

const commands: fc.Arbitrary<SessionCommand> = fc
  .oneof(
    fc.record({ type: fc.constant('ask' as const), item: fc.nat(6), seconds: fc.constantFrom(null, 5) }),
    fc.record({
      type: fc.constantFrom('close' as const, 'discuss' as const, 'reveal' as const),
      round: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      type: fc.constant('vote-again' as const),
      round: fc.integer({ min: 1, max: 4 }),
      seconds: fc.constant(null),
    }),
    fc.record({ type: fc.constant('freeze' as const), frozen: fc.boolean() }),
  )
  .map(commandOf)

const who = fc.nat(4).map(learnerId)
const moment = fc.nat(20_000).map(later)
const name = fc.constantFrom('Lan', 'lân', 'Bình', 'Lan 2', 'Đ')
const section = fc.constantFrom('mo-dau', 'than-bai')
const question = fc.constantFrom('cau-hoi-cua-lop-001', 'cau-hoi-cua-lop-002', 'cau-hoi-cua-lop-003')

const command = fc.tuple(commands, moment).map(
  ([given, at]): Event =>
    async (store, id) => {
      const stored = await store.findById(id)
      const decided = stored && decide(stored.session, given, at)
      if (!stored || !decided?.ok) return decided
      return store.save(decided.value, stored.version, purgeTime(decided.value))
    },
)

const answer = fc
  .record({
    learner: who,
    round: fc.integer({ min: 1, max: 4 }),
    vote: fc.constantFrom(1 as const, 2 as const),
    seq: fc.integer({ min: 1, max: 3 }),
    answer: fc.constantFrom('a', 'b').map(choose),
    at: moment,
  })
  .map(
    (given): Event =>
      (store, session) =>
        store.addAnswer({ session, ...given }),
  )

const others: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(who, name, moment).map(
    ([id, given, at]): Event =>
      (store, session) =>
        store.join({ session, id, secretHash: secretOf(id), name: given, at }),
  ),
  fc.tuple(who, name).map(
    ([id, given]): Event =>
      (store, session) =>
        store.rename(session, id, given),
  ),
  fc.tuple(who, fc.record({ frozen: fc.boolean(), removed: fc.boolean() }, { requiredKeys: [] })).map(
    ([id, change]): Event =>
      (store, session) =>
        store.setLearner(session, id, change),
  ),
  fc.tuple(fc.array(who), moment).map(
    ([ids, at]): Event =>
      (store, session) =>
        store.seen(session, ids, at),
  ),
  fc.tuple(who, section, fc.boolean()).map(
    ([id, at, on]): Event =>
      (store, session) =>
        store.markLost(session, at, id, on),
  ),
  fc.tuple(who, fc.integer({ min: 1, max: 3 })).map(
    ([id, check]): Event =>
      (store, session) =>
        store.markReady(session, check, id),
  ),
  fc.tuple(who, question, moment).map(
    ([learner, id, at]): Event =>
      (store, session) =>
        store.addQuestion(session, { id, learner, text: id, at }),
  ),
  fc.tuple(who, question, fc.boolean()).map(
    ([learner, id, on]): Event =>
      (store, session) =>
        store.upvote(session, id, learner, on),
  ),
)

/** Everything that a store tells of a class. */
async function allOf(store: ClassroomStore, id: SessionId) {
  const rounds = [1, 2, 3, 4].flatMap(round => [1, 2].map(vote => [round, vote as 1 | 2] as const))
  return {
    stored: await store.findById(id),
    learners: await store.learnersOf(id),
    questions: await store.questionsOf(id),
    answers: await Promise.all(rounds.map(([round, vote]) => store.answersOf(id, round, vote))),
    counts: await Promise.all(rounds.map(([round, vote]) => store.counts(id, round, vote, round, later(5_000)))),
    own: await Promise.all([0, 1, 2, 3, 4].map(i => store.ownRecord(id, learnerId(i)))),
  }
}

export function modelContract(store: () => ClassroomStore): void {
  it('ends as it does in memory, with the same answer to every step', async () => {
    const event = fc.oneof({ weight: 4, arbitrary: answer }, { weight: 2, arbitrary: command }, others)
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 30, maxLength: 60, size: 'max' }), async events => {
        const model = createMemoryStore()
        const session = freshSession()
        const both = [model, store()] as const
        for (const one of both) {
          await one.create(session, samplePlan, 'băm', purgeTime(session))
          for (const i of [0, 1, 2])
            await one.join({
              session: session.id,
              id: learnerId(i),
              secretHash: secretOf(learnerId(i)),
              name: 'Lan',
              at: later(0),
            })
        }
        for (const happen of events) {
          const [expected, seen] = [await happen(model, session.id), await happen(store(), session.id)]
          expect(seen).toEqual(expected)
        }
        expect(await allOf(store(), session.id)).toEqual(await allOf(model, session.id))
      }),
      { numRuns: 12 },
    )
  })
}
