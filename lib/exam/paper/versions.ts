import { randomFrom, shuffle } from '@/lib/kernel/random'
import type { BankQuestion } from '@/lib/question/bank'
import { arrangeQuestion } from '../arrange'
import { type ExamFormat, examFormats } from '../settings'
import { keyText } from './key'

/** A question as it stands on one paper. */
export interface PrintedQuestion {
  /** From 1, through all parts. */
  readonly number: number
  readonly question: BankQuestion
  readonly key: string
}

/** Questions of one format stand together, so that one answer sheet serves every paper. */
export interface PaperPart {
  readonly format: ExamFormat
  readonly questions: readonly PrintedQuestion[]
}

export interface PaperVersion {
  readonly code: string
  readonly parts: readonly PaperPart[]
}

export const printedQuestions = (version: PaperVersion): PrintedQuestion[] =>
  version.parts.flatMap(part => part.questions)

/** Two papers that lie side by side in a room and have more keys in the same places than they should. */
export interface TooAlike {
  readonly codes: readonly [string, string]
  readonly shared: number
  readonly total: number
}

export interface PaperSet {
  readonly versions: readonly PaperVersion[]
  readonly tooAlike: readonly TooAlike[]
}

/** Neighbours share at most this part of their keys' places. */
export const shareLimit = 0.3
const triesEach = 300

/** One paper: questions mixed within their part, choices within their question, by the seed. */
function makeVersion(code: string, questions: readonly BankQuestion[], seed: string): PaperVersion {
  let number = 0
  const parts = examFormats.flatMap((format): PaperPart[] => {
    const own = questions.filter(question => question.format === format)
    if (own.length === 0) return []
    const mixed = shuffle(own, randomFrom(`${seed}:${format}`)).map(one => arrangeQuestion(one, seed))
    return [{ format, questions: mixed.map(question => ({ number: ++number, question, key: keyText(question) })) }]
  })
  return { code, parts }
}

/** In how many places two papers have the same key. */
export function sharedKeys(a: PaperVersion, b: PaperVersion): number {
  const others = printedQuestions(b)
  return printedQuestions(a).filter(({ key }, i) => key === others[i]?.key).length
}

/** The paper after `before`: the first seed that is unlike enough, else the least alike of all tried. */
function nextVersion(
  code: string,
  questions: readonly BankQuestion[],
  seed: string,
  before: PaperVersion,
): PaperVersion {
  const allowed = Math.floor(shareLimit * questions.length)
  let best = makeVersion(code, questions, `${seed}:${code}`)
  let least = sharedKeys(before, best)
  for (let attempt = 1; attempt < triesEach && least > allowed; attempt++) {
    const candidate = makeVersion(code, questions, `${seed}:${code}:${attempt}`)
    const shared = sharedKeys(before, candidate)
    if (shared < least) [best, least] = [candidate, shared]
  }
  return best
}

/**
 * A paper for each code, the same for the same seed. Each is a permutation of the same questions and choices; neighbours in the list share few
 * places of their keys, and where the questions are too few for that, it is said.
 */
export function makePapers(codes: readonly string[], questions: readonly BankQuestion[], seed: string): PaperSet {
  const versions: PaperVersion[] = []
  for (const code of codes) {
    const before = versions.at(-1)
    versions.push(before ? nextVersion(code, questions, seed, before) : makeVersion(code, questions, `${seed}:${code}`))
  }
  const tooAlike = versions.slice(1).flatMap((version, i): TooAlike[] => {
    const before = versions[i] as PaperVersion
    const shared = sharedKeys(before, version)
    const fine = shared <= Math.floor(shareLimit * questions.length)
    return fine ? [] : [{ codes: [before.code, version.code], shared, total: questions.length }]
  })
  return { versions, tooAlike }
}
