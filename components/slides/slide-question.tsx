import type { ReactNode } from 'react'
import { Markdown } from '@/components/mdx/markdown'
import { type DrawnQuestion, drawQuestion } from '@/lib/question/draw'
import type { Question } from '@/lib/question/schema'

const drawing = {
  inline: (text: string): ReactNode => <Markdown text={text} inline />,
  block: (text: string): ReactNode => <Markdown text={text} />,
}

const letter = (index: number): string => String.fromCharCode(65 + index)

/** Which parts the key names as right, for the formats that have such parts. */
function isRight(drawn: DrawnQuestion<ReactNode>, id: string): boolean | undefined {
  const { key } = drawn
  if (key.format === 'single') return key.correct === id
  if (key.format === 'multiple') return (key.correct as readonly string[]).includes(id)
  return key.format === 'true-false' ? (key.values as Record<string, boolean>)[id] : undefined
}

function Parts({ drawn }: { drawn: DrawnQuestion<ReactNode> }) {
  const { format } = drawn.key
  if (format === 'open') return null
  if (format === 'cloze')
    return (
      <p className="slide-cloze">
        {drawn.pieces.map((piece, i) => (
          <span key={i}>
            {piece.before}
            {piece.text}
            {piece.after}
            {piece.blank !== undefined && <span className="slide-blank">({i + 1})</span>}
          </span>
        ))}
      </p>
    )
  return (
    <div className="slide-sides">
      <ol className="slide-parts">
        {drawn.parts.map((part, i) => (
          <li key={part.id} data-right={isRight(drawn, part.id)}>
            <b>{format === 'match' ? i + 1 : letter(i)}</b>
            <span>{part.text}</span>
          </li>
        ))}
      </ol>
      {drawn.rights.length > 0 && (
        <ol className="slide-parts">
          {drawn.rights.map((right, i) => (
            <li key={right.id}>
              <b>{letter(i)}</b>
              <span>{right.text}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** What is right, in a line, where the marks on the parts do not say it. */
function solutionOf(drawn: DrawnQuestion<ReactNode>): ReactNode {
  const { key } = drawn
  if (key.format === 'order') {
    const shown = drawn.parts.map(part => part.id)
    return `Thứ tự đúng: ${key.order.map(id => letter(shown.indexOf(id))).join(' → ')}.`
  }
  if (key.format === 'match') {
    const rights = drawn.rights.map(right => right.id)
    const pairs = drawn.parts.map((part, i) => {
      const right = (key.rights as Readonly<Record<string, string>>)[part.id] ?? ''
      return `${i + 1}${letter(rights.indexOf(right))}`
    })
    return `Ghép đúng: ${pairs.join(', ')}.`
  }
  if (key.format === 'cloze')
    return drawn.pieces
      .flatMap(({ blank }, i) => (blank === undefined ? [] : [`(${i + 1}) ${key.accept[blank]?.[0] ?? ''}`]))
      .join(' · ')
  return null
}

/** A question for a room: asked, thought about, then revealed. */
export function SlideQuestion({ question }: { question: Question }) {
  const drawn = drawQuestion(question, '', drawing)
  const solution = solutionOf(drawn)
  return (
    <div className="slide-question" data-alone="" data-format={question.format} data-question={question.id}>
      <div className="slide-asked">
        <div className="slide-prompt">{drawn.prompt}</div>
        <Parts drawn={drawn} />
      </div>
      <div className="slide-revealed" data-reveal="">
        {solution && <p className="slide-solution">{solution}</p>}
        {drawn.answer}
      </div>
    </div>
  )
}
