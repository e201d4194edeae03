import { err, ok } from '@/lib/kernel/result'
import { makeCode } from './code'
import { decide } from './decide'
import { readNickname } from './nickname'
import { type Answered, asHost, type ClassroomParts, type Key, tries } from './parts.server'
import { type HostCommand, type OpenRequest, type RoomCommand, roomCommandTypes, type SessionCommand } from './protocol'
import { hashSecret, sameText } from './secrets.server'
import { openSession } from './session'
import { purgeTime, type Stored } from './store'
import type { LearnerId, SessionCode, SessionId } from './words'

type Versioned = { readonly version: number }

/** Opens a class, or finds the one that this very request opened before. */
export async function openClass(
  { store, now, random, makePlan, pin }: ClassroomParts,
  request: OpenRequest,
): Answered<{ readonly code: SessionCode }> {
  if (pin !== null && !sameText(request.pin ?? '', pin)) return err('open/pin')
  const plan = await makePlan(request)
  if (!plan) return err('open/no-question')
  const id = request.id as SessionId
  const hostHash = hashSecret(request.secret)
  for (let i = 0; i < tries; i++) {
    const before = await store.findById(id)
    if (before) return before.hostHash === hostHash ? ok({ code: before.session.code }) : err('host/forbidden')
    const { settings, title } = request
    const sections = plan.lesson?.sections.map(section => section.id) ?? []
    const session = openSession(
      { id, code: makeCode(random), title, items: plan.items.length, sections, settings },
      now(),
    )
    if (await store.create(session, plan, hostHash, purgeTime(session))) return ok({ code: session.code })
  }
  return err('server/changed')
}

/** Decides and writes, again when another write came first. */
async function commandSession(
  { store, tell, now }: ClassroomParts,
  first: Stored,
  command: SessionCommand,
): Answered<Versioned> {
  let stored: Stored | null = first
  for (let i = 0; i < tries && stored; i++) {
    const { session, version } = stored
    const decided = decide(session, command, now())
    if (!decided.ok) return decided
    if (decided.value === session) return ok({ version })
    if (await store.save(decided.value, version, purgeTime(decided.value))) {
      tell(session.id, 'session', { version: version + 1 })
      return ok({ version: version + 1 })
    }
    stored = await store.findById(session.id)
  }
  return err(stored ? 'server/changed' : 'class/unknown')
}

async function commandRoom(
  { store, tell }: ClassroomParts,
  { session, version }: Stored,
  command: RoomCommand,
): Answered<Versioned> {
  const { id } = session
  if (command.type === 'hand-over') {
    await store.setHost(id, hashSecret(command.secret))
    tell(id, 'session', { version })
    return ok({ version })
  }
  if (command.type === 'hide-question' || command.type === 'answer-question') {
    const change = command.type === 'hide-question' ? { hidden: command.hidden } : { answered: command.answered }
    if (!(await store.setQuestion(id, command.question, change))) return err('question/unknown')
    tell(id, 'room')
    return ok({ version })
  }
  const learner = command.learner as LearnerId
  if (command.type === 'rename') {
    // The host may use a word that the filter keeps from learners.
    const name = readNickname(command.name, [])
    if (!name.ok) return name
    if ((await store.rename(id, learner, name.value)) === null) return err('learner/unknown')
  } else {
    const change = command.type === 'remove' ? { removed: true } : { frozen: command.frozen }
    if (!(await store.setLearner(id, learner, change))) return err('learner/unknown')
  }
  tell(id, 'room')
  tell(id, 'learner', { learner })
  // The leaderboard has names, and a removed learner's answers no longer count.
  if (command.type !== 'freeze-learner') tell(id, 'session', { version })
  return ok({ version })
}

const isRoomCommand = (command: HostCommand): command is RoomCommand =>
  (roomCommandTypes as readonly string[]).includes(command.type)

/** What the host does. */
export async function commandAsHost(
  parts: ClassroomParts,
  read: Stored,
  key: Key | null,
  command: HostCommand,
): Answered<Versioned> {
  const stored = asHost(read, key)
  if (!stored.ok) return stored
  return isRoomCommand(command)
    ? commandRoom(parts, stored.value, command)
    : commandSession(parts, stored.value, command)
}

/** Removes the class and everything in it, at once. */
export async function forgetClass({ store, tell }: ClassroomParts, read: Stored, key: Key | null): Answered<null> {
  const stored = asHost(read, key)
  if (!stored.ok) return stored
  const { id } = stored.value.session
  await store.forget(id)
  tell(id, 'gone')
  return ok(null)
}
