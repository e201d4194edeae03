import type { Brand } from '@/lib/kernel/brand'

/** Names one class session for ever; never shown. */
export type SessionId = Brand<string, 'SessionId'>
/** Six letters and digits that a room reads from the screen and types. */
export type SessionCode = Brand<string, 'SessionCode'>
/** Made on the learner's own device, so that joining twice is joining once. */
export type LearnerId = Brand<string, 'LearnerId'>

/** Who is looking: the phone of a learner, the host's laptop or phone, the projector. */
export const viewers = ['learner', 'host', 'screen'] as const
export type Viewer = (typeof viewers)[number]
