import type { Answer } from '@/lib/question/answer'
import { gradeAnswer, type Key } from '@/lib/question/grade'
import { type BoardRound, boardOf, type NamedLine } from './board'
import { type Miss, missesOf } from './misses'
import type { PlanItem } from './plan'
import type { ReportData, ReportLearner, ReportRound } from './report'
import { pointsOf, timeAllowed } from './score'
import type { RoomQuestion } from './store'
import { type Counted, gainOf } from './tally'
import type { LearnerId } from './words'

/**
 * right, wrong: judged · said: an open answer that nobody judged · silent: was there and did not answer · away: came in after the
 * question was over.
 */
export type Mark = 'right' | 'wrong' | 'said' | 'silent' | 'away'

/** How one vote went. `share` is of the answers that were judged, 0 to 1; null when there are none. */
export interface VoteReport {
  readonly answered: number
  readonly judged: number
  readonly correct: number
  readonly share: number | null
}

export interface QuestionReport {
  /** From 1, in the order asked; questions that were given up do not count. */
  readonly number: number
  readonly item: PlanItem
  readonly votes: readonly VoteReport[]
  /** Of the discussion, −1 to 1 (tally.ts); null without two votes to compare. */
  readonly gain: number | null
  readonly board: readonly NamedLine[]
}

export interface LearnerReport extends ReportLearner {
  /** Questions answered, in either vote, and questions asked while they were there. */
  readonly answered: number
  readonly asked: number
  readonly right: number
  readonly points: number
  /** By question: each of its votes. */
  readonly marks: readonly (readonly Mark[])[]
}

export interface RoomQuestionReport extends RoomQuestion {
  /** Null when they were removed from the class. */
  readonly learnerNumber: number | null
}

/** What a class came to, as a host reads it. */
export interface ClassReport {
  readonly board: readonly NamedLine[]
  readonly questions: readonly QuestionReport[]
  /** By name's number. */
  readonly learners: readonly LearnerReport[]
  /** In the class, and without an answer to any question that was asked while they were there. */
  readonly absent: readonly LearnerReport[]
  /** Share of right answers over all questions, in the vote that counts; null when nothing was judged. */
  readonly share: number | null
  /** Share of the answers that could have been given and were. */
  readonly participation: number | null
  /** Sections in which someone was lost, most first. */
  readonly lost: readonly { readonly title: string; readonly url: string; readonly count: number }[]
  /** Questions from the room, most wanted first. */
  readonly room: readonly RoomQuestionReport[]
  /** Questions worth asking again, least known first. */
  readonly misses: readonly Miss[]
}

const isJudged = (key: Key, answer: Answer): boolean =>
  key.format === answer.format && (answer.format !== 'open' || answer.rating !== undefined)

/** What became of an answer. */
export const markOf = (key: Key, answer: Answer): Mark =>
  isJudged(key, answer) ? (gradeAnswer(key, answer).correct ? 'right' : 'wrong') : 'said'

function reportVote(key: Key, answers: readonly Counted[]): VoteReport {
  const judged = answers.filter(({ answer }) => isJudged(key, answer))
  const correct = judged.filter(({ answer }) => gradeAnswer(key, answer).correct).length
  return {
    answered: answers.length,
    judged: judged.length,
    correct,
    share: judged.length === 0 ? null : correct / judged.length,
  }
}

/** The answers that count: those of the last vote. */
const lastAnswers = ({ votes }: ReportRound): readonly Counted[] => votes.at(-1) ?? []

const boardRound = (round: ReportRound, i: number): BoardRound => ({
  number: i + 1,
  item: round.item,
  answers: lastAnswers(round),
})

function reportQuestion(round: ReportRound, i: number): QuestionReport {
  const { item, votes } = round
  const { key } = item.question
  const [first, second] = votes
  return {
    number: i + 1,
    item,
    votes: votes.map(answers => reportVote(key, answers)),
    gain: first && second && key.format !== 'open' ? gainOf(key, first, second) : null,
    board: boardOf([boardRound(round, i)]),
  }
}

type ByLearner = ReadonlyMap<LearnerId, Counted>
interface IndexedRound {
  readonly round: ReportRound
  readonly votes: readonly ByLearner[]
}

const index = (round: ReportRound): IndexedRound => ({
  round,
  votes: round.votes.map(answers => new Map(answers.map(one => [one.learner, one]))),
})

function marksOf({ round, votes }: IndexedRound, { id, joinedAt }: ReportLearner): Mark[] {
  return votes.map((answers, i) => {
    const counted = answers.get(id)
    if (counted) return markOf(round.item.question.key, counted.answer)
    const closedAt = round.round.votes[i]?.closedAt ?? null
    return closedAt !== null && joinedAt > closedAt ? 'away' : 'silent'
  })
}

const wasAsked = (marks: readonly Mark[]): boolean => marks.some(mark => mark !== 'away')
const hasAnswered = (marks: readonly Mark[]): boolean => marks.some(mark => mark !== 'away' && mark !== 'silent')

function reportLearner(learner: ReportLearner, rounds: readonly IndexedRound[], speed: boolean): LearnerReport {
  const marks = rounds.map(round => marksOf(round, learner))
  const points = rounds.map(({ round, votes }) => {
    const counted = votes.at(-1)?.get(learner.id)
    return counted ? pointsOf(round.item.question.key, counted, timeAllowed(round.round), speed) : 0
  })
  return {
    ...learner,
    answered: marks.filter(hasAnswered).length,
    asked: marks.filter(wasAsked).length,
    right: marks.filter(votes => votes.at(-1) === 'right').length,
    points: points.reduce((sum, one) => sum + one, 0),
    marks,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function shareOf(rounds: readonly ReportRound[]): number | null {
  const marks = rounds.flatMap(round => lastAnswers(round).map(({ answer }) => markOf(round.item.question.key, answer)))
  const judged = marks.filter(mark => mark !== 'said')
  return judged.length === 0 ? null : judged.filter(mark => mark === 'right').length / judged.length
}

const lostIn = ({ lost, sections }: ReportData): ClassReport['lost'] =>
  sections
    .map(({ id, title, url }) => ({ title, url, count: lost[id] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)

function roomIn({ questions, learners }: ReportData): RoomQuestionReport[] {
  const numbers = new Map(learners.map(({ id, number }) => [id, number]))
  return questions
    .map(question => ({ ...question, learnerNumber: numbers.get(question.learner) ?? null }))
    .sort((a, b) => b.upvotes - a.upvotes || a.at - b.at)
}

/** Reads a class's data as its host wants to see it. */
export function reportOf(data: ReportData): ClassReport {
  const rounds = data.rounds.map(index)
  const questions = data.rounds.map(reportQuestion)
  const learners = data.learners
    .map(learner => reportLearner(learner, rounds, data.speedPoints))
    .sort((a, b) => a.number - b.number)
  const asked = sum(learners.map(learner => learner.asked))
  return {
    board: boardOf(data.rounds.map(boardRound)),
    questions,
    learners,
    absent: learners.filter(learner => learner.asked > 0 && learner.answered === 0),
    share: shareOf(data.rounds),
    participation: asked === 0 ? null : sum(learners.map(learner => learner.answered)) / asked,
    lost: lostIn(data),
    room: roomIn(data),
    misses: missesOf(data),
  }
}
