import { learnerStore } from '@/components/progress/use-learner'
import { type Attempt, findAttempt, orNothing, type Sheet, sheetOf } from '@/lib/exam/attempt'
import { nextMoment } from '@/lib/exam/clock'
import { instant } from '@/lib/kernel/instant'
import type { Answer } from '@/lib/question/answer'

/** The attempt as the log has it at this moment. */
export const currentAttempt = (exam: string): Attempt | undefined =>
  findAttempt(learnerStore().view.getState().events, exam)

export interface Pen {
  /** The question is in view from now on. */
  readonly run: () => void
  readonly stop: () => void
  /** Milliseconds in view, all visits together. */
  readonly spent: () => number
  /** Writes a change down at once. */
  readonly write: (change: Partial<Sheet>) => void
  /** Writes an answer that is still being typed or dragged: when it has rested, or when anything else is written. */
  readonly type: (answer: Answer, onWritten: () => void) => void
  /** Writes down whatever is not yet, time in view included. */
  readonly flush: () => void
}

const restMs = 400
/** Less time in view than this is not worth an event of its own. */
const worthMs = 1_000

/** Writes down what happens on one question of an attempt, and how long it is in view. */
export function createPen(exam: string, question: string, spentBefore: number): Pen {
  let total = spentBefore
  let written = spentBefore
  let since: number | undefined
  let typed: { readonly answer: Answer; readonly onWritten: () => void } | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  const spent = () => Math.round(total + (since === undefined ? 0 : performance.now() - since))
  const write = (change: Partial<Sheet>) => {
    const attempt = currentAttempt(exam)
    clearTimeout(rest)
    const pending = typed
    typed = undefined
    if (!attempt || attempt.finishedAt !== null) return
    written = spent()
    const sheet = { ...sheetOf(attempt, question), ...(pending && { answer: pending.answer }), ...change }
    const at = nextMoment(attempt, instant(Date.now()))
    const answer = orNothing(sheet.answer)
    void learnerStore().record({ type: 'exam-answered', exam, question, ...sheet, answer, spent: written, at })
    pending?.onWritten()
  }
  return {
    spent,
    write,
    run: () => {
      since ??= performance.now()
    },
    stop: () => {
      total = spent()
      since = undefined
    },
    type: (answer, onWritten) => {
      typed = { answer, onWritten }
      clearTimeout(rest)
      rest = setTimeout(() => write({}), restMs)
    },
    flush: () => {
      if (typed || spent() - written >= worthMs) write({})
    },
  }
}
