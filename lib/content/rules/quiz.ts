import { visit } from 'unist-util-visit'
import type { Question } from '@/lib/question/schema'
import type { References } from '../mdx/references'
import { type RuleContext, startOf } from './context'

/** Questions placed in the text exist and stand once; a lesson with questions ends in one `<ReviewQuiz />`. */
export function quizRule(context: RuleContext, placed: References['questions'], questions: readonly Question[]): void {
  const known = new Set(questions.map(question => question.id))
  const seen = new Set<string>()
  for (const { id, place } of placed) {
    if (!known.has(id))
      context.report(
        place,
        'unknown-question',
        `questions.yaml has no \`${id}\``,
        `use one of: ${[...known].join(', ') || 'none yet'}`,
      )
    if (seen.has(id)) context.report(place, 'question-twice', `\`${id}\` stands twice in the text`, 'keep one of them')
    seen.add(id)
  }
  const quizzes: number[] = []
  visit(context.tree, 'mdxJsxFlowElement', node => {
    if (node.name === 'ReviewQuiz') quizzes.push(startOf(node).line)
  })
  const last = context.tree.children.at(-1)
  const endsWithQuiz = last?.type === 'mdxJsxFlowElement' && last.name === 'ReviewQuiz'
  if (questions.length > placed.length && (quizzes.length !== 1 || !endsWithQuiz))
    context.report(
      { line: context.text.split('\n').length, column: 1 },
      'review-quiz',
      'a lesson ends with one <ReviewQuiz />',
      'put <ReviewQuiz /> on the last line, and only there',
    )
}
