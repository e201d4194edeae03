import type { SessionId } from './words'

/**
 * What may have changed: the session (a new version; the same one: its host, or names and learners that its view counts), what learners
 * sent (counts), names and questions (room), one learner as the host sees to it (learner), what one learner sent (own), everything (gone).
 */
export const noteKinds = ['session', 'counts', 'room', 'learner', 'own', 'gone'] as const
export type NoteKind = (typeof noteKinds)[number]

/** Says that something changed, never what: who listens reads it again. */
export interface Note {
  readonly session: SessionId
  readonly kind: NoteKind
  /** The version, when `kind` is `session`; else 0. */
  readonly version: number
  /** The learner, when `kind` is `learner` or `own`. */
  readonly learner?: string
  /** The process that says so: it has told its own viewers. */
  readonly from?: string
}

/** Carries notes between processes. A note can be lost (a dropped connection); `onGap` then says that anything may have changed. */
export interface ClassroomBus {
  readonly publish: (note: Note) => Promise<void>
  /** Returns what stops listening. */
  readonly listen: (onNote: (note: Note) => void, onGap: () => void) => Promise<() => Promise<void>>
}
