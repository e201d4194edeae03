import type { ReactNode } from 'react'
import { formatDay } from '@/lib/kernel/instant'
import type { DrawnPart, DrawnQuestion } from '@/lib/question/draw'
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

function Sources({ sources, checkedOn }: Pick<DrawnQuestion<ReactNode>, 'sources' | 'checkedOn'>) {
  return (
    <p className="question-sources">
      Nguồn:{' '}
      {sources.map((source, i) => (
        <span key={source.url}>
          {i > 0 && ' · '}
          <a href={source.url} rel="noreferrer">
            {source.title}
          </a>
        </span>
      ))}
      . Kiểm ngày {formatDay(checkedOn)}.
    </p>
  )
}

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
    footer: <Sources sources={drawn.sources} checkedOn={drawn.checkedOn} />,
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
