import { questionHtml } from '@/lib/content/bank.server'
import type { Question } from '@/lib/question/schema'
import { QuestionIsland } from './question-island'

/**
 * A question, whole: prompt, parts, and (folded) every reason, the answer and its sources, all in the server's HTML. The island is
 * given HTML, as the bank gives it: a tree of React elements would be sent a second time, several times as large.
 */
export async function QuestionCard({
  question,
  lesson,
  number,
}: {
  question: Question
  lesson: string
  number: number | undefined
}) {
  return <QuestionIsland question={await questionHtml(question, lesson)} number={number} />
}
