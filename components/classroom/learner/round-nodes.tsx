import { Drawn } from '@/components/question/drawn'
import type { AskedNodes, PartNodes } from '@/components/question/types'
import { linesOf } from '@/lib/classroom/bars'
import type { Asked, Explanation } from '@/lib/classroom/plan'
import { type Solution, solutionOf } from '@/lib/classroom/solution'
import type { Grade, Key } from '@/lib/question/grade'

const textOf = ({ parts }: Asked, id: string): string => parts.find(part => part.id === id)?.text ?? ''

const solutionNodes = (solution: Solution | null): PartNodes['solution'] =>
  solution && (
    <>
      {solution.word}
      {solution.text !== undefined && <Drawn html={solution.text} />}
    </>
  )

const nodesOf = (asked: Asked, parts: readonly PartNodes[], extras: readonly PartNodes[] = []): AskedNodes => ({
  id: asked.id,
  parts,
  rights: asked.rights.map(right => ({ ...right, text: <Drawn html={right.text} /> })),
  extras,
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
})

const bareParts = (asked: Asked, solution: (id: string) => Solution | null): PartNodes[] =>
  linesOf(asked).map(id => ({
    id,
    text: <Drawn html={textOf(asked, id)} />,
    reason: null,
    solution: solutionNodes(solution(id)),
  }))

const explainedPart = ({ id, text, reason, solution }: Explanation['parts'][number]): PartNodes => ({
  id,
  text: <Drawn html={text} />,
  reason: <Drawn html={reason} />,
  solution: solutionNodes(solution),
})

/** A question whose answer is not known here. */
export const askedNodes = (asked: Asked): AskedNodes =>
  nodesOf(
    asked,
    bareParts(asked, () => null),
  )

/** A question with what its key says of each part. */
export const revealedNodes = (asked: Asked, key: Key): AskedNodes =>
  nodesOf(
    asked,
    bareParts(asked, id => solutionOf(key, id, asked)),
  )

/** A question with everything. */
export const explainedNodes = (asked: Asked, { parts, extras }: Explanation): AskedNodes =>
  nodesOf(asked, parts.map(explainedPart), extras.map(explainedPart))

/** The grade of a question that is only looked at: nothing can be changed, and no part has a verdict. */
export const ungraded: Grade = { correct: false, score: 0, parts: {} }
