import {
  answerIn,
  askIn,
  countedIn,
  countsIn,
  joinRoom,
  type MemoryRoom,
  mark,
  nameFor,
  newRoom,
  questionsIn,
  recordOf,
  withoutSecret,
} from './memory-room'
import type { ClassroomStore, Counts, OwnRecord } from './store'
import type { SessionId } from './words'

const nothing: OwnRecord = { answers: [], ready: [], lost: [], upvotes: [] }
const nobody: Counts = { joined: 0, online: 0, answered: 0, ready: 0, lost: {} }

type Rooms = Map<SessionId, MemoryRoom>

const sessions = (rooms: Rooms): Pick<ClassroomStore, 'create' | 'findByCode' | 'findById' | 'planOf' | 'save'> => ({
  create: async (session, plan, hostHash, purgeAt) => {
    const taken = [...rooms.values()].some(({ stored }) => stored.session.code === session.code)
    if (taken || rooms.has(session.id)) return false
    rooms.set(session.id, newRoom({ session, version: 1, hostHash }, plan, purgeAt))
    return true
  },
  findByCode: async code => [...rooms.values()].find(({ stored }) => stored.session.code === code)?.stored ?? null,
  findById: async id => rooms.get(id)?.stored ?? null,
  planOf: async id => rooms.get(id)?.plan ?? null,
  save: async (session, version, purgeAt) => {
    const room = rooms.get(session.id)
    if (room?.stored.version !== version) return false
    room.stored = { ...room.stored, session, version: version + 1 }
    room.purgeAt = purgeAt
    return true
  },
})

const learners = (
  rooms: Rooms,
): Pick<ClassroomStore, 'join' | 'findLearner' | 'learnersOf' | 'rename' | 'setLearner' | 'seen'> => ({
  join: async learner => {
    const room = rooms.get(learner.session)
    return room ? joinRoom(room, learner) : { outcome: 'gone' }
  },
  findLearner: async (session, id) => rooms.get(session)?.learners.get(id) ?? null,
  learnersOf: async session => [...(rooms.get(session)?.learners.values() ?? [])].map(withoutSecret),
  rename: async (session, id, name) => {
    const room = rooms.get(session)
    const learner = room?.learners.get(id)
    if (!room || !learner) return null
    const given = nameFor(room, id, name)
    room.learners.set(id, { ...learner, name: given })
    return given
  },
  setLearner: async (session, id, { frozen, removed }) => {
    const room = rooms.get(session)
    const learner = room?.learners.get(id)
    if (!room || !learner) return false
    // Someone else may have taken the name of a learner who had been removed.
    const name = learner.removed && removed === false ? nameFor(room, id, learner.name) : learner.name
    room.learners.set(id, {
      ...learner,
      name,
      frozen: frozen ?? learner.frozen,
      removed: removed ?? learner.removed,
    })
    return true
  },
  seen: async (session, ids, at) => {
    const known = rooms.get(session)?.learners
    for (const id of ids) {
      const learner = known?.get(id)
      if (learner && learner.seenAt < at) known?.set(id, { ...learner, seenAt: at })
    }
  },
})

const sent = (
  rooms: Rooms,
): Pick<
  ClassroomStore,
  | 'addAnswer'
  | 'answersOf'
  | 'ownRecord'
  | 'markReady'
  | 'markLost'
  | 'addQuestion'
  | 'questionsOf'
  | 'setQuestion'
  | 'upvote'
  | 'counts'
> => ({
  addAnswer: async answer => {
    const room = rooms.get(answer.session)
    return room ? answerIn(room, answer) : 'closed'
  },
  answersOf: async (session, round, vote) => {
    const room = rooms.get(session)
    return room ? countedIn(room, round, vote) : []
  },
  ownRecord: async (session, learner) => {
    const room = rooms.get(session)
    return room ? recordOf(room, learner) : nothing
  },
  markReady: async (session, check, learner) => {
    const room = rooms.get(session)
    if (room?.learners.has(learner)) mark(room.ready, check, learner, true)
  },
  markLost: async (session, section, learner, on) => {
    const room = rooms.get(session)
    if (room?.learners.has(learner)) mark(room.lost, section, learner, on)
  },
  addQuestion: async (session, question) => {
    const room = rooms.get(session)
    return room ? askIn(room, question) : 'gone'
  },
  questionsOf: async session => {
    const room = rooms.get(session)
    return room ? questionsIn(room) : []
  },
  setQuestion: async (session, id, { hidden, answered }) => {
    const questions = rooms.get(session)?.questions
    const question = questions?.get(id)
    if (!question) return false
    questions?.set(id, {
      ...question,
      hidden: hidden ?? question.hidden,
      answered: answered ?? question.answered,
    })
    return true
  },
  upvote: async (session, question, learner, on) => {
    const room = rooms.get(session)
    if (!room?.questions.has(question) || !room.learners.has(learner)) return false
    mark(room.upvotes, question, learner, on)
    return true
  },
  counts: async (session, round, vote, check, since) => {
    const room = rooms.get(session)
    return room ? countsIn(room, round, vote, check, since) : nobody
  },
})

/** Keeps classes in memory, for tests: exact, and gone with the process. */
export function createMemoryStore(): ClassroomStore {
  const rooms: Rooms = new Map()
  return {
    ...sessions(rooms),
    ...learners(rooms),
    ...sent(rooms),
    setHost: async (id, hostHash) => {
      const room = rooms.get(id)
      if (room) room.stored = { ...room.stored, hostHash }
    },
    forget: async id => rooms.delete(id),
    purge: async now => {
      const over = [...rooms].filter(([, { purgeAt }]) => purgeAt <= now)
      for (const [id] of over) rooms.delete(id)
      return over.length
    },
    ping: async () => {},
    close: async () => {},
  }
}
