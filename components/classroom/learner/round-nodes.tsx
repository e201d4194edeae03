import { bankQuestionNodes, Drawn } from '@/components/question/bank-question'
import type { AskedNodes, PartNodes, QuestionNodes } from '@/components/question/types'
import type { Asked, Explanation } from '@/lib/classroom/plan'
import { judgedParts, solutionOf } from '@/lib/classroom/solution'
import type { Grade, Key } from '@/lib/question/grade'

const textOf = ({ parts }: Asked, id: string): string => parts.find(part => part.id === id)?.text ?? ''

function nodesOf(asked: Asked, solution: (id: string) => PartNodes['solution']): AskedNodes {
  return {
    id: asked.id,
    parts: judgedParts(asked).map(id => ({
      id,
      text: <Drawn html={textOf(asked, id)} />,
      reason: null,
      solution: solution(id),
    })),
    rights: asked.rights.map(right => ({ ...right, text: <Drawn html={right.text} /> })),
    extras: [],
    pieces: asked.pieces.map(({ before, text, after, blank }) => ({
      text: (
        <>
          {before}
          {text !== undefined && <Drawn html={text} />}
          {after}
        </>
      ),
      ...(blank !== undefined && { blank }),
    })),
  }
}

/** A question whose answer is not known here. */
export const askedNodes = (asked: Asked): AskedNodes => nodesOf(asked, () => null)

/** A question with what its key says of each part. */
export const revealedNodes = (asked: Asked, key: Key): AskedNodes =>
  nodesOf(asked, id => {
    const solution = solutionOf(key, id, asked)
    return (
      solution && (
        <>
          {solution.word}
          {solution.text !== undefined && <Drawn html={solution.text} />}
        </>
      )
    )
  })

/** A question with everything. */
export const explainedNodes = (asked: Asked, key: Key, explanation: Explanation): QuestionNodes =>
  bankQuestionNodes({ ...asked, ...explanation, key }, undefined)

/** The grade of a question that is only looked at: nothing can be changed, and no part has a verdict. */
export const ungraded: Grade = { correct: false, score: 0, parts: {} }
