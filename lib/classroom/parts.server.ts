import type { Instant } from '@/lib/kernel/instant'
import type { Random } from '@/lib/kernel/random'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { ClassPlan } from './plan'
import type { OpenRequest } from './protocol'
import type { Reads } from './reads.server'
import type { Refusal } from './refusal'
import { isSecret } from './secrets.server'
import type { ClassroomStore, Learner, Stored } from './store'
import type { Tell } from './teller.server'
import type { OwnView } from './view'
import type { LearnerId, SessionId } from './words'

/** What classes are run with. Time and chance are arguments, as everywhere. */
export interface ClassroomParts {
  readonly store: ClassroomStore
  readonly reads: Reads
  /** Tells every process that something of a class changed. */
  readonly tell: Tell
  readonly now: () => Instant
  readonly random: Random
  /** Takes lesson and questions from the course; null when it has none of what was asked for. */
  readonly makePlan: (request: OpenRequest) => Promise<ClassPlan | null>
  /** Needed to open a class on a public server; null: anyone may. */
  readonly pin: string | null
  /** Folded words that no nickname may contain. */
  readonly banned: readonly string[]
}

/** Who asks, as `Authorization` says: a learner by id and secret, the host by the secret alone. */
export interface Key {
  readonly id: string | null
  readonly secret: string
}

export type Answered<T> = Promise<Result<T, Refusal>>

/** Times that a write is tried again when another came first. */
export const tries = 8

/** The class, when the key is its host's. */
export const asHost = (stored: Stored, key: Key | null): Result<Stored, Refusal> =>
  key && key.id === null && isSecret(key.secret, stored.hostHash) ? ok(stored) : err('host/forbidden')

/** The learner whose key it is. */
export async function asLearner(reads: Reads, { session }: Stored, key: Key | null): Answered<Learner> {
  const learner = key?.id ? await reads.learner(session.id, key.id as LearnerId) : null
  return key && learner && isSecret(key.secret, learner.secretHash) ? ok(learner) : err('learner/unknown')
}

/** What a learner's own devices show of the learner. */
export async function ownView(store: ClassroomStore, session: SessionId, learner: Learner): Promise<OwnView> {
  const { name, number, frozen, removed } = learner
  return { name, number, frozen, removed, ...(await store.ownRecord(session, learner.id)) }
}
