import type { Instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'
import { isComplete, type Key } from '@/lib/question/grade'
import type { LearnerAction } from './protocol'
import type { Refusal } from './refusal'
import { type ClassSession, takesAnswers } from './session'

/** What deciding on a learner's action needs to know of the learner. */
export interface LearnerStanding {
  readonly frozen: boolean
  readonly removed: boolean
}

type Admission<T extends LearnerAction['type']> = (
  session: ClassSession,
  action: Extract<LearnerAction, { readonly type: T }>,
  now: Instant,
) => Refusal | null

const admissions: { readonly [T in LearnerAction['type']]: Admission<T> } = {
  answer: ({ round, frozen }, action, now) => {
    if (frozen) return 'class/frozen'
    if (!round || round.number > action.round) return 'answer/closed'
    if (round.number < action.round || action.vote > round.votes.length) return 'round/unknown'
    return action.vote === round.votes.length && takesAnswers(round, now) ? null : 'answer/closed'
  },
  ready: ({ ready, frozen }, { number }) =>
    frozen ? 'class/frozen' : ready?.open && ready.number === number ? null : 'ready/closed',
  lost: ({ sections }, { section }) => (sections.includes(section) ? null : 'section/unknown'),
  question: ({ frozen }, { text }) =>
    frozen
      ? 'class/frozen'
      : text.trim() === ''
        ? 'question/empty'
        : [...text.trim()].length > 300
          ? 'question/long'
          : null,
  upvote: () => null,
}

/**
 * Whether a learner's action may be taken as things stand at `now`: the refusal, or null. Whether an answer fits its question is
 * `fits`; the store decides once more, in the same moment as it writes, that the vote is still open.
 */
export function admit(
  session: ClassSession,
  learner: LearnerStanding,
  action: LearnerAction,
  now: Instant,
): Refusal | null {
  if (learner.removed) return 'learner/removed'
  if (session.endedAt !== null) return 'class/ended'
  if (learner.frozen) return 'learner/frozen'
  return (admissions[action.type] as (session: ClassSession, action: LearnerAction, now: Instant) => Refusal | null)(
    session,
    action,
    now,
  )
}

/** Ids that an answer names, beside those of its own parts. */
const named = (answer: Answer): readonly string[] => {
  switch (answer.format) {
    case 'single':
      return [answer.choice]
    case 'multiple':
      return answer.choices
    case 'true-false':
      return Object.keys(answer.values)
    case 'match':
      return [...Object.keys(answer.rights), ...Object.values(answer.rights)]
    case 'order':
      return answer.order
    case 'cloze':
      return Object.keys(answer.blanks)
    case 'open':
      return []
  }
}

/** Whether an answer is whole and names only what its question has. `known` holds the ids of parts, right-hand sides and blanks. */
export function fits(key: Key, answer: Answer, known: ReadonlySet<string>): boolean {
  const ids = named(answer)
  const twice = answer.format === 'multiple' || answer.format === 'order' ? new Set(ids).size < ids.length : false
  return isComplete(key, answer) && !twice && ids.every(one => known.has(one))
}
