import { z } from 'zod'
import { instant } from '@/lib/kernel/instant'
import { parseAnswer } from '@/lib/question/answer'
import type { Counts, Learner, OwnRecord, RoomQuestion, Stored } from './store'
import { storedPlanSchema, storedSessionSchema } from './stored-session'
import type { Counted } from './tally'
import type { LearnerId, SessionId } from './words'

const moment = z.number().transform(instant)
const sessionId = z.string().transform(id => id as SessionId)
const learnerId = z.string().transform(id => id as LearnerId)
const voteNumber = z.union([z.literal(1), z.literal(2)])

const answer = z.unknown().transform((value, context) => {
  const parsed = parseAnswer(value)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'not an answer' })
  return z.NEVER
})

/** A row with nothing in it that matters. */
export const anyRow = z.unknown()

export const storedRow: z.ZodType<Stored> = z
  .object({ state: storedSessionSchema, version: z.int(), host_hash: z.string() })
  .transform(({ state, version, host_hash }) => ({ session: state, version, hostHash: host_hash }))

export const planRow = z.object({ plan: storedPlanSchema }).transform(({ plan }) => plan)

/** Columns of a learner, in the names of the port. */
export const learnerColumns = `id, number, name, joined_at as "joinedAt", seen_at as "seenAt", frozen, removed`

export const learnerRow: z.ZodType<Learner> = z.object({
  id: learnerId,
  number: z.int(),
  name: z.string(),
  joinedAt: moment,
  seenAt: moment,
  frozen: z.boolean(),
  removed: z.boolean(),
})

/** Names a learner among all classes. */
export interface LearnerName {
  readonly session: SessionId
  readonly learner: LearnerId
}

export const learnerName = ({ session, learner }: LearnerName): string => `${session} ${learner}`

export const secretRow = z.object({ secretHash: z.string() }).and(learnerRow)

export const namedSecretRow = z.object({ session: sessionId }).and(secretRow)

/** How things stand in a class that someone wants to join. */
export const doorRow = z.object({
  open: z.boolean(),
  present: z.int(),
  last: z.int(),
  taken: z.boolean(),
  known: secretRow.nullable(),
})

export const foldedRow = z.object({ folded: z.string() }).transform(({ folded }) => folded.split(' '))

export const countedRow: z.ZodType<Counted> = z.object({ learner: learnerId, answer, after: z.number() })

/** Names an answer that was written. */
export const writtenRow = z.object({
  session: sessionId,
  learner: learnerId,
  round: z.int(),
  vote: voteNumber,
  seq: z.int(),
})

/** What was accepted before under this number and above it. */
export const priorRow = z.object({ same: z.boolean().nullable(), above: z.boolean() })

export const ownRow: z.ZodType<OwnRecord> = z.object({
  answers: z.array(z.object({ round: z.int(), vote: voteNumber, seq: z.int(), answer })),
  ready: z.array(z.int()),
  lost: z.array(z.string()),
  upvotes: z.array(z.string()),
})

export const questionRow: z.ZodType<RoomQuestion> = z.object({
  id: z.string(),
  learner: learnerId,
  text: z.string(),
  at: moment,
  hidden: z.boolean(),
  answered: z.boolean(),
  upvotes: z.int(),
})

export const countsRow: z.ZodType<Counts> = z.object({
  joined: z.int(),
  online: z.int(),
  answered: z.int(),
  ready: z.int(),
  lost: z.record(z.string(), z.int()),
})

export const foundRow = z.object({ found: z.boolean() }).transform(({ found }) => found)
