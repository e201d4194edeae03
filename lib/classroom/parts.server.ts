import type { Instant } from '@/lib/kernel/instant'
import type { Random } from '@/lib/kernel/random'
import { err, ok, type Result } from '@/lib/kernel/result'
import type { ClassroomBus, Note } from './bus'
import type { ClassPlan } from './plan'
import type { OpenRequest } from './protocol'
import type { Refusal } from './refusal'
import { isSecret } from './secrets.server'
import type { ClassroomStore, Learner, Stored } from './store'
import type { OwnView } from './view'
import type { LearnerId, SessionCode, SessionId } from './words'

/** What classes are run with. Time and chance are arguments, as everywhere. */
export interface ClassroomParts {
  readonly store: ClassroomStore
  readonly bus: ClassroomBus
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

/** Tells every process that something of a class changed. */
export const tell = (bus: ClassroomBus, session: SessionId, kind: Note['kind'], more: Partial<Note> = {}) =>
  bus.publish({ session, kind, version: 0, ...more })

export async function findClass(store: ClassroomStore, code: SessionCode): Answered<Stored> {
  const stored = await store.findByCode(code)
  return stored ? ok(stored) : err('class/unknown')
}

/** The class, when the key is its host's. */
export async function asHost(store: ClassroomStore, code: SessionCode, key: Key | null): Answered<Stored> {
  const stored = await findClass(store, code)
  if (!stored.ok) return stored
  return key && key.id === null && isSecret(key.secret, stored.value.hostHash) ? stored : err('host/forbidden')
}

/** The class and the learner whose key it is. */
export async function asLearner(
  store: ClassroomStore,
  code: SessionCode,
  key: Key | null,
): Answered<Stored & { readonly learner: Learner }> {
  const stored = await findClass(store, code)
  if (!stored.ok) return stored
  const learner = key?.id ? await store.findLearner(stored.value.session.id, key.id as LearnerId) : null
  if (!key || !learner || !isSecret(key.secret, learner.secretHash)) return err('learner/unknown')
  return ok({ ...stored.value, learner })
}

/** What a learner's own devices show of the learner. */
export async function ownView(store: ClassroomStore, session: SessionId, learner: Learner): Promise<OwnView> {
  const { name, number, frozen, removed } = learner
  return { name, number, frozen, removed, ...(await store.ownRecord(session, learner.id)) }
}
