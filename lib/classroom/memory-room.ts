import type { Instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import { answerText } from './answer-text'
import { cleanText } from './clean-text'
import { foldName, freeName } from './nickname'
import { openVote } from './open-vote'
import type { ClassPlan } from './plan'
import { limits } from './protocol'
import type {
  AnswerOutcome,
  ClassroomStore,
  Counts,
  JoinOutcome,
  Learner,
  NewAnswer,
  NewLearner,
  OwnRecord,
  RoomQuestion,
  Stored,
} from './store'
import type { Counted } from './tally'
import type { LearnerId } from './words'

export type KeptLearner = Learner & { readonly secretHash: string }
type Asked = Omit<RoomQuestion, 'upvotes'>

interface KeptAnswer extends Pick<NewAnswer, 'round' | 'vote' | 'learner' | 'seq'> {
  readonly answer: Answer
  readonly after: number
}

/** One class in memory, with all that learners sent. */
export interface MemoryRoom {
  stored: Stored
  purgeAt: Instant
  readonly plan: ClassPlan
  readonly learners: Map<LearnerId, KeptLearner>
  /** By `round/vote/learner`, each in the order of their numbers. */
  readonly answers: Map<string, KeptAnswer[]>
  readonly ready: Map<number, Set<LearnerId>>
  readonly lost: Map<string, Set<LearnerId>>
  readonly questions: Map<string, Asked>
  readonly upvotes: Map<string, Set<LearnerId>>
}

export const newRoom = (stored: Stored, plan: ClassPlan, purgeAt: Instant): MemoryRoom => ({
  stored,
  plan,
  purgeAt,
  learners: new Map(),
  answers: new Map(),
  ready: new Map(),
  lost: new Map(),
  questions: new Map(),
  upvotes: new Map(),
})

const present = (room: MemoryRoom): KeptLearner[] => [...room.learners.values()].filter(({ removed }) => !removed)

/** How many of these learners are still in the class. */
const countPresent = (room: MemoryRoom, ids: Iterable<LearnerId> = []): number =>
  [...ids].filter(id => room.learners.get(id)?.removed === false).length

/** A name that nobody else in the class has. */
export function nameFor(room: MemoryRoom, id: LearnerId, name: string): string {
  const others = present(room).filter(learner => learner.id !== id)
  return freeName(name, new Set(others.map(learner => foldName(learner.name))))
}

export const withoutSecret = ({ secretHash: _, ...learner }: KeptLearner): Learner => learner

export function joinRoom(room: MemoryRoom, { id, secretHash, name, at }: NewLearner): JoinOutcome {
  const known = room.learners.get(id)
  if (known)
    return known.secretHash === secretHash
      ? { outcome: 'joined', learner: withoutSecret(known), again: true }
      : { outcome: 'forged' }
  if (present(room).length >= limits.learners) return { outcome: 'full' }
  const learner: KeptLearner = {
    id,
    number: room.learners.size + 1,
    name: nameFor(room, id, name),
    joinedAt: at,
    seenAt: at,
    frozen: false,
    removed: false,
    secretHash,
  }
  room.learners.set(id, learner)
  return { outcome: 'joined', learner: withoutSecret(learner), again: false }
}

const takes = (room: MemoryRoom, { round, vote, learner, at }: NewAnswer): { readonly since: Instant } | null => {
  const open = openVote(room.stored.session)
  if (open?.round !== round || open.vote !== vote || room.learners.get(learner)?.removed !== false) return null
  return open.until === null || at <= open.until ? open : null
}

export function answerIn(room: MemoryRoom, given: NewAnswer): AnswerOutcome {
  const { round, vote, learner, seq, answer, at } = given
  const key = `${round}/${vote}/${learner}`
  const kept = room.answers.get(key) ?? []
  const same = kept.find(one => one.seq === seq)
  if (same) return answerText(same.answer) === answerText(answer) ? 'repeated' : 'conflict'
  if (kept.some(one => one.seq > seq)) return 'older'
  const open = takes(room, given)
  if (!open) return 'closed'
  room.answers.set(key, [...kept, { round, vote, learner, seq, answer, after: Math.max(0, at - open.since) }])
  return 'accepted'
}

const latest = (room: MemoryRoom): KeptAnswer[] =>
  [...room.answers.values()].flatMap(kept => kept.slice(-1)).sort((a, b) => a.round - b.round || a.vote - b.vote)

export const countedIn = (room: MemoryRoom, round: number, vote: number): Counted[] =>
  latest(room)
    .filter(one => one.round === round && one.vote === vote && countPresent(room, [one.learner]) === 1)
    .map(({ learner, answer, after }) => ({ learner, answer, after }))
    .sort((a, b) => (a.learner < b.learner ? -1 : 1))

const markedBy = <K>(marks: ReadonlyMap<K, ReadonlySet<LearnerId>>, learner: LearnerId): K[] =>
  [...marks].filter(([, ids]) => ids.has(learner)).map(([key]) => key)

export const recordOf = (room: MemoryRoom, learner: LearnerId): OwnRecord => ({
  answers: latest(room)
    .filter(one => one.learner === learner)
    .map(({ round, vote, seq, answer }) => ({ round, vote, seq, answer })),
  ready: markedBy(room.ready, learner).sort((a, b) => a - b),
  lost: markedBy(room.lost, learner).sort(),
  upvotes: markedBy(room.upvotes, learner).sort(),
})

/** Sets or takes back a learner's mark. */
export function mark<K>(marks: Map<K, Set<LearnerId>>, key: K, learner: LearnerId, on: boolean): void {
  const ids = marks.get(key) ?? new Set()
  if (on) ids.add(learner)
  else ids.delete(learner)
  marks.set(key, ids)
}

export function askIn(
  room: MemoryRoom,
  question: Parameters<ClassroomStore['addQuestion']>[1],
): 'added' | 'exists' | 'many' | 'gone' {
  if (!room.learners.has(question.learner)) return 'gone'
  if (room.questions.has(question.id)) return 'exists'
  const asked = [...room.questions.values()].filter(({ learner }) => learner === question.learner)
  if (asked.length >= limits.questions) return 'many'
  room.questions.set(question.id, { ...question, text: cleanText(question.text), hidden: false, answered: false })
  return 'added'
}

/** Oldest first. */
export const questionsIn = (room: MemoryRoom): RoomQuestion[] =>
  [...room.questions.values()]
    .map(question => ({ ...question, upvotes: countPresent(room, room.upvotes.get(question.id)) }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

export const countsIn = (room: MemoryRoom, round: number, vote: number, check: number, since: Instant): Counts => ({
  joined: present(room).length,
  online: present(room).filter(({ seenAt }) => seenAt >= since).length,
  answered: countedIn(room, round, vote).length,
  ready: countPresent(room, room.ready.get(check)),
  lost: Object.fromEntries(
    [...room.lost]
      .map(([section, ids]) => [section, countPresent(room, ids)] as const)
      .filter(([, count]) => count > 0),
  ),
})
