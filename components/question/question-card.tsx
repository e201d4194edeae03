import type { ReactNode } from 'react'
import { Markdown } from '@/components/mdx/markdown'
import { type Drawing, drawQuestion } from '@/lib/question/draw'
import type { Question } from '@/lib/question/schema'
import { QuestionIsland } from './question-island'
import { questionNodes } from './question-nodes'

const drawing: Drawing<ReactNode> = {
  inline: text => <Markdown text={text} inline />,
  block: text => <Markdown text={text} />,
}

/** A question, whole: prompt, parts, and (folded) every reason, the answer and its sources, all in the server's HTML. */
export function QuestionCard({
  question,
  lesson,
  number,
}: {
  question: Question
  lesson: string
  number: number | undefined
}) {
  return <QuestionIsland nodes={questionNodes(drawQuestion(question, lesson, drawing), number)} />
}
