import type { Answer, AnswerOf } from '@/lib/question/answer'
import type { BankQuestion } from '@/lib/question/bank'
import { plainHtml } from '@/lib/question/plain-html'

type Speakers = { readonly [F in Answer['format']]: (question: BankQuestion, answer: AnswerOf<F>) => readonly string[] }

const textOf = (parts: readonly { readonly id: string; readonly text: string }[], id: string): string =>
  plainHtml(parts.find(part => part.id === id)?.text ?? '')

const speakers: Speakers = {
  single: ({ parts }, { choice }) => [textOf(parts, choice)],
  multiple: ({ parts }, { choices }) =>
    parts.flatMap(({ id }) => (choices.some(one => one === id) ? textOf(parts, id) : [])),
  'true-false': ({ parts }, { values }) =>
    parts.map(
      ({ id }) => `${textOf(parts, id)}: ${(values as Readonly<Record<string, boolean>>)[id] ? 'Đúng' : 'Sai'}`,
    ),
  match: ({ parts, rights }, answer) =>
    parts.map(
      ({ id }) =>
        `${textOf(parts, id)} → ${textOf(rights, (answer.rights as Readonly<Record<string, string>>)[id] ?? '')}`,
    ),
  order: ({ parts }, { order }) => order.map((id, i) => `${i + 1}. ${textOf(parts, id)}`),
  cloze: ({ parts }, { blanks }) => parts.map(({ id }) => blanks[id] ?? ''),
  open: (_, { text }) => [text],
}

/** What a learner answered, in words, parts in their order. Text alone: it may hold anything that can be typed. */
export function answerWords(question: BankQuestion, answer: Answer): string {
  if (question.key.format !== answer.format) return ''
  const speak = speakers[answer.format] as (question: BankQuestion, answer: Answer) => readonly string[]
  return speak(question, answer).join('; ')
}
