import type { Note } from './bus'
import type { ClassPlan } from './plan'
import type { ClassroomStore, Learner, Stored } from './store'
import type { LearnerId, SessionCode, SessionId } from './words'

/** Things of a kind that are kept; the ones asked for longest ago are forgotten first. A plan takes some 100 KB, a learner 300 bytes. */
const most = { plans: 200, classes: 2_000, learners: 20_000 }
/** Milliseconds for which what others may change is kept, should a note of the change be lost. */
const longest = 5_000

type KnownLearner = Learner & { readonly secretHash: string }

/** Reads by name, each made once however many ask at the same time. What was not found, or could not be read, is not kept. */
function createKept<T>(size: number, longestKept: number) {
  const kept = new Map<string, { readonly value: Promise<T | null>; readonly at: number }>()
  return {
    get: (name: string, read: () => Promise<T | null>): Promise<T | null> => {
      const known = kept.get(name)
      if (known && performance.now() - known.at < longestKept) return known.value
      const value = read()
      const one = { value, at: performance.now() }
      const drop = () => {
        if (kept.get(name) === one) kept.delete(name)
      }
      value.then(found => found ?? drop(), drop)
      kept.delete(name)
      kept.set(name, one)
      const oldest = kept.size > size ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      return value
    },
    drop: (name: string): void => void kept.delete(name),
    clear: (): void => kept.clear(),
  }
}

export type Reads = ReturnType<typeof createReads>

/**
 * What is read for every request and seldom changes. Notes say when it did, in this process at once; so that something old may be
 * known for the moment that a note is on its way. Who would refuse by what is known here reads anew first; the store decides in the end.
 */
export function createReads(store: Pick<ClassroomStore, 'planOf' | 'findByCode' | 'findLearner'>) {
  const plans = createKept<ClassPlan>(most.plans, Number.POSITIVE_INFINITY)
  const classes = createKept<Stored>(most.classes, longest)
  const learners = createKept<KnownLearner>(most.learners, longest)
  const codes = new Map<SessionId, SessionCode>()
  const nameOf = (session: SessionId, learner: string): string => `${session} ${learner}`

  /** Notes of classes that are not known here: one of them may be being read. */
  let strangers = 0

  async function readClass(code: SessionCode): Promise<Stored | null> {
    const before = strangers
    const found = await store.findByCode(code)
    if (!found) return null
    if (codes.size >= most.classes) {
      codes.clear()
      classes.clear()
    }
    codes.set(found.session.id, code)
    if (strangers !== before) classes.drop(code)
    return found
  }

  const dropClass = (id: SessionId): void => {
    const code = codes.get(id)
    if (code === undefined) strangers += 1
    else classes.drop(code)
  }

  const hearers: Record<Note['kind'], (note: Note) => void> = {
    session: ({ session }) => dropClass(session),
    gone: ({ session }) => {
      dropClass(session)
      plans.drop(session)
      learners.clear()
    },
    learner: ({ session, learner }) => learners.drop(nameOf(session, learner ?? '')),
    counts: () => {},
    room: () => {},
    own: () => {},
  }

  return {
    /** A plan never changes. */
    plan: (id: SessionId): Promise<ClassPlan | null> => plans.get(id, () => store.planOf(id)),
    found: (code: SessionCode): Promise<Stored | null> => classes.get(code, () => readClass(code)),
    learner: (session: SessionId, id: LearnerId): Promise<KnownLearner | null> =>
      learners.get(nameOf(session, id), () => store.findLearner(session, id)),
    hear: (note: Note): void => hearers[note.kind](note),
    /** Notes were lost. */
    doubt: (): void => {
      classes.clear()
      learners.clear()
    },
  }
}
