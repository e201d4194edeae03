import type { ClassView } from './view'

/**
 * What the room's screen shows: the door (code and QR, large), the slides, the question before the room, what stands between two
 * questions of a class without slides, nothing at all, or the end.
 */
export const scenes = ['door', 'slides', 'round', 'between', 'black', 'ended'] as const
export type Scene = (typeof scenes)[number]

/** The scene of a class. Until the host has led on from the first slide or asked something, it is the door. */
export function sceneOf({ ended, round, lesson, place, asked }: ClassView): Scene {
  if (ended) return 'ended'
  if (round) return 'round'
  if (place.black) return 'black'
  if (asked === 0 && (!lesson || (place.slide === 0 && place.step === 0))) return 'door'
  return lesson ? 'slides' : 'between'
}
