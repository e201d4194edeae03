import type { Instant } from '@/lib/kernel/instant'
import type { DatedEvent, LearnerEvent } from '@/lib/progress/event'
import type { BankIndex, BankQuestion } from '@/lib/question/bank'
import { gradeAnswer } from '@/lib/question/grade'
import { type Attempt, deadlineOf, orNothing, sheetOf } from './attempt'
import { nextMoment } from './clock'

/** What grading said when the exam was handed in; later answers to the same question change nothing. */
interface Mark {
  readonly correct: boolean
  /** 0 to 1. */
  readonly score: number
}

/** Marks of one attempt by question. */
export type Marks = ReadonlyMap<string, Mark>

const markId = (exam: string, question: string): string => `${exam}:${question}`

/**
 * What handing in writes down: the end, and each answered question once, so that review learns of it. Ids and moments follow from the
 * attempt: two tabs that hand in the same attempt write the same events. A question that the bank no longer holds is not graded.
 */
export function finishEvents(
  attempt: Attempt,
  questions: ReadonlyMap<string, BankQuestion>,
  now: Instant,
): readonly DatedEvent[] {
  const deadline = deadlineOf(attempt)
  const moment = nextMoment(attempt, now)
  const at = attempt.finishedAt ?? (deadline !== null && moment > deadline ? laterOf(deadline, attempt) : moment)
  const end: DatedEvent = { type: 'exam-finished', exam: attempt.id, id: `${attempt.id}:xong`, at }
  return attempt.finishedAt === null ? [end, ...markEvents(attempt, questions, at)] : markEvents(attempt, questions, at)
}

/** The bell, or just after what was still written down after it. */
const laterOf = (deadline: Instant, attempt: Attempt): Instant =>
  attempt.seenAt < deadline ? deadline : nextMoment(attempt, deadline)

function markEvents(attempt: Attempt, questions: ReadonlyMap<string, BankQuestion>, at: Instant): DatedEvent[] {
  return attempt.paper.questions.flatMap(({ id, lesson }) => {
    const { answer: written, spent, guessed } = sheetOf(attempt, id)
    const question = questions.get(id)
    const answer = orNothing(written)
    if (!question || !answer) return []
    const { correct, score } = gradeAnswer(question.key, answer)
    const confidence = guessed ? ({ confidence: 'doan' } as const) : {}
    const mark = {
      type: 'question-answered',
      lesson,
      question: id,
      answer,
      correct,
      score,
      spent,
      ...confidence,
    } as const
    return [{ ...mark, venue: 'thi-thu', id: markId(attempt.id, id), at }]
  })
}

/** Marks of every attempt in a log, by attempt. Practice afterwards has ids of its own and is left out. */
export function marksOf(events: readonly LearnerEvent[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Map<string, Mark>>()
  for (const event of events) {
    if (event.type !== 'question-answered' || event.venue !== 'thi-thu') continue
    const [exam = '', question] = event.id.split(':')
    if (question === undefined) continue
    const known = marks.get(exam) ?? new Map<string, Mark>()
    marks.set(exam, known.set(question, { correct: event.correct, score: event.score }))
  }
  return marks
}

/** Whether each answered question has its mark: false when the page was closed between handing in and grading. */
export const isMarked = (attempt: Attempt, marks: Marks | undefined, inBank: (id: string) => boolean): boolean =>
  attempt.paper.questions.every(
    ({ id }) => orNothing(sheetOf(attempt, id).answer) === null || marks?.has(id) || !inBank(id),
  )

export type Outcome = 'dung' | 'sai' | 'bo-trong' | 'da-go'

export interface QuestionResult {
  readonly id: string
  readonly lesson: string
  /** Place on the paper, from 1. */
  readonly number: number
  readonly domain: string | undefined
  readonly outcome: Outcome
  readonly score: number
  readonly flagged: boolean
  readonly guessed: boolean
  readonly spent: number
  /** More than twice the median of this attempt's answered questions. */
  readonly slow: boolean
}

export interface DomainResult {
  readonly id: string
  readonly title: string
  readonly correct: number
  readonly total: number
  readonly questions: readonly QuestionResult[]
}

export interface ExamResult {
  readonly questions: readonly QuestionResult[]
  /** Questions that count: those that the bank still holds, or that were graded while it did. */
  readonly total: number
  /** All or nothing: a question with a part missing is wrong. */
  readonly correct: number
  readonly unanswered: number
  /** Mean share of right parts, 0 to 1; shown beside the score, never as it. */
  readonly partial: number
  readonly medianSpent: number
  readonly domains: readonly DomainResult[]
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The result of an attempt from its marks: by question and by domain, in the order of the course. */
export function resultOf(attempt: Attempt, marks: Marks, index: BankIndex): ExamResult {
  const known = new Map(index.questions.map(entry => [entry.id, entry]))
  const times = attempt.paper.questions
    .filter(({ id }) => orNothing(sheetOf(attempt, id).answer) !== null)
    .map(({ id }) => sheetOf(attempt, id).spent)
  const medianSpent = median(times)
  const questions = attempt.paper.questions.map(({ id, lesson }, i): QuestionResult => {
    const { answer, flagged, guessed, spent } = sheetOf(attempt, id)
    const mark = marks.get(id)
    const entry = known.get(id)
    const outcome = mark ? (mark.correct ? 'dung' : 'sai') : !entry ? 'da-go' : orNothing(answer) ? 'sai' : 'bo-trong'
    const slow = times.length >= 3 && spent > 2 * medianSpent
    const score = mark?.score ?? 0
    return { id, lesson, number: i + 1, domain: entry?.domain, outcome, score, flagged, guessed, spent, slow }
  })
  const counted = questions.filter(question => question.outcome !== 'da-go')
  const right = (list: readonly QuestionResult[]) => list.filter(question => question.outcome === 'dung').length
  const domains = index.domains.map(({ id, title }): DomainResult => {
    const own = counted.filter(question => question.domain === id)
    return { id, title, questions: own, total: own.length, correct: right(own) }
  })
  return {
    questions,
    total: counted.length,
    correct: right(counted),
    unanswered: counted.filter(question => question.outcome === 'bo-trong').length,
    partial: counted.length === 0 ? 0 : counted.reduce((sum, { score }) => sum + score, 0) / counted.length,
    medianSpent,
    domains: domains.filter(domain => domain.total > 0),
  }
}

/** Which questions of a result to look at again. */
export const reviewFilters = ['tat-ca', 'sai', 'danh-dau', 'doan', 'cham'] as const
export type ReviewFilter = (typeof reviewFilters)[number]

const filters: Record<ReviewFilter, (question: QuestionResult) => boolean> = {
  'tat-ca': () => true,
  sai: ({ outcome }) => outcome === 'sai' || outcome === 'bo-trong',
  'danh-dau': ({ flagged }) => flagged,
  doan: ({ guessed }) => guessed,
  cham: ({ slow }) => slow,
}

export const filterQuestions = (result: ExamResult, filter: ReviewFilter): QuestionResult[] =>
  result.questions.filter(filters[filter])
