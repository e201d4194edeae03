import { z } from 'zod'
import { instant } from '@/lib/kernel/instant'
import type { ClassPlan } from './plan'
import { type ClassSession, roundPhases } from './session'
import type { SessionCode, SessionId } from './words'

const moment = z.number().transform(instant)

const vote = z.object({ openedAt: moment, closesAt: moment.nullable(), closedAt: moment.nullable() })

const round = z.object({
  number: z.int(),
  item: z.int(),
  phase: z.enum(roundPhases),
  votes: z.union([z.tuple([vote]), z.tuple([vote, vote])]),
  bars: z.boolean(),
})

/** A class session as a database gives it back. Whoever changes `ClassSession` says here what one written before then holds. */
export const storedSessionSchema: z.ZodType<ClassSession> = z.object({
  id: z.string().transform(id => id as SessionId),
  code: z.string().transform(code => code as SessionCode),
  title: z.string(),
  items: z.int(),
  sections: z.array(z.string()),
  openedAt: moment,
  endedAt: moment.nullable(),
  settings: z.object({
    anonymous: z.boolean(),
    leaderboard: z.boolean(),
    speedPoints: z.boolean(),
    seconds: z.int().nullable(),
    keepDays: z.int(),
  }),
  place: z.object({ section: z.string().nullable(), slide: z.int(), step: z.int(), black: z.boolean() }),
  round: round.nullable(),
  past: z.array(round),
  rounds: z.int(),
  ready: z.object({ number: z.int(), open: z.boolean() }).nullable(),
  frozen: z.boolean(),
  locked: z.boolean(),
  done: z.array(z.string()),
})

/** Its outline is checked; its questions, drawn by this site when the class was opened, are taken as they were written. */
export const storedPlanSchema = z
  .looseObject({
    kind: z.enum(['lesson', 'questions', 'exit-ticket']),
    title: z.string(),
    items: z.array(z.looseObject({ question: z.looseObject({ id: z.string(), key: z.looseObject({}) }) })),
  })
  .transform(plan => plan as unknown as ClassPlan)
