import type { ReactNode } from 'react'
import type { DrawnPart, DrawnQuestion } from '@/lib/question/draw'
import { SourcesLine } from './sources-line'
import type { PartNodes, QuestionNodes } from './types'

const partNodes = ({ id, text, reason, solution }: DrawnPart<ReactNode>): PartNodes => ({
  id,
  text,
  reason,
  solution: solution && (
    <>
      {solution.word}
      {solution.text}
    </>
  ),
})

/** What the island of a question is given, from a question drawn with React nodes. */
export function questionNodes(drawn: DrawnQuestion<ReactNode>, number: number | undefined): QuestionNodes {
  return {
    id: drawn.id,
    lesson: drawn.lesson,
    number,
    key: drawn.key,
    prompt: drawn.prompt,
    answer: drawn.answer,
    checkedOn: drawn.checkedOn,
    footer: <SourcesLine sources={drawn.sources} checkedOn={drawn.checkedOn} />,
    parts: drawn.parts.map(partNodes),
    rights: drawn.rights,
    extras: drawn.extras.map(partNodes),
    ...(drawn.inEnglish && { english: drawn.inEnglish }),
    pieces: drawn.pieces.map(({ before, text, after, blank }) => ({
      text: (
        <>
          {before}
          {text}
          {after}
        </>
      ),
      ...(blank !== undefined && { blank }),
    })),
  }
}
