import type { Instant } from '@/lib/kernel/instant'
import { err, ok, type Result } from '@/lib/kernel/result'
import { admit, fits } from './admit'
import { readNickname } from './nickname'
import { type Answered, asLearner, type ClassroomParts, type Key, ownView } from './parts.server'
import type { PlanItem } from './plan'
import type { JoinRequest, LearnerAction } from './protocol'
import type { Refusal } from './refusal'
import { hashSecret, isSecret } from './secrets.server'
import type { AnswerOutcome, Learner, Stored } from './store'
import type { OwnView } from './view'
import type { LearnerId, SessionId } from './words'

type Done = 'accepted' | 'repeated'
type AnswerAction = Extract<LearnerAction, { readonly type: 'answer' }>

/** The name of everyone in an anonymous class; a number follows it. */
const nobody = 'Người học'

const notJoined = { full: 'class/full', forged: 'learner/unknown', gone: 'class/unknown' } as const

const isShut = ({ session }: Stored): boolean => session.endedAt !== null || session.locked

/** Lets a learner in, or back in. Someone who is in already is let in whatever the door says. */
export async function joinClass(
  { store, tell, now, banned }: ClassroomParts,
  known: Stored,
  request: JoinRequest,
): Answered<{ readonly own: OwnView }> {
  const id = request.id as LearnerId
  const before = await store.findLearner(known.session.id, id)
  if (before) {
    if (!isSecret(request.secret, before.secretHash)) return err('learner/unknown')
    return before.removed ? err('learner/removed') : ok({ own: await ownView(store, known.session.id, before) })
  }
  const { session } = isShut(known) ? ((await store.findById(known.session.id)) ?? known) : known
  if (session.endedAt !== null) return err('class/ended')
  if (session.locked) return err('class/locked')
  const name = session.settings.anonymous ? ok(nobody) : readNickname(request.name, banned)
  if (!name.ok) return name
  const secretHash = hashSecret(request.secret)
  const joined = await store.join({ session: session.id, id, secretHash, name: name.value, at: now() })
  if (joined.outcome !== 'joined') return err(notJoined[joined.outcome])
  tell(session.id, 'room')
  return ok({ own: await ownView(store, session.id, joined.learner) })
}

/** Ids that an answer to the item may name. */
const knownIds = ({ question }: PlanItem): ReadonlySet<string> =>
  new Set([
    ...question.parts.map(({ id }) => id),
    ...question.rights.map(({ id }) => id),
    ...question.pieces.flatMap(({ blank }) => blank ?? []),
  ])

const afterAnswer: Record<AnswerOutcome, Result<Done, Refusal>> = {
  accepted: ok('accepted'),
  repeated: ok('repeated'),
  older: err('answer/older'),
  conflict: err('answer/conflict'),
  closed: err('answer/closed'),
}

async function answer(
  { store, reads, tell }: ClassroomParts,
  { session }: Stored,
  learner: LearnerId,
  action: AnswerAction,
  at: Instant,
): Answered<Done> {
  const item = (await reads.plan(session.id))?.items[session.round?.item ?? -1]
  if (!item || !fits(item.question.key, action.answer, knownIds(item))) return err('answer/misfit')
  const { round, vote, seq } = action
  const outcome = await store.addAnswer({ session: session.id, round, vote, learner, seq, answer: action.answer, at })
  if (outcome === 'accepted') tell(session.id, 'counts')
  return afterAnswer[outcome]
}

/** An answer that comes after its vote: acknowledged when this very one was accepted in time, refused otherwise. */
async function lateAnswer(
  { store }: ClassroomParts,
  session: SessionId,
  learner: LearnerId,
  { round, vote, seq }: AnswerAction,
): Answered<Done> {
  const { answers } = await store.ownRecord(session, learner)
  const known = answers.find(one => one.round === round && one.vote === vote)
  if (!known || known.seq < seq) return err('answer/closed')
  return known.seq === seq ? ok('repeated') : err('answer/older')
}

async function carryOut(
  parts: ClassroomParts,
  stored: Stored,
  learner: LearnerId,
  action: LearnerAction,
  at: Instant,
): Answered<Done> {
  const { store, tell } = parts
  const { id } = stored.session
  switch (action.type) {
    case 'answer':
      return answer(parts, stored, learner, action, at)
    case 'ready':
      await store.markReady(id, action.number, learner)
      tell(id, 'counts')
      return ok('accepted')
    case 'lost':
      await store.markLost(id, action.section, learner, action.on)
      tell(id, 'counts')
      return ok('accepted')
    case 'question': {
      const text = action.text.normalize('NFC').trim()
      const outcome = await store.addQuestion(id, { id: action.id, learner, text, at })
      if (outcome === 'many') return err('question/many')
      if (outcome === 'gone') return err('learner/unknown')
      tell(id, 'room')
      return ok(outcome === 'added' ? 'accepted' : 'repeated')
    }
    case 'upvote':
      if (!(await store.upvote(id, action.question, learner, action.on))) return err('question/unknown')
      tell(id, 'room')
      return ok('accepted')
  }
}

interface Admission {
  readonly stored: Stored
  readonly learner: Learner
  readonly refusal: Refusal | null
}

/** Whether the action may be taken as things stand: what would refuse it may be old, and is read anew. */
async function admitNow(
  { store }: ClassroomParts,
  known: Stored,
  knownLearner: Learner,
  action: LearnerAction,
  at: Instant,
): Promise<Admission | null> {
  const refusal = admit(known.session, knownLearner, action, at)
  if (!refusal) return { stored: known, learner: knownLearner, refusal }
  const { id } = known.session
  const [stored, learner] = await Promise.all([store.findById(id), store.findLearner(id, knownLearner.id)])
  return stored && learner && { stored, learner, refusal: admit(stored.session, learner, action, at) }
}

/** The vote stopped taking answers in the very moment of writing: by what, as things stand now. */
async function whyClosed(
  { store }: ClassroomParts,
  session: SessionId,
  learner: LearnerId,
  action: AnswerAction,
  at: Instant,
): Promise<Refusal> {
  const [stored, known] = await Promise.all([store.findById(session), store.findLearner(session, learner)])
  if (!stored || !known) return 'class/unknown'
  return admit(stored.session, known, action, at) ?? 'answer/closed'
}

/** What a learner sends. Acknowledged only after it is written; the acknowledgement carries the learner's own state. */
export async function actAsLearner(
  parts: ClassroomParts,
  known: Stored,
  key: Key | null,
  action: LearnerAction,
): Answered<{ readonly outcome: Done; readonly own: OwnView }> {
  const { store, reads, tell, now } = parts
  const asked = await asLearner(reads, known, key)
  if (!asked.ok) return asked
  const at = now()
  const admitted = await admitNow(parts, known, asked.value, action, at)
  if (!admitted) return err('class/unknown')
  const { stored, learner, refusal } = admitted
  const { id } = stored.session
  const isLate = action.type === 'answer' && (refusal === 'answer/closed' || refusal === 'class/ended')
  if (refusal && !isLate) return err(refusal)
  const outcome = isLate
    ? await lateAnswer(parts, id, learner.id, action)
    : await carryOut(parts, stored, learner.id, action, at)
  if (!outcome.ok && outcome.error === 'answer/closed' && action.type === 'answer' && !isLate)
    return err(await whyClosed(parts, id, learner.id, action, at))
  if (!outcome.ok) return outcome
  tell(id, 'own', { learner: learner.id })
  return ok({ outcome: outcome.value, own: await ownView(store, id, learner) })
}
