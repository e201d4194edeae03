import { z } from 'zod'
import { type Answer, parseAnswer } from '@/lib/question/answer'
import { limits } from './limits'

// Apart from the schemas: pages need the limits, and not Zod.
export { limits }

/** Ids made by clients: random, so that a delivery is known when it comes again. */
const id = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/)
const index = z.int().min(0).max(10_000)
const round = z.int().min(1).max(10_000)
const seconds = z.int().min(5).max(limits.seconds).nullable()
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,127}$/)

const answer = z.unknown().transform((value, context): Answer => {
  const parsed = JSON.stringify(value ?? null).length <= limits.answer ? parseAnswer(value) : null
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'no answer of a known format' })
  return z.NEVER
})

export const settingsSchema = z.strictObject({
  anonymous: z.boolean(),
  leaderboard: z.boolean(),
  speedPoints: z.boolean(),
  seconds,
  keepDays: z.int().min(0).max(limits.keepDays),
})

/** What a class is opened with. Questions are named; the server takes them from the course. */
export const openSchema = z.strictObject({
  /** Made by the host's browser, as the secret is: opening twice is opening once. */
  id,
  /** Whoever shows it leads the class. */
  secret: id,
  kind: z.enum(['lesson', 'questions', 'exit-ticket']),
  title: z.string().trim().min(1).max(200),
  lesson: slug.nullable(),
  questions: z.array(z.strictObject({ id: slug, lesson: slug })).max(limits.items),
  settings: settingsSchema,
  pin: z.string().max(64).nullable(),
})
export type OpenRequest = z.infer<typeof openSchema>

/** A learner comes in. Id and secret are made on the device and kept there. */
export const joinSchema = z.strictObject({ id, secret: id, name: z.string().max(400) })
export type JoinRequest = z.infer<typeof joinSchema>

const inRound = { id, round }

/** What the host does to the class as a whole: carried out by `decide`. */
export const sessionCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), id, item: index, seconds }),
  z.strictObject({ type: z.literal('close'), ...inRound }),
  z.strictObject({ type: z.literal('discuss'), ...inRound }),
  z.strictObject({ type: z.literal('vote-again'), ...inRound, seconds }),
  z.strictObject({ type: z.literal('reveal'), ...inRound }),
  z.strictObject({ type: z.literal('explain'), ...inRound }),
  z.strictObject({ type: z.literal('bars'), ...inRound, shown: z.boolean() }),
  z.strictObject({ type: z.literal('dismiss'), ...inRound }),
  z.strictObject({
    type: z.literal('go'),
    id,
    place: z.strictObject({ section: slug.nullable(), slide: index, step: index, black: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('ready-ask'), id }),
  z.strictObject({ type: z.literal('ready-close'), id }),
  z.strictObject({ type: z.literal('freeze'), id, frozen: z.boolean() }),
  z.strictObject({ type: z.literal('lock'), id, locked: z.boolean() }),
  z.strictObject({
    type: z.literal('settings'),
    id,
    settings: settingsSchema.omit({ anonymous: true }),
  }),
  z.strictObject({ type: z.literal('end'), id }),
])
export type SessionCommand = z.infer<typeof sessionCommandSchema>

/** What the host does to one learner or one question from the room. Each sets a state, so doing it twice is doing it once. */
export const roomCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('rename'), id, learner: id, name: z.string().max(400) }),
  z.strictObject({ type: z.literal('remove'), id, learner: id }),
  z.strictObject({ type: z.literal('freeze-learner'), id, learner: id, frozen: z.boolean() }),
  z.strictObject({ type: z.literal('hide-question'), id, question: id, hidden: z.boolean() }),
  z.strictObject({ type: z.literal('answer-question'), id, question: id, answered: z.boolean() }),
  /** The class goes to another host: from now on only this secret leads it. */
  z.strictObject({ type: z.literal('hand-over'), id, secret: id }),
])
export type RoomCommand = z.infer<typeof roomCommandSchema>
export const roomCommandTypes: readonly RoomCommand['type'][] = roomCommandSchema.options.map(
  one => one.shape.type.value,
)

export const hostCommandSchema = z.discriminatedUnion('type', [sessionCommandSchema, roomCommandSchema])
export type HostCommand = z.infer<typeof hostCommandSchema>

/** What a learner sends. Every one can be delivered twice and counts once. */
export const learnerActionSchema = z.discriminatedUnion('type', [
  /** `seq` grows with each change of the answer to one vote: the highest that was accepted counts. */
  z.strictObject({
    type: z.literal('answer'),
    round,
    vote: z.union([z.literal(1), z.literal(2)]),
    seq: z.int().min(1).max(1_000),
    answer,
  }),
  z.strictObject({ type: z.literal('ready'), number: round }),
  /** “Chưa hiểu” at a section, or taken back. */
  z.strictObject({ type: z.literal('lost'), section: slug, on: z.boolean() }),
  z.strictObject({ type: z.literal('question'), id, text: z.string().max(2_000) }),
  z.strictObject({ type: z.literal('upvote'), question: id, on: z.boolean() }),
])
export type LearnerAction = z.infer<typeof learnerActionSchema>
