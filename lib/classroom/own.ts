import { type Answer, parseAnswer } from '@/lib/question/answer'
import type { LearnerAction } from './protocol'
import type { OwnView } from './view'

const toggled = (list: readonly string[], one: string, on: boolean): readonly string[] => [
  ...list.filter(other => other !== one),
  ...(on ? [one] : []),
]

type Appliers = {
  readonly [T in LearnerAction['type']]?: (own: OwnView, action: Extract<LearnerAction, { type: T }>) => OwnView
}

const appliers: Appliers = {
  ready: (own, { number }) => (own.ready.includes(number) ? own : { ...own, ready: [...own.ready, number] }),
  lost: (own, { section, on }) => ({ ...own, lost: toggled(own.lost, section, on) }),
  upvote: (own, { question, on }) => ({ ...own, upvotes: toggled(own.upvotes, question, on) }),
}

/** What the learner has done, actions included that the server has not acknowledged. Answers are not: whether one has arrived matters. */
export const ownWith = (own: OwnView, waiting: readonly LearnerAction[]): OwnView =>
  waiting.reduce((before, action) => {
    const apply = appliers[action.type] as ((own: OwnView, action: LearnerAction) => OwnView) | undefined
    return apply ? apply(before, action) : before
  }, own)

export interface Given {
  readonly seq: number
  readonly answer: Answer
}

/** The learner's answer in a vote as the server has it. */
export function givenIn(own: OwnView, round: number, vote: 1 | 2): Given | undefined {
  const found = own.answers.find(one => one.round === round && one.vote === vote)
  const answer = found && parseAnswer(found.answer)
  return found && answer ? { seq: found.seq, answer } : undefined
}

/** The learner's answer in a vote that the server has not acknowledged. */
export function waitingIn(waiting: readonly LearnerAction[], round: number, vote: 1 | 2): Given | undefined {
  const found = waiting.find(
    (one): one is Extract<LearnerAction, { type: 'answer' }> =>
      one.type === 'answer' && one.round === round && one.vote === vote,
  )
  return found && { seq: found.seq, answer: found.answer }
}

/** A value as a text that is the same whatever order its names, and the choices of an answer, stand in. */
function canonical(value: unknown, name = ''): string {
  if (Array.isArray(value)) {
    const parts = value.map(one => canonical(one))
    return `[${(name === 'choices' ? parts.toSorted() : parts).join()}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, one]) => `${key}:${canonical(one, key)}`).join()}}`
}

/** Whether two answers say the same. */
export const saysSame = (a: Answer | undefined, b: Answer | undefined): boolean => canonical(a) === canonical(b)
