import type { SessionId } from './words'

/** What may have changed: the session (a new version), what learners sent (counts), names and questions, one learner, everything. */
export const noteKinds = ['session', 'counts', 'room', 'learner', 'gone'] as const
export type NoteKind = (typeof noteKinds)[number]

/** Says that something changed, never what: who listens reads it again. */
export interface Note {
  readonly session: SessionId
  readonly kind: NoteKind
  /** The new version, when `kind` is `session`; else 0. */
  readonly version: number
  /** The learner, when `kind` is `learner`. */
  readonly learner?: string
}

/** Carries notes between processes. A note can be lost (a dropped connection); `onGap` then says that anything may have changed. */
export interface ClassroomBus {
  readonly publish: (note: Note) => Promise<void>
  /** Returns what stops listening. */
  readonly listen: (onNote: (note: Note) => void, onGap: () => void) => Promise<() => Promise<void>>
}
