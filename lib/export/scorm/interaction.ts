import type { Answer } from '@/lib/question/answer'
import { gradeAnswer } from '@/lib/question/grade'
import type { QuizQuestion } from './quiz'

/** What an LMS lists of one answer: fields of `cmi.interactions.n`, in the order in which they are set. */
export type Interaction = readonly (readonly [field: string, value: string])[]

const kinds: Readonly<Record<Answer['format'], string>> = {
  single: 'choice',
  multiple: 'choice',
  'true-false': 'matching',
  match: 'matching',
  order: 'sequencing',
  cloze: 'fill-in',
  open: 'fill-in',
}

const letter = (i: number): string => 'abcdefghijklmnopqrstuvwxyz'[i] ?? 'z'
/** SCORM 1.2 holds 255 characters of a response. */
const most = 255

/** The answer in letters and numbers of what is shown: `c`, `a,c`, `1.b,2.a`, or what was typed. */
function responseOf(question: QuizQuestion, answer: Answer): string {
  const place = (id: string) => question.parts.findIndex(part => part.id === id)
  const right = (id: string | undefined) => letter(question.rights.findIndex(one => one.id === id))
  switch (answer.format) {
    case 'single':
      return letter(place(answer.choice))
    case 'multiple':
      return answer.choices.map(id => letter(place(id))).join(',')
    case 'true-false':
      return question.parts.map(({ id }, i) => `${i + 1}.${answer.values[id as never] ? 't' : 'f'}`).join(',')
    case 'match':
      return question.parts.map(({ id }, i) => `${i + 1}.${right(answer.rights[id as never])}`).join(',')
    case 'order':
      return answer.order.map(id => letter(place(id))).join(',')
    case 'cloze':
      return Object.values(answer.blanks).join(' | ')
    case 'open':
      return answer.text
  }
}

/** One checked answer for the LMS's own report. */
export function interactionOf(question: QuizQuestion, answer: Answer): Interaction {
  const graded = gradeAnswer(question.key, answer)
  return [
    ['id', question.id],
    ['type', kinds[answer.format]],
    ['student_response', responseOf(question, answer).replace(/\s+/g, ' ').slice(0, most)],
    ['result', answer.format === 'open' ? 'neutral' : graded.correct ? 'correct' : 'wrong'],
  ]
}
