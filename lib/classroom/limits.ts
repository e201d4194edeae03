/** Limits of what may be sent. `docs/class-protocol.md` repeats them (a test holds the two against each other). */
export const limits = {
  /** Bytes of a request's body. */
  body: 16_384,
  /** Characters. */
  name: 32,
  question: 300,
  /** Questions from the room, a learner. */
  questions: 20,
  /** Questions of the bank, a class. */
  items: 60,
  learners: 2_000,
  /** Characters of one answer as JSON. */
  answer: 4_000,
  /** Seconds of a timer. */
  seconds: 3_600,
  /** Days that results may stay. */
  keepDays: 30,
} as const
