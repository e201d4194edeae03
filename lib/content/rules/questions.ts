import type { Place } from '@/lib/kernel/finding'
import type { Question } from '@/lib/question/schema'
import type { RuleContext } from './context'

type PlaceOf = (path: readonly PropertyKey[]) => Place

const giveAway =
  /^(tất cả|cả)( các)? (đáp án|phương án|câu|ý|lựa chọn)? ?(trên|dưới đây)|không (có )?(đáp án|phương án|ý) nào/i
/** A right choice this much longer than the median of the wrong ones can be guessed without reading. */
const longest = 1.5

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** What a schema cannot see: choices that give the answer away, and days in the future. */
export function checkQuestions(questions: readonly Question[], placeOf: PlaceOf, report: RuleContext['report']): void {
  questions.forEach((question, index) => {
    if (question.format === 'single' || question.format === 'multiple') checkChoices(question, index, placeOf, report)
  })
}

function checkChoices(
  question: Extract<Question, { format: 'single' | 'multiple' }>,
  index: number,
  placeOf: PlaceOf,
  report: RuleContext['report'],
) {
  const seen = new Set<string>()
  const wrong = median(question.choices.filter(choice => !choice.correct).map(choice => choice.text.length))
  question.choices.forEach((choice, i) => {
    const place = placeOf([index, 'choices', i, 'text'])
    if (giveAway.test(choice.text))
      report(
        place,
        'give-away-choice',
        `"${choice.text}" refers to the other choices`,
        'write a choice that stands on its own',
      )
    if (seen.has(choice.text)) report(place, 'same-choice', 'two choices read the same', 'make them differ')
    seen.add(choice.text)
    if (!choice.correct && !choice.misconception)
      report(
        place,
        'misconception',
        'a wrong choice without `misconception`',
        'name the wrong idea behind it, kebab-case',
      )
    if (choice.correct && choice.text.length > wrong * longest && choice.text.length - wrong > 12)
      report(
        place,
        'key-length',
        `the right choice has ${choice.text.length} characters, the wrong ones about ${wrong}`,
        'shorten it, or say more in the wrong ones',
      )
  })
}
