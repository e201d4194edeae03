import type { Question } from '@/lib/question/schema'
import { forLearner, keyOf } from '@/lib/question/view'

/** How the keys of a course's single-choice questions lie, as a learner sees them. */
interface KeyStatistics {
  readonly questions: number
  /** How many keys stand in the first place, the second … */
  readonly places: readonly number[]
  /** Questions whose key alone is the longest choice, the shortest. */
  readonly longest: number
  readonly shortest: number
  /** How many of each would be expected if length said nothing. */
  readonly expected: number
}

type Single = Extract<Question, { format: 'single' }>

const isAlone = (lengths: readonly number[], key: number, pick: (...all: number[]) => number): boolean =>
  lengths[key] === pick(...lengths) && lengths.filter(length => length === lengths[key]).length === 1

/** Counts where keys stand and whether their length tells. Pure counting: what is too much is `keyFaults`'. */
export function keyStatistics(questions: readonly Question[]): KeyStatistics {
  const single = questions.filter((question): question is Single => question.format === 'single')
  const places = [0, 0, 0, 0, 0]
  let [longest, shortest, expected] = [0, 0, 0]
  for (const question of single) {
    const key = keyOf(question)
    const place = forLearner(question).parts.findIndex(part => key.format === 'single' && part.id === key.correct)
    places[place] = (places[place] ?? 0) + 1
    const lengths = question.choices.map(choice => choice.text.length)
    const at = question.choices.findIndex(choice => choice.correct)
    if (isAlone(lengths, at, Math.max)) longest++
    if (isAlone(lengths, at, Math.min)) shortest++
    expected += 1 / lengths.length
  }
  return { questions: single.length, places, longest, shortest, expected }
}

/** Fewer questions than this show no pattern. */
const enough = 40
/** Standard deviations from chance beyond which a pattern can be learned. */
const far = 4

/** Patterns that a learner could guess by, in words; empty when there is none. */
export function keyFaults({ questions, places, longest, shortest, expected }: KeyStatistics): string[] {
  if (questions < enough) return []
  const deviation = Math.sqrt(expected * (1 - expected / questions))
  const tooMany = (count: number) => count > expected + far * deviation
  return [
    ...places.flatMap((count, i) =>
      tooMany(count)
        ? [`${count} of ${questions} keys stand in place ${i + 1}, where ${expected.toFixed(0)} would by chance`]
        : [],
    ),
    ...(tooMany(longest) ? [`the key is the longest choice in ${longest} of ${questions} questions`] : []),
    ...(tooMany(shortest) ? [`the key is the shortest choice in ${shortest} of ${questions} questions`] : []),
  ]
}
