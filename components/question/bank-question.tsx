import type { ReactNode } from 'react'
import type { DrawnPart, DrawnQuestion } from '@/lib/question/draw'
import { Drawn } from './drawn'
import { questionNodes } from './question-nodes'
import type { QuestionNodes } from './types'

const inline = (html: string): ReactNode => (/[<&]/.test(html) ? <Drawn html={html} /> : html)
const part = (one: DrawnPart<string>): DrawnPart<ReactNode> => ({
  id: one.id,
  text: inline(one.text),
  reason: inline(one.reason),
  solution: one.solution && {
    word: one.solution.word,
    ...(one.solution.text !== undefined && { text: inline(one.solution.text) }),
  },
})

/** What a card shows, of a question that was drawn with HTML. */
export function bankQuestionNodes(question: DrawnQuestion<string>, number: number | undefined): QuestionNodes {
  const drawn: DrawnQuestion<ReactNode> = {
    ...question,
    prompt: <Drawn html={question.prompt} block />,
    answer: <Drawn html={question.answer} block />,
    parts: question.parts.map(part),
    rights: question.rights.map(right => ({ ...right, text: inline(right.text) })),
    extras: question.extras.map(part),
    pieces: question.pieces.map(({ text, ...rest }) => ({
      ...rest,
      ...(text !== undefined && { text: inline(text) }),
    })),
    ...(question.inEnglish && {
      inEnglish: {
        prompt: <Drawn html={question.inEnglish.prompt} block />,
        answer: <Drawn html={question.inEnglish.answer} block />,
      },
    }),
  }
  return questionNodes(drawn, number)
}
