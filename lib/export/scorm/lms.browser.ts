import { type Interaction, interactionOf } from './interaction'
import { type Memory, nothingYet, printMemory, readMemory } from './memory'
import type { QuizQuestion } from './quiz'
import { scoreOf, sessionTime, statusOf } from './score'

/** The object that an LMS puts into a window above ours: SCORM 1.2, chapter 3.3. */
interface Api {
  LMSInitialize(nothing: ''): string | boolean
  LMSFinish(nothing: ''): string | boolean
  LMSGetValue(name: string): string
  LMSSetValue(name: string, value: string): string | boolean
  LMSCommit(nothing: ''): string | boolean
}

/** Frames may be nested, but a page that is its own parent's parent must not keep us for ever. */
const mostParents = 50

function above(start: Window): Api | null {
  let at = start
  for (let i = 0; i < mostParents; i++) {
    const found = (at as Window & { API?: Api }).API
    if (found) return found
    if (at.parent === at || !at.parent) return null
    at = at.parent
  }
  return null
}

/** Looks for the LMS up the parents, then up those of the window that opened this one. */
export function findApi(start: Window): Api | null {
  for (const window of [start, start.opener, start.top?.opener] as (Window | null | undefined)[]) {
    try {
      const found = window ? above(window) : null
      if (found) return found
    } catch {
      // A window of another site tells nothing: it is not our LMS.
    }
  }
  return null
}

const succeeded = (answer: string | boolean): boolean => String(answer) === 'true'

/** A learner's session with the LMS, or without one: then nothing is kept and nothing is reported. */
export class Session {
  private readonly begun: number
  private ended = false
  private finished = false

  private constructor(
    private readonly api: Api | null,
    private readonly questions: readonly QuizQuestion[],
    now: number,
  ) {
    this.begun = now
  }

  /** Opens the session. `now` is in milliseconds of any clock that `end` is given too. */
  static open(api: Api | null, questions: readonly QuizQuestion[], now: number): Session {
    const live = api !== null && succeeded(api.LMSInitialize('')) ? api : null
    const session = new Session(live, questions, now)
    if (live && ['', 'not attempted'].includes(live.LMSGetValue('cmi.core.lesson_status')))
      session.set([['cmi.core.lesson_status', 'incomplete']])
    return session
  }

  get tracked(): boolean {
    return this.api !== null
  }

  memory(): Memory {
    return this.api ? readMemory(this.questions, this.api.LMSGetValue('cmi.suspend_data')) : nothingYet
  }

  /** Keeps where the learner is, the score and the status. `answered` is the question that was just checked. */
  keep(memory: Memory, answered?: QuizQuestion): void {
    const score = scoreOf(this.questions, memory.answers)
    this.finished = score.finished
    const answer = answered && memory.answers[answered.id]
    this.set([
      ['cmi.suspend_data', printMemory(this.questions, memory)],
      ['cmi.core.lesson_location', String(memory.at)],
      ...(score.raw === null
        ? []
        : ([
            ['cmi.core.score.min', '0'],
            ['cmi.core.score.max', '100'],
            ['cmi.core.score.raw', String(score.raw)],
          ] as const)),
      ...(answered && answer ? this.numbered(interactionOf(answered, answer)) : []),
      ['cmi.core.lesson_status', statusOf(score, this.mastery())],
    ])
    this.api?.LMSCommit('')
  }

  /** Ends the session, once: a page that is closed tells it twice. */
  end(now: number): void {
    if (!this.api || this.ended) return
    this.ended = true
    this.set([
      ['cmi.core.session_time', sessionTime(now - this.begun)],
      ['cmi.core.exit', this.finished ? '' : 'suspend'],
    ])
    this.api.LMSCommit('')
    this.api.LMSFinish('')
  }

  /** Percent that passes, if the LMS asks for one. */
  private mastery(): number | null {
    const written = this.api?.LMSGetValue('cmi.student_data.mastery_score') ?? ''
    return written.trim() === '' || Number.isNaN(Number(written)) ? null : Number(written)
  }

  private numbered(interaction: Interaction): [string, string][] {
    const next = Number(this.api?.LMSGetValue('cmi.interactions._count') || 0)
    return interaction.map(([field, value]) => [`cmi.interactions.${next}.${field}`, value])
  }

  private set(values: readonly (readonly [string, string])[]): void {
    for (const [name, value] of values) this.api?.LMSSetValue(name, value)
  }
}
